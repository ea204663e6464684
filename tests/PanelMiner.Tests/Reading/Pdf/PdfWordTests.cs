using System.Text.Json;
using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading.Pdf;

/// <summary>The words of a page as a reader of the printed page sees them, by content streams that hold the traps of real files.</summary>
public sealed class PdfWordTests
{
    private const double Near = 3;
    private const string Fonts = """
        /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>
        /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>
        /F3 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [2 /fi /fl /ffi] >> >>
        /F4 << /Type /Font /Subtype /Type0 /BaseFont /Symbols /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Symbols
        /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Symbols /Flags 4 /FontBBox [0 0 1000 1000] /Ascent 800 /Descent -200 /ItalicAngle 0 /StemV 80 >> >>] >> >>
        /XObject << /X1 3 0 R >>
        """;

    private const string ToUnicode = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        /CMapName /Symbols def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        3 beginbfchar <0005> <F0B7> <0006> <0061> <0007> <0062> endbfchar
        endcmap end end
        """;

    private static IEnumerable<TestCaseData> Cases() =>
        File.ReadLines(Repository.Path("tests", "PanelMiner.Tests", "Specs", "reading", "pdf-words.jsonl"))
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Select(c => new TestCaseData(c).SetName("Pdf words: " + c.GetProperty("name").GetString()));

    [TestCaseSource(nameof(Cases))]
    public void Words_are_those_printed(JsonElement written)
    {
        var document = Read(written);
        var page = document.Pages.Single();
        Assert.That(document.Problems, Is.Empty);
        Assert.That(string.Join(' ', page.Words.Select(w => w.Text)), Is.EqualTo(written.GetProperty("words").GetString()));
        Assert.That(page.Words.Select(w => w.Bold), Is.All.EqualTo(written.TryGetProperty("bold", out _)));
        Assert.That(page.Words.Select(w => w.Vertical), Is.All.EqualTo(written.TryGetProperty("vertical", out _)));
        foreach (var word in page.Words)
        {
            Assert.That(word.X >= -Near && word.Right <= page.Width + Near && word.Y >= -Near && word.Bottom <= page.Height + Near, Is.True, word.ToString());
            Assert.That(word.Width > 0 && word.Height > 0, Is.True, word.ToString());
        }

        if (written.TryGetProperty("first", out var first))
        {
            Assert.That(page.Words[0].X, Is.EqualTo(first[0].GetDouble()).Within(Near));
        }

        if (written.TryGetProperty("size", out var size))
        {
            Assert.That((page.Width, page.Height), Is.EqualTo((size[0].GetDouble(), size[1].GetDouble())));
        }
    }

    [Test]
    public void Bookmarks_properties_and_links_are_kept()
    {
        var file = new PdfFile();
        file.Page("BT /F1 11 Tf 72 720 Td (Item 5) Tj ET", "/Annots [<< /Type /Annot /Subtype /Link /Rect [72 715 120 735] /A << /S /URI /URI (https://panel.example/5) >> >>]");
        var page = 4;
        var outline = file.Add($"<< /First {page + 2} 0 R /Last {page + 2} 0 R /Count 1 >>");
        file.Add($"<< /Title (Item 5: Budget) /Parent {outline} 0 R /Dest [{page} 0 R /Fit] /First {page + 3} 0 R /Last {page + 3} 0 R /Count 1 >>");
        file.Add($"<< /Title (Appendix A) /Parent {page + 2} 0 R /Dest [{page} 0 R /Fit] >>");
        file.Catalogue($"/Outlines {outline} 0 R");
        var information = file.Add("<< /Title (Agenda pack) /Author (Clerk) >>");
        var document = new InProcessDocumentReader(new()).Read(new("a.pdf", file.ToBytes($"/Info {information} 0 R")), default);
        Assert.That(document.Problems, Is.Empty);
        Assert.That(document.Bookmarks, Is.EqualTo(new RawBookmark[] { new("Item 5: Budget", 1, 1), new("Appendix A", 2, 1) }));
        Assert.That(document.Properties, Does.Contain(new RawProperty("title", "Agenda pack")).And.Contain(new RawProperty("author", "Clerk")));
        Assert.That(document.Pages.Single().Links.Single(), Is.EqualTo(new RawLink("https://panel.example/5", 72, 107, 48, 20)));
    }

    [Test]
    public void Attached_files_are_noticed()
    {
        var file = new PdfFile().Page("BT /F1 11 Tf 72 720 Td (Cover) Tj ET");
        var stream = file.Stream("%PDF-1.4", "/Type /EmbeddedFile");
        var specification = file.Add($"<< /Type /Filespec /F (appendix.pdf) /UF (appendix.pdf) /EF << /F {stream} 0 R >> >>");
        file.Catalogue($"/Names << /EmbeddedFiles << /Names [(appendix.pdf) {specification} 0 R] >> >>");
        var document = new InProcessDocumentReader(new()).Read(new("a.pdf", file.ToBytes()), default);
        Assert.That(document.Properties, Does.Contain(new RawProperty("attachment", "appendix.pdf")));
        var problem = document.Problems.Single();
        Assert.That(problem.Category, Is.EqualTo(ProblemCategory.NotSupported));
        Assert.That(problem.Message, Does.Contain("appendix.pdf"));
    }

    private static RawDocument Read(JsonElement written)
    {
        var file = new PdfFile();
        file.Stream("BT /F1 11 Tf 72 720 Td (in a form) Tj ET", "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>");
        file.Stream(ToUnicode);
        var content = written.GetProperty("content").GetString()!;
        file.Page(content, written.TryGetProperty("entries", out var entries) ? entries.GetString()! : "", Fonts);
        return new InProcessDocumentReader(new()).Read(new("case.pdf", file.ToBytes()), default);
    }
}
