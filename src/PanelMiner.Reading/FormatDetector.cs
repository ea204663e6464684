using System.Text;
using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>What a file is by its bytes: a format, or the reason why it is none that is read here.</summary>
/// <param name="Format">The format, where it is one that is read.</param>
/// <param name="Problem">Why the file cannot be read; absent when it can be tried.</param>
internal sealed record DetectedFormat(PaperFormat? Format, Problem? Problem);

/// <summary>Tells the format of a file by its bytes; the name only decides between kinds of plain text.</summary>
internal sealed class FormatDetector
{
    private const int PdfHeaderWithin = 1024;
    private static readonly string[] BinaryExtensions = ["pdf", "docx", "docm", "dotx", "doc", "dot", "odt", "rtf"];
    private readonly ContainerDetector containers = new();

    public DetectedFormat Detect(SourceFile file)
    {
        var bytes = file.Bytes.Span;
        if (bytes.IsEmpty)
        {
            return Failed(ReadingProblems.EmptyFile());
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return Labelled(containers.DetectZip(file.Bytes), file);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return containers.DetectCompound(bytes);
        }

        if (bytes.TrimStart(" \r\n\t\uFEFF"u8).StartsWith("{\\rtf"u8))
        {
            return new(PaperFormat.Rtf, null);
        }

        return bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0
            ? new(PaperFormat.Pdf, null)
            : DetectText(file);
    }

    private static DetectedFormat DetectText(SourceFile file)
    {
        if (KnownBinary.Name(file.Bytes.Span) is { } kind)
        {
            return Labelled(Failed(ReadingProblems.NotSupported(kind)), file, kind);
        }

        if (TextDecoder.Decode(file.Bytes.Span) is not { } text)
        {
            return Labelled(Failed(ReadingProblems.NotSupported("of no known kind")), file, "of no known kind");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Failed(ReadingProblems.EmptyFile());
        }

        var extension = Extension(file.FileName);
        if (HtmlMarkup.IsDocument(text) || extension is "html" or "htm" or "xhtml")
        {
            return new(PaperFormat.Html, null);
        }

        return new(extension is "md" or "markdown" ? PaperFormat.Markdown : PaperFormat.Text, null);
    }

    /// <summary>A file that claims by its name to be a paper but cannot be one is damaged, not merely unsupported.</summary>
    private static DetectedFormat Labelled(DetectedFormat detected, SourceFile file, string kind = "something else")
    {
        var extension = Extension(file.FileName);
        return detected.Problem?.Category == ProblemCategory.NotSupported && BinaryExtensions.Contains(extension)
            ? Failed(ReadingProblems.Mislabelled(extension, kind))
            : detected;
    }

    private static string Extension(string name) =>
        name.LastIndexOf('.') is >= 0 and var dot ? name[(dot + 1)..].ToLowerInvariant() : "";

    private static DetectedFormat Failed(Problem problem) => new(null, problem);
}
