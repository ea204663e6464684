using System.Globalization;
using PanelMiner.Reading.Tools;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace PanelMiner.Reading.Scans;

/// <summary>A page's image, ready for OCR.</summary>
/// <param name="Bytes">An image file.</param>
/// <param name="DotsPerInch">Its resolution on the page.</param>
/// <param name="X">Left edge on the page in points.</param>
/// <param name="Y">Top edge on the page in points.</param>
/// <param name="Width">Width on the page in points.</param>
/// <param name="Height">Height on the page in points.</param>
internal sealed record PageImage(ReadOnlyMemory<byte> Bytes, int DotsPerInch, double X, double Y, double Width, double Height);

/// <summary>Gets the image of a page without text: the one plain image it consists of, else a rendering by pdftoppm.</summary>
internal sealed class PageImages(string? renderer)
{
    private const int RenderingDots = 300;
    private const int FewestDots = 100;
    private const double LongestSide = 5_000;
    private const double PointsPerInch = 72;
    private const double FullPage = 0.7;
    private readonly ToolRunner runner = new();

    /// <summary>Whether pages can be rendered on this machine.</summary>
    public bool CanRender => renderer is not null;

    /// <summary>The page's image, or nothing when it is no single plain image and cannot be rendered.</summary>
    public PageImage? Of(Page page, ReadingTask task) => Plain(page) ?? Rendered(page, task);

    private static PageImage? Plain(Page page)
    {
        var images = page.GetImages().Take(2).ToList();
        if (images.Count != 1 || page.Rotation.Value != 0 || images[0].IsImageMask)
        {
            return null;
        }

        var image = images[0];
        var box = image.BoundingBox;
        return box.Width * box.Height < FullPage * page.Width * page.Height || box.Rotation != 0 || FileOf(image) is not { } bytes
            ? null
            : new(bytes, (int)Math.Round(image.WidthInSamples / (box.Width / PointsPerInch)), box.Left, page.Height - box.Top, box.Width, box.Height);
    }

    private static ReadOnlyMemory<byte>? FileOf(IPdfImage image)
    {
        if (image.ImageDictionary.TryGet(NameToken.Filter, out NameToken filter) && filter == NameToken.DctDecode)
        {
            return image.RawMemory.ToArray();
        }

        return image.TryGetPng(out var png) ? png : null;
    }

    private PageImage? Rendered(Page page, ReadingTask task)
    {
        // Plans are larger than reports: A3 and more is drawn coarser, and what is then still too large is no page of a paper.
        var fitting = LongestSide * PointsPerInch / Math.Max(page.Width, page.Height);
        if (renderer is null || !(fitting >= FewestDots))
        {
            return null;
        }

        var dots = (int)Math.Min(RenderingDots, fitting);
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        string[] arguments = ["-r", dots.ToString(CultureInfo.InvariantCulture), "-gray", "-cropbox", "-f", number, "-l", number, "-"];
        var answer = runner.Run(renderer, arguments, task.File.Bytes, task.ToolLimit, task.Cancellation);
        return answer.Succeeded && answer.Output.Length > 0 ? new(answer.Output, dots, 0, 0, page.Width, page.Height) : null;
    }
}
