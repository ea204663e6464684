namespace PanelMiner.Structure.Layout;

/// <summary>The upright drawn lines of a page, which keep words apart whatever white space says.</summary>
internal sealed class Walls(IEnumerable<Stroke> strokes)
{
    private const double Slack = 1;
    private readonly Stroke[] sorted = [.. strokes.OrderBy(s => s.At)];

    /// <summary>Whether one stands between two words on a baseline.</summary>
    public bool Between(double left, double right, double y)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].At < left - Slack ? (middle + 1, high) : (low, middle);
        }

        for (; low < sorted.Length && sorted[low].At <= right + Slack; low++)
        {
            if (sorted[low].From < y && sorted[low].To > y)
            {
                return true;
            }
        }

        return false;
    }
}
