using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>Makes candidates of the placed words of pages, in reading order, furniture included.</summary>
/// <remarks>
/// Lines, tables with drawn lines and furniture are found on all pages first. Each page then falls into regions (strips and columns), each region
/// into tables and paragraphs. Last, paragraphs and tables that a page or column cuts are joined, and headings and lists find their levels.
/// Every word of every page ends in exactly one candidate.
/// </remarks>
internal static class LayoutDetector
{
    public static IReadOnlyList<CandidateBlock> Detect(IReadOnlyList<RawPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var upright = pages.Select(p => PageTurner.Upright(p, WordCleaner.Clean(p))).ToList();
        var apart = WordsApart.Detect([.. upright.Select(p => p.Page)]);
        var joiner = new LineJoiner(new WordBook(apart.Lines.SelectMany(l => l)));
        var laid = new List<PageLines>();
        for (var i = 0; i < upright.Count; i++)
        {
            laid.Add(Lay(upright[i].Page, apart.Text[i], joiner, laid.LastOrDefault()) with { Apart = apart.Furniture[i] });
        }

        var elements = PageJoiner.Join(new PageDivider(joiner, laid).Divide());
        return Displayed(new CandidateMaker(joiner, [.. upright.Select(p => p.Page)]).Make(elements), upright);
    }

    private static IReadOnlyList<CandidateBlock> Displayed(IReadOnlyList<CandidateBlock> candidates, IReadOnlyList<UprightPage> pages)
    {
        var turns = pages.Where(p => p.Turn is not null).GroupBy(p => p.Page.Number).ToDictionary(g => g.Key, g => g.First().Turn!);
        return turns.Count == 0 ? candidates
            : [.. candidates.Select(c => c with { Boxes = Displayed(c.Boxes, turns), Rows = [.. c.Rows.Select(r => r with { Boxes = Displayed(r.Boxes, turns) })] })];
    }

    private static List<PageBox> Displayed(IReadOnlyList<PageBox> boxes, Dictionary<int, PageTurn> turns) =>
        [.. boxes.Select(b => turns.TryGetValue(b.Page, out var turn) ? turn.Displayed(b) : b)];

    private static PageLines Lay(RawPage page, List<RawWord> words, LineJoiner joiner, PageLines? before)
    {
        var (tables, frames, rest) = new RuledTableDetector(joiner).Detect(page, words);
        var walls = new Walls(RuleJoiner.Vertical(page.Rules));
        var underlines = new Underlines(RuleJoiner.Horizontal(page.Rules));
        var lines = LineBuilder.Build(page.Number, rest.Where(w => !w.Vertical)).ConvertAll(underlines.Marked);

        // Tables of figures go first: their header rows repeat at the top of pages, and are no running headers.
        var aligned = new AlignedTableDetector(joiner, walls);
        var items = aligned.Replace(FlowItem.Sorted(lines, tables), MeasureFinder.Of(lines), onlyFigures: true);
        items = before?.TableAtFoot is { } cut ? aligned.Continue(items, cut.Edges) : items;
        return new(page, [.. items.Select(i => i.Line).OfType<TextLine>()], [.. items.Select(i => i.Table).OfType<FoundTable>()], frames, walls, [.. rest.Where(w => w.Vertical)]);
    }
}
