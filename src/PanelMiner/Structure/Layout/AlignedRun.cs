namespace PanelMiner.Structure.Layout;

/// <summary>Lines that may be rows of a table without drawn lines, with the columns that their white space leaves.</summary>
internal sealed class AlignedRun
{
    private const double Bin = 0.5;
    private const double MostBins = 4_000;
    private const double CoreShare = 0.6;
    private const double Stray = 0.06;
    private const double SameEdge = 3;

    private AlignedRun(IReadOnlyList<TextLine> lines, List<List<RowCell>> rows, List<double>? edges)
    {
        Lines = lines;
        var counts = rows.Select(r => r.Count).Order().ToList();
        var usual = counts[counts.Count * 3 / 4];
        Core = [.. rows.Where(r => r.Count > 1 && r.Count >= CoreShare * usual)];
        Edges = edges ?? HeadedEdges.Of(lines) ?? FindEdges(rows);
        Rows = rows.ConvertAll(r => r.SelectMany(c => c.DividedAt(Edges)).ToList());
    }

    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>The cells of every line.</summary>
    public List<List<RowCell>> Rows { get; }

    /// <summary>Rows with about as many cells as most.</summary>
    public List<List<RowCell>> Core { get; }

    /// <summary>Left edges of the columns, and the right edge of the last.</summary>
    public List<double> Edges { get; }

    public int Columns => Edges.Count - 1;

    /// <summary>The run that some lines make.</summary>
    /// <param name="lines">The lines from top to bottom.</param>
    /// <param name="walls">Upright drawn lines between words.</param>
    /// <param name="edges">The columns, where they are known.</param>
    public static AlignedRun Of(IReadOnlyList<TextLine> lines, Walls walls, List<double>? edges = null) => new(lines, [.. lines.Select(l => RowCell.Of(l, walls))], edges);

    /// <summary>Commonest distance of one line from the next.</summary>
    public double Pitch => Lines.Count < 2 ? 0 : Enumerable.Range(1, Lines.Count - 1).Select(i => Lines[i].Baseline - Lines[i - 1].Baseline).Order().ElementAt((Lines.Count - 1) / 2);

    /// <summary>Whether a line begins where a column does and ends before the next.</summary>
    public bool HasRoomFor(TextLine line)
    {
        for (var i = 0; i < Columns; i++)
        {
            if (Math.Abs(line.Box.Left - Edges[i]) <= SameEdge && line.Box.Right < (i + 1 < Columns ? Edges[i + 1] : Edges[i + 1] + SameEdge))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The column in which a cell begins.</summary>
    public int ColumnOf(RowCell cell)
    {
        var middle = (cell.Left + Math.Min(cell.Right, cell.Left + cell.Words[0].Width)) / 2;
        var column = 0;
        while (column + 1 < Columns && Edges[column + 1] <= middle)
        {
            column++;
        }

        return column;
    }

    // Columns stand between strips of the page that hardly any row writes in.
    private List<double> FindEdges(List<List<RowCell>> rows)
    {
        var left = rows.Min(r => r[0].Left);
        var right = rows.Max(r => r.Max(c => c.Right));
        var bins = new int[(int)Math.Clamp((right - left) / Bin, 1, MostBins) + 2];
        foreach (var cell in Core.SelectMany(r => r))
        {
            for (var b = Place(cell.Left, left, bins.Length); b <= Place(cell.Right - Bin, left, bins.Length); b++)
            {
                bins[b]++;
            }
        }

        return Edge(bins, left, right);
    }

    private List<double> Edge(int[] bins, double left, double right)
    {
        var most = (int)(Stray * Core.Count);
        var edges = new List<double> { left };
        var (used, white) = (false, false);
        for (var b = 0; b < bins.Length; b++)
        {
            var free = bins[b] <= most;
            if (!free && used && white)
            {
                edges.Add(left + (b * Bin));
            }

            white = free;
            used |= !free;
        }

        edges.Add(right);
        return edges;
    }

    private static int Place(double x, double left, int bins) => (int)Math.Clamp((x - left) / Bin, 0, bins - 1);
}
