using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Finds out what a file is and hands it to the reader of its format.</summary>
internal sealed class FormatReaders
{
    private readonly FormatDetector detector = new();
    private readonly IReadOnlyDictionary<PaperFormat, IFormatReader> readers;

    public FormatReaders(IReadOnlyDictionary<PaperFormat, IFormatReader> readers) => this.readers = readers;

    /// <summary>The readers of all formats with the tools of this machine.</summary>
    public static FormatReaders All()
    {
        var word = new Word.WordReader();
        var office = new Office.OfficeReader(word);
        return new(new Dictionary<PaperFormat, IFormatReader>
        {
            [PaperFormat.Pdf] = new Pdf.PdfReader(Scans.ScanReader.OfThisMachine()),
            [PaperFormat.Docx] = word,
            [PaperFormat.Doc] = office,
            [PaperFormat.Odt] = office,
            [PaperFormat.Rtf] = office,
            [PaperFormat.Text] = new Plain.PlainTextReader(),
            [PaperFormat.Markdown] = new Markup.MarkdownReader(),
            [PaperFormat.Html] = new Markup.HtmlReader(),
        });
    }

    /// <summary>Reads a file into the sink; whatever goes wrong with it becomes a problem.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public void Read(SourceFile file, ReadingLimits limits, IReadingSink sink, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (file.Bytes.Length > limits.FileBytes)
        {
            sink.Problem(ReadingProblems.FileTooLarge(file.Bytes.Length, limits.FileBytes));
            return;
        }

        Guarded(file, limits, sink, cancellation);
    }

    // Libraries throw exceptions of any kind on hostile bytes; this is the one boundary that turns them into problems.
    private void Guarded(SourceFile file, ReadingLimits limits, IReadingSink sink, CancellationToken cancellation)
    {
        try
        {
            ReadDetected(file, limits, sink, cancellation);
        }
        catch (TextLimitException)
        {
            sink.Problem(ReadingProblems.TooMuchText(limits.Characters));
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            sink.Problem(ReadingProblems.Damaged(Describe(fault)));
        }
    }

    private void ReadDetected(SourceFile file, ReadingLimits limits, IReadingSink sink, CancellationToken cancellation)
    {
        var detected = detector.Detect(file);
        if (detected.Format is { } known)
        {
            sink.Format(known);
        }

        if (detected.Problem is { } problem)
        {
            sink.Problem(problem);
        }
        else if (detected.Format is { } format)
        {
            readers[format].Read(new ReadingTask(file, format, limits, cancellation), new LimitedSink(sink, limits));
        }
    }

    /// <summary>The first sentence of a fault's message, closed by a full stop.</summary>
    internal static string Describe(Exception fault)
    {
        var message = fault.Message.ReplaceLineEndings(" ").Trim();
        return message.Length > 200 ? message[..200] + "…" : message.TrimEnd('.') + ".";
    }
}
