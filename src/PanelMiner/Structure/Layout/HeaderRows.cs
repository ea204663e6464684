namespace PanelMiner.Structure.Layout;

/// <summary>Tells how many rows head a table by their looks.</summary>
internal static class HeaderRows
{
    private const int Most = 4;

    /// <summary>How many first rows are bold over rows that are not; 0 when nothing shows it.</summary>
    public static int Count(IReadOnlyList<LaidRow> rows)
    {
        var bold = rows.TakeWhile(r => r.Bold).Count();
        return bold is > 0 and <= Most && bold < rows.Count && rows[bold - 1].Cells.Count(c => c.Length > 0) > 1 ? bold : 0;
    }
}
