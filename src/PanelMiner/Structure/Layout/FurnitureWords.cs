using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>What stamps and pages left empty say.</summary>
internal static class FurnitureWords
{
    private static readonly Dictionary<string, string> Kinds = EmbeddedTable.Rows("Structure.Layout.furniture.tsv").ToDictionary(r => r[1], r => r[0], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the words are a stamp, such as <c>DRAFT</c>.</summary>
    public static bool IsStamp(string text) => Kinds.GetValueOrDefault(text.Trim(' ', '.', '!', '*')) == "stamp";

    /// <summary>Whether the words only say that the page is empty.</summary>
    public static bool IsBlankPage(string text) => Kinds.GetValueOrDefault(text.Trim(' ', '.', '(', ')', '[', ']', '*')) == "blank";
}
