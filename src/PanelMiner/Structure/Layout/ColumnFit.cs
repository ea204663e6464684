namespace PanelMiner.Structure.Layout;

/// <summary>Tells whether a line keeps to the columns of a table.</summary>
internal static class ColumnFit
{
    private const double SameEdge = 2;

    /// <summary>In how many columns the line writes; 0 where a word crosses an edge, or no column begins where a piece of the line does.</summary>
    public static int Of(TextLine line, IReadOnlyList<double> edges)
    {
        var columns = 0;
        var column = -1;
        foreach (var word in line.Words)
        {
            var own = ColumnOf(word.X + SameEdge, edges);
            if (own < 0 || (own + 1 < edges.Count - 1 && word.Right > edges[own + 1] + SameEdge))
            {
                return 0;
            }

            if (own != column)
            {
                if (Math.Abs(word.X - edges[own]) > SameEdge)
                {
                    return 0;
                }

                (column, columns) = (own, columns + 1);
            }
        }

        return columns;
    }

    private static int ColumnOf(double x, IReadOnlyList<double> edges)
    {
        var column = -1;
        while (column + 1 < edges.Count - 1 && edges[column + 1] <= x)
        {
            column++;
        }

        return column;
    }
}
