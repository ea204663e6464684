using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>The lines of a page outside tables, sorted by what they are for.</summary>
/// <param name="Page">The page.</param>
/// <param name="Above">Running headers, and what stands apart: stamps, line numbers, marks of notes.</param>
/// <param name="Body">The text.</param>
/// <param name="Notes">Notes at the foot, the lines of each together, without their marks.</param>
/// <param name="Below">Running footers and page numbers.</param>
internal sealed record PageParts(
    PageLines Page, IReadOnlyList<TextLine> Above, IReadOnlyList<TextLine> Body, IReadOnlyList<IReadOnlyList<TextLine>> Notes, IReadOnlyList<TextLine> Below)
{
    private const double HalfPage = 0.5;

    /// <summary>The parts of every page.</summary>
    public static List<PageParts> Of(IReadOnlyList<PageLines> pages)
    {
        var furniture = FurnitureDetector.Detect(pages);
        var size = BodySize(pages);
        return [.. pages.Select(p => Of(p, furniture, size))];
    }

    private static PageParts Of(PageLines page, HashSet<TextLine> furniture, double size)
    {
        var lines = page.Lines.Where(l => !furniture.Contains(l)).ToList();
        var found = NoteDetector.Detect(lines, size, page.Height);
        var ofNotes = new HashSet<TextLine>(found.SelectMany(n => n), ReferenceEqualityComparer.Instance);
        var (body, notes, marks) = NoteMarks.Apart([.. lines.Where(l => !ofNotes.Contains(l))], found);
        var edge = page.Lines.Where(furniture.Contains).ToLookup(l => l.Baseline < HalfPage * page.Height);
        return new(page, [.. edge[true], .. page.Apart, .. Line(page, marks)], body, notes, [.. edge[false]]);
    }

    private static IEnumerable<TextLine> Line(PageLines page, IReadOnlyList<RawWord> words) => words.Count > 0 ? [new TextLine(page.Number, words)] : [];

    private static double BodySize(IReadOnlyList<PageLines> pages) =>
        pages.SelectMany(p => p.Lines).GroupBy(l => Math.Round(l.Size * 2) / 2).OrderByDescending(g => g.Sum(l => l.Length)).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? 0;
}
