using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>The horizontal drawn lines of a page that divide what stands above from what stands below.</summary>
internal sealed class RuleBreaks
{
    private const double Shortest = 100;

    // Shares of the font size: an underline stands closer below its baseline than this.
    private const double UnderlineReach = 0.28;
    private readonly RawRule[] rules;

    public RuleBreaks(IEnumerable<RawRule> rules) =>
        this.rules = [.. rules.Where(r => r.Y1 == r.Y2 && r.X2 - r.X1 >= Shortest).OrderBy(r => r.Y1)];

    /// <summary>Whether one stands between two lines and reaches over both.</summary>
    public bool Between(TextLine above, TextLine below)
    {
        var from = above.Baseline + (UnderlineReach * above.Size);
        var to = below.Baseline - (UnderlineReach * below.Size);
        for (var i = FirstBelow(from); i < rules.Length && rules[i].Y1 < to; i++)
        {
            if (rules[i].X1 < Math.Min(above.Box.Right, below.Box.Right) && rules[i].X2 > Math.Max(above.Box.Left, below.Box.Left))
            {
                return true;
            }
        }

        return false;
    }

    private int FirstBelow(double y)
    {
        var (low, high) = (0, rules.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = rules[middle].Y1 < y ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
