using System.Collections.Frozen;
using System.Globalization;

namespace PanelMiner.Mentions.Dates;

/// <summary>The vocabulary of dates, read once from the files beside this code.</summary>
internal sealed class DateLexicon
{
    private static readonly string[] WordFiles = ["months", "weekdays", "seasons", "numbers", "units", "words"];

    private readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, DateTrap>.AlternateLookup<ReadOnlySpan<char>> traps;
    private readonly FrozenDictionary<string, DateDirection>.AlternateLookup<ReadOnlySpan<char>> tenses;
    private readonly FrozenDictionary<string, DateCue[]>.AlternateLookup<ReadOnlySpan<char>> cues;

    private DateLexicon()
    {
        words = WordFiles.SelectMany(Rows).ToFrozenDictionary(
            r => r[0], r => new DateWord(Member<DateWordClass>(r[1]), int.Parse(r[2], CultureInfo.InvariantCulture)), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        traps = Rows("traps").ToFrozenDictionary(r => r[0], r => Member<DateTrap>(r[1]), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        tenses = Rows("tenses").ToFrozenDictionary(r => r[0], r => Member<DateDirection>(r[1]), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        cues = Rows("cues").Select(r => new DateCue(r[0].Split(' '), r[1] == "since")).GroupBy(c => c.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(c => c.Words.Count).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DateLexicon Instance { get; } = new();

    public DateWord Word(ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : default;

    public DateTrap Trap(ReadOnlySpan<char> word) => traps.TryGetValue(word, out var found) ? found : DateTrap.None;

    public DateDirection Tense(ReadOnlySpan<char> word) => tenses.TryGetValue(word, out var found) ? found : DateDirection.Either;

    /// <summary>Cues that begin with a word, longest first.</summary>
    public IReadOnlyList<DateCue> CuesFrom(ReadOnlySpan<char> word) => cues.TryGetValue(word, out var found) ? found : [];

    private static T Member<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static IEnumerable<string[]> Rows(string file)
    {
        var name = $"PanelMiner.Mentions.Dates.{file}.tsv";
        using var stream = typeof(DateLexicon).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows;
    }
}

/// <summary>A phrase that opens a date on one side.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Since">Whether the date is the start (since, from); else it is the end (by, until).</param>
internal sealed record DateCue(IReadOnlyList<string> Words, bool Since);
