using PanelMiner.Sources;
using UglyToad.PdfPig.Actions;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PanelMiner.Reading.Pdf;

/// <summary>Reads one page as displayed. PdfPig has already applied rotation and crop box; its origin is the bottom left corner, ours the top left.</summary>
internal static class PdfPageReader
{
    /// <summary>The page with its words, rules and links.</summary>
    /// <param name="page">The page.</param>
    /// <param name="tags">What its document is tagged with.</param>
    public static RawPage Read(Page page, PdfTags tags)
    {
        var words = PdfBulletReader.Add(page, PdfWordBuilder.Build(page, tags));
        return new(
            page.Number, page.Width, page.Height, words, PdfRuleReader.Read(page), Links(page), words.Count > 0 ? PageTextOrigin.Text : PageTextOrigin.None);
    }

    /// <summary>Rounds a length to hundredths of a point: finer differences are noise.</summary>
    public static double Round(double points) => Math.Round(points, 2);

    private static List<RawLink> Links(Page page)
    {
        var links = new List<RawLink>();
        foreach (var annotation in page.GetAnnotations())
        {
            if (annotation is { Type: AnnotationType.Link, Action: UriAction { Uri: { Length: > 0 } address } })
            {
                links.Add(Link(page, annotation.Rectangle, address));
            }
        }

        return links;
    }

    private static RawLink Link(Page page, PdfRectangle box, string address)
    {
        var (left, right) = (Math.Min(box.BottomLeft.X, box.TopRight.X), Math.Max(box.BottomLeft.X, box.TopRight.X));
        var (bottom, top) = (Math.Min(box.BottomLeft.Y, box.TopRight.Y), Math.Max(box.BottomLeft.Y, box.TopRight.Y));
        return new(PdfText.Clean(address), Round(left), Round(page.Height - top), Round(right - left), Round(top - bottom));
    }
}
