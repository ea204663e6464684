using System.Globalization;
using PanelMiner.Corpus.Maker.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Writer;

namespace PanelMiner.Corpus.Maker.Pdf;

/// <summary>Binds the papers of a meeting into one file with a bookmark for each and the pack's own page number in the corner of every page.</summary>
internal static class PackBinder
{
    /// <param name="papers">Bookmark and file of each paper, in order.</param>
    /// <param name="file">The pack.</param>
    /// <param name="stamped">Whether pages carry the pack's own number.</param>
    /// <param name="written">ISO day on which the pack was bound.</param>
    public static void Bind(IReadOnlyList<(string Bookmark, string File)> papers, string file, bool stamped, string written)
    {
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Producer = "Committee pack binder";
        builder.DocumentInformation.CreationDate = $"D:{written.Replace("-", "", StringComparison.Ordinal)}090000Z";
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var bookmarks = new List<BookmarkNode>();
        var pages = 0;
        foreach (var (bookmark, paper) in papers)
        {
            using var document = PdfDocument.Open(paper);
            bookmarks.Add(new DocumentBookmarkNode(bookmark, 0, new ExplicitDestination(pages + 1, ExplicitDestinationType.FitPage, ExplicitDestinationCoordinates.Empty), []));
            for (var i = 1; i <= document.NumberOfPages; i++)
            {
                var page = builder.AddPage(document, i);
                pages++;
                if (stamped)
                {
                    page.AddText(string.Create(CultureInfo.InvariantCulture, $"Page {pages}"), 9, new PdfPoint(document.GetPage(i).Width - 70, 22), font);
                }
            }
        }

        builder.Bookmarks = new Bookmarks(bookmarks);
        File.WriteAllBytes(file, builder.Build());
        PdfDates.Fix(file, written);
    }
}
