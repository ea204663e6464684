using System.IO.Compression;
using System.Text;
using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Tells the format of files that hold other files: ZIP and OLE compound files.</summary>
internal sealed class ContainerDetector
{
    private const string WordPart = "wordprocessingml";

    /// <summary>Word and OpenDocument text are ZIP files with known parts.</summary>
    public DetectedFormat DetectZip(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var archive = new ZipArchive(new ReadOnlyMemoryStream(bytes), ZipArchiveMode.Read);
            return Name(archive);
        }
        catch (InvalidDataException fault)
        {
            return new(null, ReadingProblems.Damaged(fault.Message));
        }
    }

    /// <summary>A compound file is a Word document of the old kind, an encrypted new one, or something else of Office.</summary>
    public DetectedFormat DetectCompound(ReadOnlySpan<byte> bytes)
    {
        if (Holds(bytes, "EncryptedPackage"))
        {
            return new(null, ReadingProblems.Encrypted());
        }

        return Holds(bytes, "WordDocument")
            ? CompoundFile.IsEncryptedWord(bytes) ? new(PaperFormat.Doc, ReadingProblems.Encrypted()) : new(PaperFormat.Doc, null)
            : new(null, ReadingProblems.NotSupported("an Office file other than a Word document"));
    }

    private static DetectedFormat Name(ZipArchive archive)
    {
        if (archive.GetEntry("word/document.xml") is not null)
        {
            return new(PaperFormat.Docx, null);
        }

        if (archive.GetEntry("mimetype") is { } mime && Start(mime).StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal))
        {
            return new(PaperFormat.Odt, null);
        }

        if (archive.GetEntry("[Content_Types].xml") is { } types)
        {
            return Start(types).Contains(WordPart, StringComparison.Ordinal)
                ? new(PaperFormat.Docx, null)
                : new(null, ReadingProblems.NotSupported("an Office file other than a Word document"));
        }

        return new(null, ReadingProblems.NotSupported("a ZIP archive"));
    }

    private static string Start(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var start = new byte[64 * 1024];
        return Encoding.UTF8.GetString(start, 0, stream.ReadAtLeast(start, start.Length, false));
    }

    private static bool Holds(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
