using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Divides pages into elements in reading order: furniture above, the regions of the text, notes, furniture below.</summary>
internal sealed class PageDivider
{
    private const double HalfPage = 0.5;
    private const int EnoughLines = 6;
    private const double EnoughWidth = 0.25;
    private readonly LineJoiner joiner;
    private readonly IReadOnlyList<PageLines> pages;
    private readonly HashSet<TextLine> furniture;
    private readonly Dictionary<PageLines, List<List<TextLine>>> notes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<TextLine> noteLines = new(ReferenceEqualityComparer.Instance);
    private readonly double? leading;
    private readonly double right;
    private int region;

    /// <summary>A divider over the pages of one document.</summary>
    public PageDivider(LineJoiner joiner, IReadOnlyList<PageLines> pages)
    {
        this.joiner = joiner;
        this.pages = pages;
        furniture = FurnitureDetector.Detect(pages);
        var size = BodySize(pages);
        foreach (var page in pages)
        {
            var foot = NoteDetector.Detect([.. page.Lines.Where(l => !furniture.Contains(l))], size, page.Height);
            notes[page] = foot;
            noteLines.UnionWith(foot.SelectMany(n => n));
        }

        var measures = pages.Select(p => Body(p)).Where(l => l.Count > 2).Select(l => MeasureFinder.Of(l)).ToList();
        leading = Middle([.. measures.Select(m => m.Leading)]);
        right = Middle([.. measures.Select(m => m.Right)]) ?? 0;
    }

    /// <summary>The elements of all pages.</summary>
    public List<PageElement> Divide() => [.. pages.SelectMany(Divide)];

    private IEnumerable<PageElement> Divide(PageLines page)
    {
        var (above, below) = (new List<TextLine>(), new List<TextLine>());
        foreach (var line in page.Lines.Where(furniture.Contains))
        {
            (line.Baseline < HalfPage * page.Height ? above : below).Add(line);
        }

        return above.Concat(page.Apart).Select(Furnish).Concat(Regions(page)).Concat(Notes(page)).Concat(below.Select(Furnish)).Concat(Aside(page));
    }

    private List<TextLine> Body(PageLines page) => [.. page.Lines.Where(l => !furniture.Contains(l) && !noteLines.Contains(l))];

    private IEnumerable<ParagraphElement> Notes(PageLines page) =>
        notes.GetValueOrDefault(page, []).Select(n => new ParagraphElement(Flow.Note, -1, n, NoteDetector.LabelOf(n[0]), default));

    private ParagraphElement Furnish(TextLine line) => new(Flow.Furniture, -1, [line], null, default);

    private IEnumerable<PageElement> Regions(PageLines page)
    {
        var breaks = new RuleBreaks(page.Page.Rules);
        var body = Body(page);
        var edge = Math.Max(MeasureFinder.Of(body, leading).Right, Math.Min(right, page.Width));
        return new ColumnDetector(page.Frames).Divide(FlowItem.Sorted(body, page.Tables), edge).SelectMany(r => Elements(page, r.Items, MeasureOf(r), breaks));
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

    private static double BodySize(IReadOnlyList<PageLines> pages) =>
        pages.SelectMany(p => p.Lines).GroupBy(l => Math.Round(l.Size * 2) / 2).OrderByDescending(g => g.Sum(l => l.Length)).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? 0;

    private static double? Middle(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? null : values[values.Count / 2];
    }
}
