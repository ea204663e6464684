namespace PanelMiner.Structure;

/// <summary>Decides which rows head a table.</summary>
internal static class TableHeaders
{
    private const int LongestHeading = 60;
    private const int MostRows = 3;

    /// <summary>The header rows and the rows below them.</summary>
    /// <param name="declared">Rows that the format declares to be headers.</param>
    /// <param name="rows">The other rows.</param>
    /// <param name="looksLikeHeader">Whether the first of the others is set as a header is (bold over light).</param>
    public static (IReadOnlyList<IReadOnlyList<string>> Headers, IReadOnlyList<TableRow> Body) Split(IReadOnlyList<IReadOnlyList<string>> declared, IReadOnlyList<TableRow> rows, bool looksLikeHeader)
    {
        var headers = declared.ToList();
        var next = 0;
        if (headers.Count == 0 && rows.Count > 1 && (looksLikeHeader || NamesColumns(rows)))
        {
            headers.Add(rows[next++].Cells);
        }

        while (headers.Count is > 0 and < MostRows && next < rows.Count - 1 && NamesSubcolumns(headers[^1], rows[next].Cells, rows[next + 1].Cells))
        {
            headers.Add(rows[next++].Cells);
        }

        return (headers, [.. rows.Skip(next)]);
    }

    // A heading row names every column in a few words without figures, over rows that are no mere label and value.
    private static bool NamesColumns(IReadOnlyList<TableRow> rows)
    {
        var first = rows[0].Cells;
        return first.Count > 1 && first.Count(c => c.Length > 0) >= first.Count - 1 && first.All(IsHeading)
            && (first.Count > 2 || rows.Count > 2) && first.Count(IsSum) * 2 < first.Count(c => c.Length > 0)
            && !(first.Any(IsFigure) && rows.Skip(1).All(r => r.Cells.Any(IsFigure)) && first.Count(IsFigure) >= rows[1].Cells.Count(IsFigure));
    }

    // Under a heading that covers several columns stand their own names, and nothing under the others.
    private static bool NamesSubcolumns(IReadOnlyList<string> above, IReadOnlyList<string> row, IReadOnlyList<string> below) =>
        row.Count > 2 && row[0].Length == 0 && below.Count > 0 && below[0].Length > 0 && row.Count(c => c.Length > 0) > 1 && row.All(c => IsHeading(c) && !IsFigure(c))
        && row.Select((c, i) => c.Length > 0 && (i >= above.Count || above[i].Length == 0)).Any(covered => covered);

    private static bool IsHeading(string cell) => cell.Length <= LongestHeading && !cell.EndsWith('.') && !cell.EndsWith(':');

    private static bool IsFigure(string cell) => cell.Length > 0 && cell.Count(char.IsAsciiDigit) * 2 >= cell.Count(char.IsLetterOrDigit)
        && cell.Any(char.IsAsciiDigit) && !IsYear(cell);

    private static bool IsSum(string cell) => cell.Split(' ') is var words && words.All(Figures.IsFigure) && !words.All(Figures.IsYear);

    private static bool IsYear(string cell) => cell.Length is 4 or 7 or 9 && cell.StartsWith("20", StringComparison.Ordinal);
}
