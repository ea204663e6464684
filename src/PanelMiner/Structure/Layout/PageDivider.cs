using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Divides pages into elements in reading order: furniture above, the regions of the text, notes, furniture below.</summary>
internal sealed class PageDivider
{
    private const int EnoughLines = 6;
    private const double EnoughWidth = 0.25;
    private readonly LineJoiner joiner;
    private readonly IReadOnlyList<PageParts> pages;
    private readonly List<Gutter> gutters = [];
    private readonly double? leading;
    private readonly double right;
    private int region;

    /// <summary>A divider over the pages of one document.</summary>
    public PageDivider(LineJoiner joiner, IReadOnlyList<PageLines> pages)
    {
        this.joiner = joiner;
        this.pages = PageParts.Of(pages);
        var measures = this.pages.Where(p => p.Body.Count > 2).Select(p => MeasureFinder.Of(p.Body)).ToList();
        leading = Middle([.. measures.Select(m => m.Leading)]);
        right = Middle([.. measures.Select(m => m.Right)]) ?? 0;
    }

    /// <summary>The elements of all pages.</summary>
    public List<PageElement> Divide() => [.. pages.SelectMany(Divide)];

    private IEnumerable<PageElement> Divide(PageParts page) =>
    [
        .. page.Above.Select(l => Apart(Flow.Furniture, [l])), .. Regions(page), .. page.Notes.Select(n => Apart(Flow.Note, n)),
        .. page.Below.Select(l => Apart(Flow.Furniture, [l])), .. Aside(page.Page),
    ];

    private static ParagraphElement Apart(Flow flow, IReadOnlyList<TextLine> lines) => new(flow, -1, lines, null, default);

    private IEnumerable<PageElement> Regions(PageParts parts)
    {
        var page = parts.Page;
        var breaks = new RuleBreaks(page.Page.Rules);
        var edge = Math.Max(MeasureFinder.Of(parts.Body, leading).Right, Math.Min(right, page.Width));
        return new ColumnDetector(page.Frames, gutters).Divide(FlowItem.Sorted(parts.Body, page.Tables), edge).SelectMany(r => Elements(page, r.Items, MeasureOf(r) with { IsRough = page.Page.Origin == PageTextOrigin.Ocr }, breaks));
    }

    // A few short lines do not show how wide their strip is; many do.
    private Measure MeasureOf(FlowRegion region)
    {
        var lines = region.Items.Select(i => i.Line).OfType<TextLine>().ToList();
        var measure = MeasureFinder.Of(lines, leading);
        var isSure = lines.Count >= EnoughLines && measure.Right > region.Right - (EnoughWidth * measure.Width);
        return isSure ? measure : measure with { Right = Math.Max(measure.Right, region.Right) };
    }

    private List<PageElement> Elements(PageLines page, List<FlowItem> items, Measure measure, RuleBreaks breaks)
    {
        region++;
        items = new AlignedTableDetector(joiner, page.Walls).Replace(items, measure);
        var (elements, chunk) = (new List<PageElement>(), new List<TextLine>());
        foreach (var item in items)
        {
            if (item.Line is { } line)
            {
                chunk.Add(line);
                continue;
            }

            elements.AddRange(ParagraphBuilder.Build(chunk, measure, breaks, Flow.Body, region));
            chunk.Clear();
            elements.Add(new TableElement(Flow.Body, region, item.Table!.Edges, item.Table.Rows, item.Table.HeaderRows));
        }

        elements.AddRange(ParagraphBuilder.Build(chunk, measure, breaks, Flow.Body, region));
        return elements;
    }

    private static IEnumerable<ParagraphElement> Aside(PageLines page)
    {
        var line = new List<RawWord>();
        foreach (var word in page.Vertical)
        {
            if (line.Count > 0 && Math.Min(word.Right, line[^1].Right) <= Math.Max(word.X, line[^1].X))
            {
                yield return Apart(Flow.Body, [new TextLine(page.Number, [.. line])]);
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0)
        {
            yield return Apart(Flow.Body, [new TextLine(page.Number, [.. line])]);
        }
    }

    private static double? Middle(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? null : values[values.Count / 2];
    }
}
