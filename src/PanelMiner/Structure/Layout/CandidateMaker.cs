using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>Makes candidates of elements: text without its label, boxes, links, levels.</summary>
internal sealed class CandidateMaker(LineJoiner joiner, IReadOnlyList<RawPage> pages)
{
    private readonly LinkPlacer links = new(pages);

    /// <summary>The candidates in reading order.</summary>
    public IReadOnlyList<CandidateBlock> Make(IReadOnlyList<PageElement> elements)
    {
        var headings = new HeadingDetector(elements, links.AreWhole);
        var lists = new ListLevels();
        var candidates = new List<CandidateBlock>(elements.Count);
        foreach (var element in elements)
        {
            candidates.Add(element switch
            {
                ParagraphElement { Flow: Flow.Body } paragraph => Paragraph(paragraph, headings, lists),
                ParagraphElement other => Plain(other) with { IsFurniture = other.Flow == Flow.Furniture, IsNote = other.Flow == Flow.Note },
                TableElement table => Table(table),
                RepeatedHeaderElement header => new(string.Join(' ', header.Row.Cells.Where(c => c.Length > 0))) { IsFurniture = true, Page = header.Row.Page, Boxes = header.Row.Boxes },
                _ => throw new InvalidOperationException($"{element.GetType().Name} is no element of a page."),
            });
        }

        return candidates;
    }

    private CandidateBlock Paragraph(ParagraphElement paragraph, HeadingDetector headings, ListLevels lists)
    {
        var level = headings.LevelOf(paragraph);
        var depth = level is null ? lists.LevelOf(paragraph) : null;
        return Plain(paragraph) with
        {
            IsTitle = ReferenceEquals(paragraph, headings.Title),
            HeadingLevel = level,
            IsListItem = depth is not null,
            ListLevel = depth ?? 0,
        };
    }

    private CandidateBlock Plain(ParagraphElement paragraph)
    {
        var label = paragraph.Label;
        var joined = joiner.Join(paragraph.Lines, label?.Words ?? 0);
        var glued = label is { Words: 0 } ? label.Text.Length : 0;
        return new(joined.Text[glued..])
        {
            Number = label is null or { Kind: LabelKind.Bullet or LabelKind.Caption } ? null : PrintedNumber.Clean(label.Text),
            Bold = paragraph.Bold,
            Centred = paragraph.IsCentred,
            FontSize = paragraph.Size,
            Page = paragraph.First.Page,
            Boxes = Boxes(paragraph.Lines),
            Links = links.Of(joined, glued),
        };
    }

    private CandidateBlock Table(TableElement table)
    {
        var headers = table.Rows.Take(table.HeaderRows).Select(r => r.Cells).ToList();
        var rows = table.Rows.Skip(table.HeaderRows).Select(r => new TableRow(r.Cells, r.Page, r.Boxes) { Links = links.InRow(r) }).ToList();
        return TableCandidates.Of(headers, rows) with
        {
            Page = table.Rows[0].Page,
            Boxes = [.. table.Rows.SelectMany(r => r.Boxes).GroupBy(b => b.Page).Select(Around)],
        };
    }

    private static List<PageBox> Boxes(IReadOnlyList<TextLine> lines)
    {
        var boxes = new List<PageBox>();
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            var box = lines[start].Box;
            while (end < lines.Count && lines[end].Page == lines[start].Page && lines[end].Baseline > lines[end - 1].Baseline)
            {
                box = box.With(lines[end++].Box);
            }

            boxes.Add(new(lines[start].Page, Round(box.Left), Round(box.Top), Round(box.Width), Round(box.Height)));
            start = end;
        }

        return boxes;
    }

    private static PageBox Around(IEnumerable<PageBox> boxes) => boxes.Aggregate((a, b) =>
    {
        var (left, top) = (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y));
        return new(a.Page, left, top, Math.Max(a.X + a.Width, b.X + b.Width) - left, Math.Max(a.Y + a.Height, b.Y + b.Height) - top);
    });

    private static double Round(double points) => Math.Round(points, 2);
}
