using System.Collections.Frozen;
using PanelMiner.Text;

namespace PanelMiner.Facts;

/// <summary>Lemmas of the verbs of decisions, from <c>lemmas.tsv</c>.</summary>
internal sealed class Lemmas
{
    private static readonly char[] Breaks = [' ', ',', '.', ';', ':', '\n', '\t'];

    private readonly FrozenDictionary<string, string> forms = Load();

    public static Lemmas Shared { get; } = new();

    /// <summary>Lemma of the first word of a phrase that has one; a bare infinitive is its own lemma.</summary>
    public string Of(string phrase)
    {
        var words = phrase.Trim().Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (forms.TryGetValue(word, out var lemma))
            {
                return lemma;
            }
        }

        return words.Length == 0 ? "" : words[0].ToLowerInvariant();
    }

    /// <summary>Lemma of a participle that the table does not list: regular endings are taken off.</summary>
    public string OfParticiple(string word)
    {
        if (forms.TryGetValue(word, out var lemma))
        {
            return lemma;
        }

        var lower = word.ToLowerInvariant();
        return !lower.EndsWith("ed", StringComparison.Ordinal) || lower.Length < 5 ? lower
            : lower.EndsWith("ied", StringComparison.Ordinal) ? lower[..^3] + "y"
            : lower[^3] == lower[^4] && lower[^3] is not ('l' or 's' or 'e') ? lower[..^3]
            : KeepsE.Any(e => lower[..^2].EndsWith(e, StringComparison.Ordinal)) ? lower[..^1] : lower[..^2];
    }

    private static readonly string[] KeepsE = ["ud", "id", "at", "iv", "ov", "rv", "us", "uc", "nc", "rc", "as", "is", "iz", "os", "ag", "dg", "rg", "ur", "ir", "ar", "or", "ut", "it", "in", "ot", "ib", "ok", "ak", "ns", "rs", "lv", "bl", "pl", "pos", "eat"];

    private static FrozenDictionary<string, string> Load() =>
        EmbeddedTable.Rows("Facts.lemmas.tsv").Where(r => r.Length == 2).ToFrozenDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);
}
