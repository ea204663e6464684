using System.Collections.Frozen;
using System.Globalization;
using PanelMiner.Text;

namespace PanelMiner.Mentions.Money;

/// <summary>The vocabulary of sums and percentages, read once from the files beside this code.</summary>
internal sealed class FigureLexicon
{
    private readonly FrozenDictionary<string, FigureWord>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> currencyWords;
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> nouns;
    private readonly FrozenDictionary<string, FigureCue>.AlternateLookup<ReadOnlySpan<char>> cues;

    private FigureLexicon()
    {
        words = Rows("words").ToFrozenDictionary(
            r => r[0], r => new FigureWord(Member<FigureWordClass>(r[1]), decimal.Parse(r[2], CultureInfo.InvariantCulture)), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        var currencies = Rows("currencies").ToList();
        Signs = [.. currencies.Where(r => r[1] is "sign" or "broken").Select(r => new CurrencySign(r[0], r[2], r[1] == "broken")).OrderByDescending(s => s.Text.Length)];
        Codes = currencies.Where(r => r[1] == "code").ToFrozenDictionary(r => r[0], r => r[2], StringComparer.Ordinal);
        currencyWords = currencies.Where(r => r[1] is "word" or "code").ToFrozenDictionary(r => r[0], r => r[2], StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        nouns = Rows("nouns").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        cues = Rows("cues").GroupBy(r => r[0], StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(
            g => g.Key, g => g.Aggregate(FigureCue.None, (all, r) => all | Member<FigureCue>(r[1])), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        BoundsBefore = Bounds("before", fromEnd: true);
        BoundsAfter = Bounds("after", fromEnd: false);
        BoundsClosing = Bounds("closing", fromEnd: false);
        Rates = new PhraseTable<string>(Rows("rates").Select(r => (r[0], r[1])), fromEnd: false);
    }

    public static FigureLexicon Instance { get; } = new();

    /// <summary>Signs of currency, longest first.</summary>
    public IReadOnlyList<CurrencySign> Signs { get; }

    /// <summary>Codes that may stand before a figure.</summary>
    public FrozenDictionary<string, string> Codes { get; }

    public PhraseTable<FigureBound> BoundsBefore { get; }

    public PhraseTable<FigureBound> BoundsAfter { get; }

    /// <summary>Bounds that hold only where nothing follows: "£1m plus".</summary>
    public PhraseTable<FigureBound> BoundsClosing { get; }

    public PhraseTable<string> Rates { get; }

    public FigureWord Word(ReadOnlySpan<char> word) => words.TryGetValue(word, out var found) ? found : default;

    /// <summary>The currency that a word after a figure names.</summary>
    public string? CurrencyWord(ReadOnlySpan<char> word) => currencyWords.TryGetValue(word, out var found) ? found : null;

    /// <summary>The singular of a noun that sums are counted by.</summary>
    public string? Noun(ReadOnlySpan<char> word) => nouns.TryGetValue(word, out var found) ? found : null;

    public FigureCue Cue(ReadOnlySpan<char> word) => cues.TryGetValue(word, out var found) ? found : FigureCue.None;

    private static PhraseTable<FigureBound> Bounds(string place, bool fromEnd) =>
        new(Rows("bounds").Where(r => r[1] == place).Select(r => (r[0], Member<FigureBound>(r[2]))), fromEnd);

    private static T Member<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private static IReadOnlyList<string[]> Rows(string file) => EmbeddedTable.Rows($"Mentions.Money.{file}.tsv");
}

/// <summary>A sign of currency, and whether it is only what a wrong encoding leaves of one.</summary>
internal sealed record CurrencySign(string Text, string Code, bool Broken);

/// <summary>What a word near a figure tells; a word may tell several things; the names are those of <c>cues.tsv</c>.</summary>
[Flags]
internal enum FigureCue
{
    None = 0,

    /// <summary>Money is spoken of.</summary>
    Money = 1,

    /// <summary>A figure before it counts things, measures or weighs.</summary>
    Counted = 2,

    /// <summary>A figure moves from one value to another.</summary>
    Change = 4,

    /// <summary>A number after it is a label.</summary>
    Label = 8,

    /// <summary>A bracket some words after it holds a negative figure.</summary>
    Balance = 16,

    /// <summary>A figure must follow: a bracket after it holds a negative one.</summary>
    Link = 512,

    /// <summary>May stand between a bound and its figure.</summary>
    Filler = 32,

    /// <summary>May stand between a sum and what it is a rate per.</summary>
    Kind = 64,

    /// <summary>A figure beside it is a length or weight.</summary>
    Measured = 256,

    /// <summary>A column so headed holds no sums.</summary>
    Uncounted = 128,
}
