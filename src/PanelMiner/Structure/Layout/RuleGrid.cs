namespace PanelMiner.Structure.Layout;

/// <summary>A cell of a grid: the columns and rows that it covers, ends exclusive.</summary>
internal readonly record struct GridCell(int Column, int ColumnEnd, int Row, int RowEnd);

/// <summary>A grid drawn by lines: edges of columns and rows, and which neighbouring places a line divides.</summary>
internal sealed class RuleGrid
{
    private const double SameEdge = 3.5;
    private const double Divides = 0.5;
    private const int MostPlaces = 100_000;
    private readonly int[,] cellAt;

    private RuleGrid(double[] xs, double[] ys, List<Stroke> across, List<Stroke> down)
    {
        (Xs, Ys) = (xs, ys);
        Box = new(xs[0], ys[0], xs[^1], ys[^1]);
        cellAt = new int[ys.Length - 1, xs.Length - 1];
        Cells = Merge(Borders(ys, xs, across), Borders(xs, ys, down));
    }

    /// <summary>Edges of the columns, from left to right.</summary>
    public double[] Xs { get; }

    /// <summary>Edges of the rows, from top to bottom.</summary>
    public double[] Ys { get; }

    public Box Box { get; }

    public List<GridCell> Cells { get; }

    public int Columns => Xs.Length - 1;

    public int Rows => Ys.Length - 1;

    /// <summary>The grid of lines that touch one another, or nothing when they enclose no cell.</summary>
    public static RuleGrid? Of(List<Stroke> across, List<Stroke> down)
    {
        if (across.Count == 0 || down.Count == 0 || across.Count + down.Count < 3)
        {
            return null;
        }

        var xs = Edges(down.Select(s => s.At), across.SelectMany(s => new[] { s.From, s.To }));
        var ys = Edges(across.Select(s => s.At), down.SelectMany(s => new[] { s.From, s.To }));
        return xs.Length < 2 || ys.Length < 2 || xs.Length * ys.Length > MostPlaces ? null : new(xs, ys, across, down);
    }

    /// <summary>Index in <see cref="Cells"/> of the cell at a point; absent outside the grid.</summary>
    public int? CellAt(double x, double y)
    {
        if (!Box.Holds(x, y, 0))
        {
            return null;
        }

        return cellAt[Place(Ys, y), Place(Xs, x)];
    }

    // A line that ends short of the outermost edges closes no cell; only the extremes of ends count.
    private static double[] Edges(IEnumerable<double> lines, IEnumerable<double> ends)
    {
        var edges = new List<double>();
        var (least, most) = (double.MaxValue, double.MinValue);
        foreach (var end in ends)
        {
            (least, most) = (Math.Min(least, end), Math.Max(most, end));
        }

        foreach (var at in lines.Append(least).Append(most).Order())
        {
            if (edges.Count == 0 || at - edges[^1] > SameEdge)
            {
                edges.Add(at);
            }
        }

        return [.. edges];
    }

    /// <summary>For each edge and each interval between the other edges, whether a line runs there.</summary>
    private static bool[,] Borders(double[] edges, double[] others, List<Stroke> strokes)
    {
        var covered = new double[edges.Length, others.Length - 1];
        foreach (var stroke in strokes)
        {
            var edge = Nearest(edges, stroke.At);
            for (var i = Place(others, stroke.From); i < others.Length - 1 && others[i] < stroke.To; i++)
            {
                covered[edge, i] += Math.Max(0, Math.Min(stroke.To, others[i + 1]) - Math.Max(stroke.From, others[i]));
            }
        }

        var borders = new bool[edges.Length, others.Length - 1];
        for (var e = 0; e < edges.Length; e++)
        {
            for (var i = 0; i < others.Length - 1; i++)
            {
                borders[e, i] = covered[e, i] >= Divides * (others[i + 1] - others[i]);
            }
        }

        return borders;
    }

    // First along each row, then down while a cell has no line below it and the same columns.
    private List<GridCell> Merge(bool[,] across, bool[,] down)
    {
        var cells = new List<GridCell>();
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns;)
            {
                var end = column + 1;
                while (end < Columns && !down[end, row])
                {
                    end++;
                }

                Place(cells, new(column, end, row, row + 1), row > 0 && IsOpen(across, row, column, end));
                column = end;
            }
        }

        return cells;
    }

    private void Place(List<GridCell> cells, GridCell cell, bool openAbove)
    {
        var index = cells.Count;
        if (openAbove && cells[cellAt[cell.Row - 1, cell.Column]] is var above && (above.Column, above.ColumnEnd) == (cell.Column, cell.ColumnEnd))
        {
            index = cellAt[cell.Row - 1, cell.Column];
            cells[index] = above with { RowEnd = cell.RowEnd };
        }
        else
        {
            cells.Add(cell);
        }

        for (var column = cell.Column; column < cell.ColumnEnd; column++)
        {
            cellAt[cell.Row, column] = index;
        }
    }

    private static bool IsOpen(bool[,] across, int row, int from, int to)
    {
        for (var column = from; column < to; column++)
        {
            if (across[row, column])
            {
                return false;
            }
        }

        return true;
    }

    private static int Place(double[] edges, double at)
    {
        var (low, high) = (0, edges.Length - 2);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = edges[middle] <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static int Nearest(double[] edges, double at)
    {
        var place = Place(edges, at);
        return Math.Abs(edges[place + 1] - at) < Math.Abs(edges[place] - at) ? place + 1 : place;
    }
}
