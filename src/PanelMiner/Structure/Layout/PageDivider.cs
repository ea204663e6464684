using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Divides pages into elements in reading order: furniture above, the regions of the text, notes, furniture below.</summary>
internal sealed class PageDivider
{
    private const double HalfPage = 0.5;
    private readonly IReadOnlyList<PageLines> pages;
    private readonly HashSet<TextLine> furniture;
    private readonly double? leading;
    private readonly double right;
    private int region;

    /// <summary>A divider over the pages of one document.</summary>
    public PageDivider(LineJoiner joiner, IReadOnlyList<PageLines> pages)
    {
        Joiner = joiner;
        this.pages = pages;
        furniture = FurnitureDetector.Detect(pages);
        var measures = pages.Select(p => Body(p)).Where(l => l.Count > 2).Select(l => MeasureFinder.Of(l)).ToList();
        leading = Middle([.. measures.Select(m => m.Leading)]);
        right = Middle([.. measures.Select(m => m.Right)]) ?? 0;
    }

    private LineJoiner Joiner { get; }

    /// <summary>The elements of all pages.</summary>
    public List<PageElement> Divide() => [.. pages.SelectMany(Divide)];

    private IEnumerable<PageElement> Divide(PageLines page)
    {
        var (above, below) = (new List<TextLine>(), new List<TextLine>());
        foreach (var line in page.Lines.Where(furniture.Contains))
        {
            (line.Baseline < HalfPage * page.Height ? above : below).Add(line);
        }

        return above.Select(Furnish).Concat(Regions(page)).Concat(below.Select(Furnish)).Concat(Aside(page));
    }

    private List<TextLine> Body(PageLines page) => [.. page.Lines.Where(l => !furniture.Contains(l))];

    private ParagraphElement Furnish(TextLine line) => new(Flow.Furniture, -1, [line], null, default);

    private IEnumerable<PageElement> Regions(PageLines page)
    {
        var lines = Body(page);
        var breaks = new RuleBreaks(page.Page.Rules);
        var measure = MeasureFinder.Of(lines, leading);
        measure = measure with { Right = Math.Max(measure.Right, Math.Min(right, page.Width)) };
        region++;
        var chunk = new List<TextLine>();
        foreach (var item in Sorted(lines, page.Tables))
        {
            if (item is TextLine line)
            {
                chunk.Add(line);
                continue;
            }

            foreach (var paragraph in ParagraphBuilder.Build(chunk, measure, breaks, Flow.Body, region))
            {
                yield return paragraph;
            }

            chunk.Clear();
            var table = (FoundTable)item;
            yield return new TableElement(Flow.Body, region, table.Edges, table.Rows, table.HeaderRows);
        }

        foreach (var paragraph in ParagraphBuilder.Build(chunk, measure, breaks, Flow.Body, region))
        {
            yield return paragraph;
        }
    }

    private static IEnumerable<object> Sorted(List<TextLine> lines, IReadOnlyList<FoundTable> tables) =>
        lines.Select(l => (Y: l.Baseline, Item: (object)l)).Concat(tables.Select(t => (Y: t.Box.Top, Item: (object)t))).OrderBy(i => i.Y).Select(i => i.Item);

    private static IEnumerable<ParagraphElement> Aside(PageLines page)
    {
        var line = new List<RawWord>();
        foreach (var word in page.Vertical)
        {
            if (line.Count > 0 && Math.Min(word.Right, line[^1].Right) <= Math.Max(word.X, line[^1].X))
            {
                yield return new(Flow.Body, -1, [new TextLine(page.Number, [.. line])], null, default);
                line.Clear();
            }

            line.Add(word);
        }

        if (line.Count > 0)
        {
            yield return new(Flow.Body, -1, [new TextLine(page.Number, [.. line])], null, default);
        }
    }

    private static double? Middle(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? null : values[values.Count / 2];
    }
}
