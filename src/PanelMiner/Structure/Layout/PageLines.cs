using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>A page on its way: the lines and tables found on it, and the words that stand apart.</summary>
/// <param name="Page">The page as read.</param>
/// <param name="Lines">Lines outside tables, from top to bottom.</param>
/// <param name="Tables">Tables with drawn lines, and tables of figures.</param>
/// <param name="Frames">Drawn boxes around text.</param>
/// <param name="Walls">Upright drawn lines.</param>
/// <param name="Vertical">Words that run up or down the page, outside tables.</param>
internal sealed record PageLines(RawPage Page, IReadOnlyList<TextLine> Lines, IReadOnlyList<FoundTable> Tables, IReadOnlyList<Box> Frames, Walls Walls, IReadOnlyList<RawWord> Vertical)
{
    private const double FootBand = 0.88;

    /// <summary>Stamps and line numbers, outside lines and tables.</summary>
    public IReadOnlyList<TextLine> Apart { get; init; } = [];

    /// <summary>A table without drawn lines that ends the page's text, and so may go on over the page.</summary>
    public FoundTable? TableAtFoot => Tables.Where(t => t.IsAligned).MaxBy(t => t.Box.Bottom) is { } last
        && Lines.All(l => l.Baseline < last.Box.Bottom || l.Baseline > FootBand * Height) ? last : null;

    public int Number => Page.Number;

    public double Width => Page.Width > 0 ? Page.Width : Lines.Select(l => l.Box.Right).DefaultIfEmpty(1).Max();

    public double Height => Page.Height > 0 ? Page.Height : Lines.Select(l => l.Box.Bottom).DefaultIfEmpty(1).Max();
}
