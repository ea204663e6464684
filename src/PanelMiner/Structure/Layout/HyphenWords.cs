using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>What English says of hyphens: first parts that keep theirs, and endings that are no words.</summary>
internal static class HyphenWords
{
    private static readonly Dictionary<string, string> Kinds = EmbeddedTable.Rows("Structure.Layout.hyphens.tsv").ToDictionary(r => r[1], r => r[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether words that begin so are written with a hyphen, as <c>non-</c> and <c>self-</c>.</summary>
    public static bool IsPrefix(string head) => Kinds.GetValueOrDefault(head) == "prefix";

    /// <summary>Whether these letters end a word and are none themselves, as <c>ment</c>.</summary>
    public static bool IsEnding(string tail) => Kinds.GetValueOrDefault(tail) == "ending";
}
