using System.Collections.Frozen;
using PanelMiner.Text;

namespace PanelMiner.Facts.Links;

/// <summary>The telling words of a text, without inflection, to see whether two texts speak of the same.</summary>
internal static class ContentWords
{
    private static readonly FrozenSet<string> Stop = EmbeddedTable.Rows("Facts.Links.stop-words.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> Of(string? text) =>
        ArrangementName.Tokens(text ?? "").Where(t => t.Length > 2 && !Stop.Contains(t)).Select(Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>Share of all words that both have, 0 to 1; 0 when one has none.</summary>
    public static double Likeness(IReadOnlySet<string> a, IReadOnlySet<string> b)
    {
        var shared = a.Count(b.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }

    private static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private static readonly string[] Endings = ["ations", "ation", "ings", "ing", "ies", "ed", "es", "s", "e", "y"];
}
