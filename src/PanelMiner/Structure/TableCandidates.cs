namespace PanelMiner.Structure;

/// <summary>Decides what the rows of a table are: which head it, and whether its columns are lists of their own.</summary>
internal static class TableCandidates
{
    private const int FewestRows = 3;
    private const int LongestListCell = 60;

    public static CandidateBlock Of(IReadOnlyList<IReadOnlyList<string>> declaredHeaders, IReadOnlyList<TableRow> rows)
    {
        var headers = declaredHeaders;
        var body = rows;
        if (headers.Count == 0 && rows.Count > 1 && LooksLikeHeader(rows))
        {
            headers = [rows[0].Cells];
            body = [.. rows.Skip(1)];
        }

        return new("") { IsTable = true, Headers = headers, Rows = body, ColumnsAreLists = ColumnsAreLists(body) };
    }

    // A heading row names every column in a few words without figures, over rows that are no mere label and value.
    private static bool LooksLikeHeader(IReadOnlyList<TableRow> rows)
    {
        var first = rows[0].Cells;
        return first.Count > 1 && first.Count(c => c.Length > 0) >= first.Count - 1
            && first.All(c => c.Length <= LongestListCell && !c.EndsWith('.') && !c.EndsWith(':'))
            && !first.Any(IsFigures)
            && (first.Count > 2 || rows.Count > 2);
    }

    // Years head columns, other figures fill them.
    private static bool IsFigures(string cell) => cell.Length > 0 && cell.Split(' ') is var words && words.All(Figures.IsFigure) && !words.All(Figures.IsYear);

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
