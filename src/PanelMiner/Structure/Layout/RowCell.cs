using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Words of a line that white space sets apart from the others.</summary>
internal sealed record RowCell(IReadOnlyList<RawWord> Words)
{
    private const double WideGap = 1;
    private const double FigureGap = 0.15;
    private const double BlankGap = 0.6;
    private const double NarrowGap = 0.45;
    private const double SameEdge = 1.5;
    private const double Middle = 0.3;

    public double Left => Words[0].X;

    public double Right { get; } = Words.Max(w => w.Right);

    public string Text => string.Join(' ', Words.Select(w => w.Text));

    public bool IsFigure => Words.All(w => Figures.IsFigure(w.Text));

    /// <summary>The cell in pieces, where a word after some white space begins at the edge of a column.</summary>
    public IEnumerable<RowCell> DividedAt(IReadOnlyList<double> edges)
    {
        var start = 0;
        for (var i = 1; i < Words.Count; i++)
        {
            if (Words[i].X - Words[i - 1].Right >= NarrowGap * Words[i].FontSize && edges.Any(e => Math.Abs(e - Words[i].X) <= SameEdge))
            {
                yield return new([.. Words.Skip(start).Take(i - start)]);
                start = i;
            }
        }

        yield return start == 0 ? this : new([.. Words.Skip(start)]);
    }

    /// <summary>The cells of a line: a wide gap or drawn line divides, and any gap between two figures.</summary>
    public static List<RowCell> Of(TextLine line, Walls walls)
    {
        var cells = new List<RowCell>();
        var words = new List<RawWord> { line.Words[0] };
        for (var i = 1; i < line.Words.Count; i++)
        {
            if (Divides(line, i) || walls.Between(line.Words[i - 1].Right, line.Words[i].X, line.Baseline - (Middle * line.Size)))
            {
                cells.Add(new(words));
                words = [];
            }

            words.Add(line.Words[i]);
        }

        cells.Add(new(words));
        return cells;
    }

    private static bool Divides(TextLine line, int next)
    {
        var gap = line.GapBefore(next) / Math.Max(line.Size, 1);
        var (before, after) = (line.Words[next - 1].Text, line.Words[next].Text);
        return gap >= WideGap || (gap >= FigureGap && Figures.IsFigure(before) && Figures.IsFigure(after) && (gap >= BlankGap || (before.Any(char.IsAsciiDigit) && after.Any(char.IsAsciiDigit))));
    }
}
