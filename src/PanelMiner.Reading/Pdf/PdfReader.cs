using PanelMiner.Reading.Scans;
using PanelMiner.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace PanelMiner.Reading.Pdf;

/// <summary>Reads PDF: words with their places, drawn rules, links, bookmarks and properties; pages without text as scans.</summary>
internal sealed class PdfReader(ScanReader scans) : IFormatReader
{
    // Deep enough for every honest file, shallow enough for the stack of a thread.
    private const int MaxParserDepth = 128;
    private const int EndMarkWithin = 4096;

    public void Read(ReadingTask task, IReadingSink sink)
    {
        try
        {
            var log = new PdfDamageLog();
            using var document = Open(task, log);
            sink.Progress();
            if (IsCutOff(task.File.Bytes.Span))
            {
                sink.Problem(ReadingProblems.CutOff());
            }

            ReadPages(document, log, task, sink);
            PdfFurnishings.Read(document, sink);
        }
        catch (PdfDocumentEncryptedException)
        {
            sink.Problem(ReadingProblems.Encrypted());
        }
    }

    // The end mark stands in the last kilobyte (ISO 32000-1, implementation note 18); some servers add a few bytes of their own.
    private static bool IsCutOff(ReadOnlySpan<byte> bytes) =>
        bytes[Math.Max(0, bytes.Length - EndMarkWithin)..].IndexOf("%%EOF"u8) < 0;

    private static PdfDocument Open(ReadingTask task, PdfDamageLog log) =>
        PdfDocument.Open(new ReadOnlyMemoryStream(task.File.Bytes), new ParsingOptions
        {
            UseLenientParsing = true,
            SkipMissingFonts = true,
            ClipPaths = false,
            MaxStackDepth = MaxParserDepth,
            Logger = log,
        });

    private void ReadPages(PdfDocument document, PdfDamageLog log, ReadingTask task, IReadingSink sink)
    {
        var count = document.NumberOfPages;
        if (count == 0)
        {
            sink.Problem(ReadingProblems.Damaged("It has no pages."));
        }

        if (count > task.Limits.Pages)
        {
            sink.Problem(ReadingProblems.TooManyPages(count, task.Limits.Pages));
        }

        var check = new PdfContentCheck(document, log);
        var tags = PdfTags.Of(document);
        for (var number = 1; number <= Math.Min(count, task.Limits.Pages); number++)
        {
            task.Cancellation.ThrowIfCancellationRequested();
            sink.Page(ReadPage(document, number, check, tags, task, sink));
        }
    }

    // PdfPig throws exceptions of many kinds on a damaged page; the page becomes a problem and the others are still read.
    private RawPage ReadPage(PdfDocument document, int number, PdfContentCheck check, PdfTags tags, ReadingTask task, IReadingSink sink)
    {
        try
        {
            var page = document.GetPage(number);
            var read = PdfPageReader.Read(page, tags);
            if (check.IsDamaged(page))
            {
                sink.Problem(ReadingProblems.IncompletePage(number));
            }

            return read.Words.Count == 0 || ScanReader.IsStamped(page, read)
                ? scans.Read(page, read, task, sink)
                : read;
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            sink.Problem(ReadingProblems.DamagedPage(number, FormatReaders.Describe(fault)));
            return new(number, 0, 0, [], [], [], PageTextOrigin.None);
        }
    }
}
