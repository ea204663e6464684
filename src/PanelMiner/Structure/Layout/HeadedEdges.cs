namespace PanelMiner.Structure.Layout;

/// <summary>Finds the columns of a table without drawn lines by its bold first row: below each heading most lines have a word that begins where it does.</summary>
internal static class HeadedEdges
{
    private const int FewestColumns = 3;
    private const int FewestLines = 3;
    private const double SameEdge = 1.5;
    private const double Share = 0.5;

    // Share of the font size.
    private const double NarrowGap = 0.45;

    /// <summary>Left edges of the columns and the right edge of the last; nothing where the first row is no such heading.</summary>
    public static List<double>? Of(IReadOnlyList<TextLine> lines)
    {
        var header = lines[0];
        var body = lines.Skip(1).Where(l => !l.Bold).ToList();
        if (!header.Bold || header.Words.Count < FewestColumns || body.Count < FewestLines)
        {
            return null;
        }

        var wide = body.Where(l => Gaps(l) > 0).ToList();
        var edges = Enumerable.Range(0, header.Words.Count).Where(i => i == 0 || IsEdge(header, i))
            .Select(i => header.Words[i].X).Where(x => wide.Count(l => Begins(l, x)) >= Share * wide.Count && wide.Count > 0).ToList();
        if (edges.Count < FewestColumns || edges[0] > header.Box.Left + SameEdge)
        {
            return null;
        }

        edges[0] = lines.Min(l => l.Box.Left);
        edges.Add(lines.Max(l => l.Box.Right));
        return edges;
    }

    private static int Gaps(TextLine line) => Enumerable.Range(1, line.Words.Count - 1).Count(i => line.GapBefore(i) >= NarrowGap * line.Size);

    private static bool Begins(TextLine line, double x)
    {
        for (var i = 0; i < line.Words.Count && line.Words[i].X <= x + SameEdge; i++)
        {
            if (line.Words[i].X >= x - SameEdge)
            {
                return i == 0 || IsEdge(line, i);
            }
        }

        return false;
    }

    private static bool IsEdge(TextLine line, int word) => line.GapBefore(word) >= NarrowGap * line.Size;
}
