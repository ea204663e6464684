using PanelMiner.Text;
using System.Collections.Frozen;

namespace PanelMiner.Structure.Blocks;

/// <summary>The headings usual in papers, from <c>headings.tsv</c>.</summary>
internal static class HeadingWords
{
    private static readonly FrozenDictionary<string, string> Known =
        EmbeddedTable.Rows("Structure.Blocks.headings.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.Ordinal);

    /// <summary>Whether a text is a usual heading.</summary>
    public static bool IsKnown(string text) => Place(text) is not null;

    /// <summary>Whether it heads contact or author lines.</summary>
    public static bool HeadsContacts(string text) => Place(text) == "end";

    /// <summary>Whether it heads a list of other documents.</summary>
    public static bool HeadsDocuments(string text) => Place(text) == "list";

    /// <summary>Whether it heads the actions of an item of minutes.</summary>
    public static bool HeadsActions(string text) => text.Trim().TrimEnd(':', ' ').ToLowerInvariant() is "action" or "actions" or "action point" or "action points" or "actions agreed";

    private static string? Place(string text) =>
        text.Length > 60 ? null : Known.GetValueOrDefault(text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ').TrimEnd().TrimEnd(':', '.', ' ', '-', '–').Replace('’', '\'').ToLowerInvariant());
}
