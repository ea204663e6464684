using PanelMiner.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;

namespace PanelMiner.Reading.Pdf;

/// <summary>Reads what a PDF says about itself: its outline, its properties and the files attached to it.</summary>
internal static class PdfFurnishings
{
    private const int MaxBookmarks = 20_000;
    private const int MaxAttachments = 100;
    private static readonly string[] PaperEndings = [".pdf", ".doc", ".docx", ".odt", ".rtf", ".htm", ".html", ".txt"];

    /// <summary>Hands them to the sink; damaged ones are left out with a problem.</summary>
    public static void Read(PdfDocument document, IReadingSink sink)
    {
        try
        {
            ReadProperties(document, sink);
            ReadBookmarks(document, sink);
            ReadAttachments(document, sink);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            sink.Problem(ReadingProblems.Damaged($"its bookmarks, properties or attachments cannot be read ({FormatReaders.Describe(fault)})"));
        }
    }

    private static void ReadProperties(PdfDocument document, IReadingSink sink)
    {
        var information = document.Information;
        (string Name, string? Value)[] properties =
        [
            ("title", information.Title), ("author", information.Author), ("subject", information.Subject), ("keywords", information.Keywords),
            ("creator", information.Creator), ("producer", information.Producer), ("created", information.CreationDate), ("modified", information.ModifiedDate),
        ];
        foreach (var (name, value) in properties)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                sink.Property(new(name, PdfText.Clean(value).Trim()));
            }
        }
    }

    private static void ReadBookmarks(PdfDocument document, IReadingSink sink)
    {
        if (!document.TryGetBookmarks(out var bookmarks))
        {
            return;
        }

        var waiting = new Stack<(BookmarkNode Node, int Level)>(bookmarks.Roots.Reverse().Select(r => (r, 1)));
        for (var taken = 0; waiting.Count > 0 && taken < MaxBookmarks; taken++)
        {
            var (node, level) = waiting.Pop();
            sink.Bookmark(new(PdfText.Clean(node.Title).Trim(), level, (node as DocumentBookmarkNode)?.PageNumber));
            foreach (var child in node.Children.Reverse())
            {
                waiting.Push((child, level + 1));
            }
        }
    }

    // Attached files are papers of their own, to be offered by themselves; that they are there must not go unsaid.
    private static void ReadAttachments(PdfDocument document, IReadingSink sink)
    {
        if (!document.Advanced.TryGetEmbeddedFiles(out var files))
        {
            return;
        }

        foreach (var file in files.Take(MaxAttachments))
        {
            var name = PdfText.Clean(file.Name).Trim();
            sink.Property(new("attachment", name));
            if (Array.Exists(PaperEndings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            {
                sink.Problem(ReadingProblems.Attached(name));
            }
        }
    }
}
