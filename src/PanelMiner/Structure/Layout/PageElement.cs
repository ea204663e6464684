using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>To which stream of a page an element belongs.</summary>
internal enum Flow
{
    /// <summary>The text itself.</summary>
    Body,

    /// <summary>Footnotes.</summary>
    Note,

    /// <summary>Running headers, footers, page numbers, stamps, line numbers.</summary>
    Furniture,
}

/// <summary>A paragraph or table of a page, on its way to a candidate.</summary>
/// <param name="Flow">The stream to which it belongs.</param>
/// <param name="Region">Running number of the column or strip in which it stands; paragraphs go on from one region into the next.</param>
internal abstract record PageElement(Flow Flow, int Region);

/// <summary>Lines that belong together.</summary>
/// <param name="Flow">The stream to which it belongs.</param>
/// <param name="Region">Running number of its region.</param>
/// <param name="Lines">Its lines, label included; of several pages when it has been joined.</param>
/// <param name="Label">Its label.</param>
/// <param name="Measure">The strip of the page in which its lines run.</param>
internal sealed record ParagraphElement(Flow Flow, int Region, IReadOnlyList<TextLine> Lines, LineLabel? Label, Measure Measure) : PageElement(Flow, Region)
{
    public TextLine First => Lines[0];

    public TextLine Last => Lines[^1];

    public double Size { get; } = Lines.MaxBy(l => l.Length)!.Size;

    public bool Bold { get; } = Lines.All(l => l.Bold);

    public int Length => Lines.Sum(l => l.Length) + Lines.Count - 1;

    /// <summary>Whether it stands in the middle of its strip, away from both edges.</summary>
    public bool IsCentred => Label is null && Lines.All(Measure.IsCentred);
}

/// <summary>A table.</summary>
/// <param name="Flow">The stream to which it belongs.</param>
/// <param name="Region">Running number of its region.</param>
/// <param name="Edges">Left edges of its columns and the right edge of the last, in points.</param>
/// <param name="Rows">Its rows, header rows included.</param>
/// <param name="HeaderRows">How many rows head it; 0 where nothing shows it.</param>
internal sealed record TableElement(Flow Flow, int Region, IReadOnlyList<double> Edges, IReadOnlyList<LaidRow> Rows, int HeaderRows) : PageElement(Flow, Region)
{
    public int Columns => Edges.Count - 1;
}

/// <summary>A header row that a table prints again on a later page.</summary>
internal sealed record RepeatedHeaderElement(LaidRow Row) : PageElement(Flow.Furniture, -1);

/// <summary>A row of a table on a page.</summary>
/// <param name="Page">Page on which it begins.</param>
/// <param name="Cells">One text a column.</param>
/// <param name="Boxes">Where it stands.</param>
/// <param name="Bold">Whether all its words are bold.</param>
internal sealed record LaidRow(int Page, IReadOnlyList<string> Cells, IReadOnlyList<PageBox> Boxes, bool Bold);

/// <summary>The horizontal strip in which lines of a region run.</summary>
/// <param name="Left">Where most lines begin, leftmost.</param>
/// <param name="Right">Where full lines end.</param>
/// <param name="Leading">Usual distance of baselines inside a paragraph, as a share of the font size.</param>
internal readonly record struct Measure(double Left, double Right, double Leading)
{
    /// <summary>Whether places are uncertain, as where words were read from an image.</summary>
    public bool IsRough { get; init; }
    private const double CentreSlack = 0.02;
    private const double Margin = 0.06;

    public double Width => Right - Left;

    /// <summary>Whether a line stands in the middle, with room on both sides.</summary>
    public bool IsCentred(TextLine line) =>
        Math.Abs(line.Box.CentreX - ((Left + Right) / 2)) <= Math.Max(3, CentreSlack * Width)
        && line.Box.Left - Left > Margin * Width && Right - line.Box.Right > Margin * Width;
}
