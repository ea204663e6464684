using PanelMiner.Sources;

namespace PanelMiner.Structure;

/// <summary>Tells tables that only set text in a box or frame from tables of rows and columns.</summary>
internal static class LayoutTables
{
    private const int LongForm = 4;

    /// <summary>The blocks of a table that has no columns to read across, in reading order; nothing for a table of rows and columns.</summary>
    public static IReadOnlyList<RawBlock>? Content(RawBlock table)
    {
        var printed = table.Rows.Select(r => r.Cells.Where(c => !c.ContinuesAbove && c.Blocks.Count > 0).ToList()).ToList();
        return printed.TrueForAll(r => r.Count <= 1) && (printed.Exists(r => r.Exists(c => c.Blocks.Count > 1)) || printed.Count < LongForm || IsText(printed))
            ? [.. printed.SelectMany(r => r).SelectMany(c => c.Blocks)]
            : null;
    }

    private static bool IsText(List<List<RawCell>> rows) => rows.SelectMany(r => r).SelectMany(c => c.Blocks).Any(b => b.Text.Length > 80);
}
