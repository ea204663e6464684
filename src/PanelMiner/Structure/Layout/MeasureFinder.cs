namespace PanelMiner.Structure.Layout;

/// <summary>Finds the strip in which the lines of a region run, and their usual distance.</summary>
internal static class MeasureFinder
{
    private const double LeadingStep = 0.05;
    private const double SmallestLeading = 0.85;
    private const double LargestLeading = 2.4;
    private const double UsualLeading = 1.2;
    private const double FullShare = 0.85;
    private const int FewestSamples = 4;
    private const double CommonShare = 0.35;

    /// <summary>The strip of some lines in reading order.</summary>
    /// <param name="lines">Lines of one region.</param>
    /// <param name="fallback">The document's usual leading, where the region shows none.</param>
    public static Measure Of(IReadOnlyList<TextLine> lines, double? fallback = null)
    {
        if (lines.Count == 0)
        {
            return new(0, 0, fallback ?? UsualLeading);
        }

        var left = Edge([.. lines.Select(l => l.Box.Left)], fromTop: false);
        var right = Edge([.. lines.Select(l => l.Box.Right)], fromTop: true);
        return new(left, right, Leading(lines, left, right) ?? fallback ?? UsualLeading);
    }

    // The outermost edge that a few lines share; one line that sticks out does not count among many.
    private static double Edge(double[] edges, bool fromTop)
    {
        Array.Sort(edges);
        var skipped = edges.Length / 25;
        return fromTop ? edges[^(1 + skipped)] : edges[skipped];
    }

    /// <summary>The commonest distance after a full line, for such a line goes on in the next; the middle one where distances waver.</summary>
    private static double? Leading(IReadOnlyList<TextLine> lines, double left, double right)
    {
        var steps = new List<int>();
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, line) = (lines[i - 1], lines[i]);
            var leading = (line.Baseline - before.Baseline) / Math.Max(before.Size, line.Size);
            if (before.Page == line.Page && leading is >= SmallestLeading and <= LargestLeading && before.Box.Right >= left + (FullShare * (right - left)))
            {
                steps.Add((int)Math.Round(leading / LeadingStep));
            }
        }

        if (steps.Count < FewestSamples)
        {
            return null;
        }

        steps.Sort();
        var common = steps.GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        return (common.Count() >= CommonShare * steps.Count ? common.Key : steps[steps.Count / 2]) * LeadingStep;
    }
}
