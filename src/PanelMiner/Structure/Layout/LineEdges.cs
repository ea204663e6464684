namespace PanelMiner.Structure.Layout;

/// <summary>Finds for each line how far right it could have run: text set narrower than its region ends at an edge of its own.</summary>
internal static class LineEdges
{
    private const double UsualGap = 1.3;
    private const double NearEdge = 2;
    private const int FewestLines = 3;
    private const double SharedBy = 0.4;
    private const double WideEnough = 0.55;
    private const int ReachOfAsides = 6;

    public static double[] Of(IReadOnlyList<TextLine> lines, Measure measure)
    {
        var edges = new double[lines.Count];
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && IsClose(lines[end - 1], lines[end], measure))
            {
                end++;
            }

            Array.Fill(edges, EdgeOf(lines, start, end, measure), start, end - start);
            start = end;
        }

        NarrowBesideAsides(lines, edges);
        return edges;
    }

    // Where page references have a column of their own, the text beside it ends before that column.
    private static void NarrowBesideAsides(IReadOnlyList<TextLine> lines, double[] edges)
    {
        var first = lines.Count;
        var (last, column) = (-1, double.MaxValue);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Aside.Count > 0)
            {
                (first, last, column) = (Math.Min(first, i), i, Math.Min(column, lines[i].Aside[0].X));
            }
        }

        if (last < 0)
        {
            return;
        }

        var beside = Enumerable.Range(0, lines.Count).Where(i => i >= first - ReachOfAsides && i <= last + ReachOfAsides && lines[i].Box.Right < column).ToList();
        var edge = beside.Select(i => lines[i].Box.Right).DefaultIfEmpty(0).Max();
        foreach (var i in beside)
        {
            edges[i] = edge;
        }
    }

    private static bool IsClose(TextLine before, TextLine line, Measure measure)
    {
        var gap = line.Baseline - before.Baseline;
        return gap > 0 && gap <= UsualGap * measure.Leading * Math.Max(line.Size, before.Size);
    }

    private static double EdgeOf(IReadOnlyList<TextLine> lines, int start, int end, Measure measure)
    {
        var right = 0.0;
        for (var i = start; i < end; i++)
        {
            right = Math.Max(right, lines[i].Box.Right);
        }

        var near = 0;
        for (var i = start; i < end; i++)
        {
            near += lines[i].Box.Right >= right - (NearEdge * lines[i].Size) ? 1 : 0;
        }

        var wide = right - measure.Left >= WideEnough * measure.Width;
        return wide && end - start >= FewestLines && near >= SharedBy * (end - start) ? right : Math.Max(right, measure.Right);
    }
}
