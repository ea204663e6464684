namespace PanelMiner.Structure.Layout;

/// <summary>Joins paragraphs and tables that the end of a column or page cuts in two.</summary>
internal static class PageJoiner
{
    private const double SameSize = 0.1;
    private const double SameIndent = 1.5;
    private const double WordSpace = 0.9;
    private const double SameWidth = 0.2;
    private const int RegionsBack = 3;
    private const int FewestLines = 2;

    /// <summary>The elements with cut ones made whole; a whole one stands where it begins.</summary>
    public static List<PageElement> Join(IEnumerable<PageElement> elements)
    {
        var joined = new List<PageElement>();
        var ends = new List<int>();
        foreach (var element in elements)
        {
            if (element.Flow != Flow.Body || element.Region < 0)
            {
                joined.Add(element);
                continue;
            }

            var isNewRegion = ends.Count == 0 || joined[ends[^1]].Region != element.Region;
            if (isNewRegion && JoinedTo(ends, joined, element) is { } end)
            {
                ends.Remove(end);
                ends.Add(end);
                continue;
            }

            if (!isNewRegion)
            {
                ends.RemoveAt(ends.Count - 1);
            }

            ends.Add(joined.Count);
            joined.Add(element);
        }

        return joined;
    }

    /// <summary>Joins an element to the end of one of the last regions: text may go on behind a sidebar or table.</summary>
    private static int? JoinedTo(List<int> ends, List<PageElement> joined, PageElement element)
    {
        for (var i = ends.Count - 1; i >= Math.Max(0, ends.Count - RegionsBack); i--)
        {
            if (Whole(joined[ends[i]], element, joined) is { } whole)
            {
                joined[ends[i]] = whole;
                return ends[i];
            }
        }

        return null;
    }

    private static PageElement? Whole(PageElement first, PageElement second, List<PageElement> joined) => (first, second) switch
    {
        (ParagraphElement a, ParagraphElement b) when GoesOn(a, b) => a with { Lines = [.. a.Lines, .. b.Lines], Region = b.Region },
        (TableElement a, TableElement b) => TableJoiner.Join(a, b, joined),
        _ => null,
    };

    private static bool GoesOn(ParagraphElement a, ParagraphElement b)
    {
        if (b.First.Page - a.Last.Page > 1 || b.Label is { IsSure: true } || Math.Abs(a.Size - b.Size) > SameSize * a.Size || Sentences.Ends(a.Last.Words[^1].Text))
        {
            return false;
        }

        if (Sentences.GoesOn(b.First.Words[0].Text))
        {
            return a.Last.Page != b.First.Page || HasSameWidth(a, b);
        }

        var full = a.Last.Box.Right + (WordSpace * a.Size) + b.First.Words[0].Width >= a.Measure.Right;
        return full && a.Lines.Count >= FewestLines && HasSameWidth(a, b) && b.Label is null && a.Bold == b.Bold && (IsNear(BodyLeft(a), b.First.Box.Left, a) || IsNear(BodyLeft(a) - a.Measure.Left, b.First.Box.Left - b.Measure.Left, a));
    }

    // On one page only columns of one width go on in one another.
    private static bool HasSameWidth(ParagraphElement a, ParagraphElement b) => Math.Abs(a.Measure.Width - b.Measure.Width) <= SameWidth * a.Measure.Width;

    private static bool IsNear(double first, double second, ParagraphElement a) => Math.Abs(first - second) <= SameIndent * a.Size;

    private static double BodyLeft(ParagraphElement a) => a.Lines.Count > 1 ? a.Last.Box.Left : a.Label?.Body ?? a.Last.Box.Left;
}
