using System.Collections.Frozen;

namespace PanelMiner.Tagging.Cues;

/// <summary>The forms of an English word: regular endings by rule, irregular verbs from <c>irregular.tsv</c>. Forms that do not exist do no harm.</summary>
internal sealed class Inflections
{
    private const string Vowels = "aeiou";
    private const int ShortWord = 4;
    private readonly FrozenDictionary<string, string[]> irregular;

    /// <summary>Inflections with the irregular forms given, a lemma with its other forms each.</summary>
    public Inflections(IEnumerable<string[]> irregular) =>
        this.irregular = irregular.ToFrozenDictionary(f => f[0], f => f[1..], StringComparer.Ordinal);

    /// <summary>All forms of a lemma, itself first.</summary>
    public IReadOnlyList<string> Of(string lemma)
    {
        string[] past = irregular.TryGetValue(lemma, out var others) ? others : [Past(lemma)];
        return [.. new[] { lemma, Plural(lemma), Ing(lemma) }.Concat(past).Distinct(StringComparer.Ordinal)];
    }

    private static string Plural(string lemma) => lemma switch
    {
        _ when EndsInConsonantY(lemma) => lemma[..^1] + "ies",
        _ when lemma.EndsWith('s') || lemma.EndsWith('x') || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal) => lemma + "es",
        _ => lemma + "s",
    };

    private static string Past(string lemma) => lemma switch
    {
        _ when lemma.EndsWith('e') => lemma + "d",
        _ when EndsInConsonantY(lemma) => lemma[..^1] + "ied",
        _ when Doubles(lemma) => lemma + lemma[^1] + "ed",
        _ => lemma + "ed",
    };

    private static string Ing(string lemma) => lemma switch
    {
        _ when lemma.EndsWith("ie", StringComparison.Ordinal) => lemma[..^2] + "ying",
        _ when lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) => lemma[..^1] + "ing",
        _ when Doubles(lemma) => lemma + lemma[^1] + "ing",
        _ => lemma + "ing",
    };

    private static bool EndsInConsonantY(string lemma) => lemma.Length > 1 && lemma[^1] == 'y' && !Vowels.Contains(lemma[^2], StringComparison.Ordinal);

    // cut, stop, defer, cancel: one final consonant after one vowel; long words only where British spelling doubles (l) or the end is stressed.
    private static bool Doubles(string lemma) =>
        lemma.Length > 2 && IsConsonant(lemma[^1]) && Vowels.Contains(lemma[^2], StringComparison.Ordinal) && !Vowels.Contains(lemma[^3], StringComparison.Ordinal)
        && (lemma.Length <= ShortWord || lemma[^1] == 'l' || lemma.EndsWith("fer", StringComparison.Ordinal) || lemma.EndsWith("mit", StringComparison.Ordinal));

    private static bool IsConsonant(char c) => c is >= 'a' and <= 'z' and not ('w' or 'x' or 'y') && !Vowels.Contains(c, StringComparison.Ordinal);
}
