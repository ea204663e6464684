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
    /// <summary>Stamps and line numbers, outside lines and tables.</summary>
    public IReadOnlyList<TextLine> Apart { get; init; } = [];

    public int Number => Page.Number;

    public double Width => Page.Width > 0 ? Page.Width : Lines.Select(l => l.Box.Right).DefaultIfEmpty(1).Max();

    public double Height => Page.Height > 0 ? Page.Height : Lines.Select(l => l.Box.Bottom).DefaultIfEmpty(1).Max();
}
