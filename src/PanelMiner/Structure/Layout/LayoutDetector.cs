using PanelMiner.Sources;

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
        var words = pages.Select(WordCleaner.Clean).ToList();
        var joiner = new LineJoiner(new WordBook(pages.Zip(words).SelectMany(p => LineBuilder.Build(p.First.Number, p.Second.Where(w => !w.Vertical)))));
        var ruled = new RuledTableDetector(joiner);
        var laid = pages.Zip(words).Select(p => Lay(p.First, p.Second, ruled)).ToList();
        var elements = PageJoiner.Join(new PageDivider(joiner, laid).Divide());
        return new CandidateMaker(joiner, pages).Make(elements);
    }

    private static PageLines Lay(RawPage page, List<RawWord> words, RuledTableDetector ruled)
    {
        var (tables, rest) = ruled.Detect(page, words);
        return new(page, LineBuilder.Build(page.Number, rest.Where(w => !w.Vertical)), tables, [.. rest.Where(w => w.Vertical)]);
    }
}
