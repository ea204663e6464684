using PanelMiner.Structure;

namespace PanelMiner.Passages;

/// <summary>What the columns of a table are called: headings over one another read downwards as one, and one over several columns belongs to each.</summary>
internal static class ColumnHeadings
{
    /// <summary>The heading of each column; empty where it has none.</summary>
    public static IReadOnlyList<string> Of(Block table)
    {
        var rows = Spread(table.Headers);
        var width = rows.Count == 0 ? 0 : rows.Max(h => h.Count);
        return [.. Enumerable.Range(0, width).Select(c => string.Join(' ', rows.Where(h => c < h.Count && h[c].Length > 0).Select(h => h[c]).Distinct()))];
    }

    // A covered column takes the heading to its left, where the row below names both.
    private static List<IReadOnlyList<string>> Spread(IReadOnlyList<IReadOnlyList<string>> headers)
    {
        var spread = new List<IReadOnlyList<string>>(headers);
        for (var r = headers.Count - 2; r >= 0; r--)
        {
            var row = headers[r].ToArray();
            for (var c = 1; c < row.Length; c++)
            {
                if (row[c].Length == 0 && row[c - 1].Length > 0 && IsNamed(headers[r + 1], c) && IsNamed(headers[r + 1], c - 1))
                {
                    row[c] = row[c - 1];
                }
            }

            spread[r] = row;
        }

        return spread;
    }

    private static bool IsNamed(IReadOnlyList<string> row, int column) => column < row.Count && row[column].Length > 0;
}
