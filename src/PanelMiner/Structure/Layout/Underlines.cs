namespace PanelMiner.Structure.Layout;

/// <summary>Tells which lines of text a drawn line runs under.</summary>
internal sealed class Underlines(IEnumerable<Stroke> strokes)
{
    // Shares of the font size.
    private const double Highest = 0.02;
    private const double Lowest = 0.32;
    private const double Covered = 0.85;
    private readonly Stroke[] sorted = [.. strokes.OrderBy(s => s.At)];

    /// <summary>The line, marked when one runs under all of it.</summary>
    public TextLine Marked(TextLine line)
    {
        var covered = 0.0;
        for (var i = FirstBelow(line.Baseline + (Highest * line.Size)); i < sorted.Length && sorted[i].At <= line.Baseline + (Lowest * line.Size); i++)
        {
            var from = Math.Max(sorted[i].From, line.Box.Left);
            var to = Math.Min(sorted[i].To, line.Box.Right);
            var isOfLine = sorted[i].From >= line.Box.Left - line.Size && sorted[i].To <= line.Box.Right + line.Size;
            covered += isOfLine ? Math.Max(0, to - from) : 0;
        }

        var label = LineLabel.Of(line) is { Words: 1 } found ? found.Body - found.Left : 0;
        return covered >= Covered * (line.Box.Width - label) && covered > 0 ? line with { Underlined = true } : line;
    }

    private int FirstBelow(double y)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].At < y ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
