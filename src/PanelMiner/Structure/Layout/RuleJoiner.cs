using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>A drawn line along one axis: its place across that axis, and where it begins and ends.</summary>
internal readonly record struct Stroke(double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>Joins pieces of drawn lines that lie on one line, as the borders of neighbouring cells do.</summary>
internal static class RuleJoiner
{
    /// <summary>How far apart pieces of one line may lie, in points.</summary>
    public const double Slack = 3;

    private const double SameLine = 1.6;

    public static List<Stroke> Horizontal(IEnumerable<RawRule> rules) =>
        Join(rules.Where(r => r.Y1 == r.Y2 && IsFinite(r)).Select(r => new Stroke(r.Y1, r.X1, r.X2)));

    public static List<Stroke> Vertical(IEnumerable<RawRule> rules) =>
        Join(rules.Where(r => r.X1 == r.X2 && r.Y1 != r.Y2 && IsFinite(r)).Select(r => new Stroke(r.X1, r.Y1, r.Y2)));

    private static bool IsFinite(RawRule rule) =>
        double.IsFinite(rule.X1) && double.IsFinite(rule.Y1) && double.IsFinite(rule.X2) && double.IsFinite(rule.Y2);

    private static List<Stroke> Join(IEnumerable<Stroke> strokes)
    {
        var joined = new List<Stroke>();
        var line = new List<Stroke>();
        foreach (var stroke in strokes.OrderBy(s => s.At).ThenBy(s => s.From))
        {
            if (line.Count > 0 && stroke.At - line[0].At > SameLine)
            {
                JoinLine(line, joined);
                line.Clear();
            }

            line.Add(stroke);
        }

        JoinLine(line, joined);
        return joined;
    }

    private static void JoinLine(List<Stroke> line, List<Stroke> joined)
    {
        line.Sort((a, b) => a.From.CompareTo(b.From));
        for (var i = 0; i < line.Count;)
        {
            var whole = line[i++];
            while (i < line.Count && line[i].From <= whole.To + Slack)
            {
                whole = whole with { To = Math.Max(whole.To, line[i++].To) };
            }

            joined.Add(whole);
        }
    }
}
