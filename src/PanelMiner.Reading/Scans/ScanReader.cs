using PanelMiner.Reading.Tools;
using PanelMiner.Sources;
using UglyToad.PdfPig.Content;

namespace PanelMiner.Reading.Scans;

/// <summary>Reads pages that are images: by OCR where its tools are installed, else as a recorded problem.</summary>
internal sealed class ScanReader(IOcrEngine engine, PageImages images)
{
    // Letters drawn as outlines make hundreds of paths; an empty page with a frame or a logo makes few.
    private const int OutlinedText = 300;
    private const int StampWords = 12;
    private const double MostOfPage = 0.6;

    /// <summary>A reader with the tools of this machine.</summary>
    public static ScanReader OfThisMachine() =>
        new(new TesseractEngine(ToolRunner.Find("tesseract")), new PageImages(ToolRunner.Find("pdftoppm")));

    /// <summary>Whether a page is an image under a few printed words, such as a page number or a stamp.</summary>
    public static bool IsStamped(Page page, RawPage read) =>
        read.Words.Count <= StampWords
        && page.NumberOfImages > 0
        && page.GetImages().Any(i => i.BoundingBox.Width * i.BoundingBox.Height > MostOfPage * page.Width * page.Height);

    /// <summary>The page with the words of its image; unchanged when it has no image or cannot be read.</summary>
    public RawPage Read(Page page, RawPage read, ReadingTask task, IReadingSink sink)
    {
        if (page.NumberOfImages == 0 && page.Paths.Count < OutlinedText)
        {
            return read;
        }

        if (!engine.IsAvailable)
        {
            sink.Problem(ReadingProblems.ScannedNoOcr(page.Number, InstallCommands.Scans()));
            return read;
        }

        sink.Progress();
        if (images.Of(page, task) is not { } image)
        {
            sink.Problem(images.CanRender
                ? ReadingProblems.OcrFailed(page.Number, "the page cannot be drawn.")
                : ReadingProblems.ScannedNoOcr(page.Number, InstallCommands.Scans()));
            return read;
        }

        sink.Progress();
        var result = engine.Read(image.Bytes, image.DotsPerInch, task.ToolLimit, task.Cancellation);
        if (result.Failure is { } failure)
        {
            sink.Problem(ReadingProblems.OcrFailed(page.Number, failure));
            return read;
        }

        return Placed(read, image, result, task, sink);
    }

    private static RawPage Placed(RawPage read, PageImage image, OcrResult result, ReadingTask task, IReadingSink sink)
    {
        if (result.Words.Count == 0)
        {
            return read;
        }

        var confidence = result.Words.Average(w => w.Confidence);
        if (confidence < task.Limits.LowOcrConfidence)
        {
            sink.Problem(ReadingProblems.LowConfidence(read.Number, confidence));
        }

        return read with { Words = OcrPlacement.Place(image, result), Origin = PageTextOrigin.Ocr, OcrConfidence = Math.Round(confidence, 3) };
    }
}
