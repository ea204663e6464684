namespace PanelMiner.Structure.Layout;

/// <summary>Joins paragraphs and tables that the end of a column or page cuts in two.</summary>
internal static class PageJoiner
{
    private const double SameSize = 0.1;
    private const double SameIndent = 1.5;
    private const double WordSpace = 0.9;

    /// <summary>The elements with cut ones made whole; a whole one stands where it begins.</summary>
    public static List<PageElement> Join(IEnumerable<PageElement> elements)
    {
        var joined = new List<PageElement>();
        var last = -1;
        foreach (var element in elements)
        {
            if (element.Flow != Flow.Body || element.Region < 0)
            {
                joined.Add(element);
                continue;
            }

            if (last >= 0 && joined[last].Region != element.Region && Whole(joined[last], element, joined) is { } whole)
            {
                joined[last] = whole;
                continue;
            }

            last = joined.Count;
            joined.Add(element);
        }

        return joined;
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
            return true;
        }

        var full = a.Last.Box.Right + (WordSpace * a.Size) + b.First.Words[0].Width >= a.Measure.Right;
        return full && b.Label is null && a.Bold == b.Bold && (IsNear(BodyLeft(a), b.First.Box.Left, a) || IsNear(BodyLeft(a) - a.Measure.Left, b.First.Box.Left - b.Measure.Left, a));
    }

    private static bool IsNear(double first, double second, ParagraphElement a) => Math.Abs(first - second) <= SameIndent * a.Size;

    private static double BodyLeft(ParagraphElement a) => a.Lines.Count > 1 ? a.Last.Box.Left : a.Label?.Body ?? a.Last.Box.Left;
}
