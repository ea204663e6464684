namespace PanelMiner.Structure;

/// <summary>Makes candidates of tables: which rows head it, and whether its columns are lists of their own.</summary>
internal static class TableCandidates
{
    private const int FewestRows = 3;
    private const int LongestListCell = 60;

    /// <summary>The candidate of a table.</summary>
    public static CandidateBlock Of(IReadOnlyList<IReadOnlyList<string>> declaredHeaders, IReadOnlyList<TableRow> rows, bool looksLikeHeader = false)
    {
        var (headers, body) = TableHeaders.Split(declaredHeaders, rows, looksLikeHeader);
        return new("") { IsTable = true, Headers = headers, Rows = body, ColumnsAreLists = ColumnsAreLists(body) };
    }

    // Columns of short names that end at different depths are lists beside one another: their rows mean nothing.
    private static bool ColumnsAreLists(IReadOnlyList<TableRow> rows)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Cells.Count);
        if (rows.Count < FewestRows || width < 2)
        {
            return false;
        }

        var depths = Enumerable.Range(0, width).Select(c => Depth(rows, c)).ToList();
        var solid = Enumerable.Range(0, width).All(c => rows.Count(r => Cell(r, c).Length > 0) >= depths[c] - 1);
        var names = rows.All(r => r.Cells.All(t => t.Length <= LongestListCell && !t.EndsWith('.')));
        return solid && names && depths.Distinct().Count() > 1 && depths.Max() - depths.Min() >= 2
            && rows.SelectMany(r => r.Cells).Count(t => t.Any(char.IsAsciiDigit)) * 3 < rows.Count;
    }

    private static int Depth(IReadOnlyList<TableRow> rows, int column)
    {
        for (var i = rows.Count; i > 0; i--)
        {
            if (Cell(rows[i - 1], column).Length > 0)
            {
                return i;
            }
        }

        return 0;
    }

    private static string Cell(TableRow row, int column) => column < row.Cells.Count ? row.Cells[column] : "";
}
