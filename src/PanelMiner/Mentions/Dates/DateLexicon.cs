using System.Collections.Frozen;
using System.Globalization;
using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>The vocabulary of dates, read once from the files beside this code.</summary>
internal sealed class DateLexicon
{
    private static readonly string[] WordFiles = ["months", "weekdays", "seasons", "numbers", "units", "words"];

    private readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, DateTrap>.AlternateLookup<ReadOnlySpan<char>> traps;
    private readonly FrozenDictionary<string, DateTense>.AlternateLookup<ReadOnlySpan<char>> tenses;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> intents;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> origins;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> plans;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lasting;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> grants;
    private readonly FrozenDictionary<string, DateCue[]>.AlternateLookup<ReadOnlySpan<char>> cues;

    private DateLexicon()
    {
        words = WordFiles.SelectMany(Rows).ToFrozenDictionary(
            r => r[0], r => new DateWord(Member<DateWordClass>(r[1]), int.Parse(r[2], CultureInfo.InvariantCulture)), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        traps = Rows("traps").ToFrozenDictionary(r => r[0], r => Member<DateTrap>(r[1]), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        tenses = Rows("tenses").ToFrozenDictionary(r => r[0], r => Member<DateTense>(r[1]), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        intents = Set("intents");
        origins = Set("origins");
        plans = Set("plans");
        lasting = Set("lasting");
        grants = Set("grants");
        cues = Rows("cues").Select(r => new DateCue(r[0].Split(' '), r[1] == "since")).GroupBy(c => c.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(c => c.Words.Count).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DateLexicon Instance { get; } = new();

    public DateWord Word(ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : default;

    public DateTrap Trap(ReadOnlySpan<char> word) => traps.TryGetValue(word, out var found) ? found : DateTrap.None;

    public DateTense Tense(ReadOnlySpan<char> word) => tenses.TryGetValue(word, out var found) ? found : DateTense.None;

    /// <summary>Whether "to" and a verb after the word look ahead: "agreed to meet".</summary>
    public bool IsIntent(ReadOnlySpan<char> word) => intents.Contains(word);

    /// <summary>Whether what stands before "from" comes from a date and does not begin on it: "minutes from".</summary>
    public bool IsOrigin(ReadOnlySpan<char> word) => origins.Contains(word);

    /// <summary>Whether a word names what is made for a span of years: "plan".</summary>
    public bool IsPlan(ReadOnlySpan<char> word) => plans.Contains(word);

    /// <summary>Whether "to" and a date after the word tell an end: "runs to March 2017".</summary>
    public bool IsLasting(ReadOnlySpan<char> word) => lasting.Contains(word);

    /// <summary>Whether the word sets an end or beginning ahead of itself: "extended".</summary>
    public bool IsGrant(ReadOnlySpan<char> word) => grants.Contains(word);

    /// <summary>Cues that begin with a word, longest first.</summary>
    public IReadOnlyList<DateCue> CuesFrom(ReadOnlySpan<char> word) => cues.TryGetValue(word, out var found) ? found : [];

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string file) =>
        Rows(file).Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static T Member<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static IReadOnlyList<string[]> Rows(string file) => EmbeddedTable.Rows($"Mentions.Dates.{file}.tsv");
}

/// <summary>A phrase that opens a date on one side.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Since">Whether the date is the start (since, from); else it is the end (by, until).</param>
internal sealed record DateCue(IReadOnlyList<string> Words, bool Since);
