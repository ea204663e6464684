using System.Runtime.Versioning;
using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Reading.Pdf;
using PanelMiner.Reading.Scans;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading.Scans;

/// <summary>Pages that are images are read by Tesseract where it is installed, else told; page by page, and none that has its text already.</summary>
[Platform(Exclude = "Win", Reason = "The tools played here are shell scripts.")]
[UnsupportedOSPlatform("windows")]
public sealed class ScanReaderTests
{
    private const string Image = "q 500 0 0 800 40 20 cm /Im1 Do Q";
    private const string Words = """
        level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
        1\t1\t0\t0\t0\t0\t0\t0\t1000\t1600\t-1\t
        4\t1\t1\t1\t1\t0\t100\t160\t300\t40\t-1\t
        5\t1\t1\t1\t1\t1\t100\t160\t120\t40\tCONF\tPanel
        5\t1\t1\t1\t1\t2\t240\t160\t160\t40\tCONF\tminutes
        """;

    [Test]
    public void Words_stand_on_the_page_where_they_stand_in_the_image()
    {
        using var folder = new TemporaryFolder();
        var document = Read(folder, 96, Page(Image));
        var page = document.Pages.Single();
        Assert.That(document.Problems, Is.Empty);
        Assert.That(page.Origin, Is.EqualTo(PageTextOrigin.Ocr));
        Assert.That(page.OcrConfidence, Is.EqualTo(0.96));
        Assert.That(page.Words.Select(w => (w.Text, w.X, w.Y, w.Width, w.Height)), Is.EqualTo(new[] { ("Panel", 90.0, 102.0, 60.0, 20.0), ("minutes", 160.0, 102.0, 80.0, 20.0) }));
    }

    [Test]
    public void Low_confidence_is_told_by_page()
    {
        using var folder = new TemporaryFolder();
        var problem = Read(folder, 41, Page(Image)).Problems.Single();
        Assert.That((problem.Category, problem.Page), Is.EqualTo((ProblemCategory.LowConfidenceOcr, (int?)1)));
        Assert.That(problem.Message, Does.Contain("0.41"));
    }

    [Test]
    public void A_page_with_text_is_not_read_twice_and_a_page_with_a_stamp_is()
    {
        using var folder = new TemporaryFolder();
        var file = Page("BT /F1 11 Tf 72 720 Td (This page has its words as text under the picture of them, more than any stamp) Tj ET " + Image);
        file.Page("BT /F1 11 Tf 72 20 Td (Page 2) Tj ET " + Image, resources: "/XObject << /Im1 3 0 R >>");
        file.Page("BT /F1 11 Tf 72 720 Td (No picture) Tj ET");
        file.Page("");
        var document = Read(folder, 90, file);
        Assert.That(document.Pages.Select(p => p.Origin), Is.EqualTo(new[] { PageTextOrigin.Text, PageTextOrigin.Ocr, PageTextOrigin.Text, PageTextOrigin.None }));
        Assert.That(document.Problems, Is.Empty);
    }

    [Test]
    public void Without_Tesseract_each_such_page_is_told_with_the_command_that_installs_it()
    {
        var document = Read(null, null, Page(Image).Page("BT /F1 11 Tf 72 720 Td (Text) Tj ET"));
        var problem = document.Problems.Single();
        Assert.That((problem.Category, problem.Page), Is.EqualTo((ProblemCategory.ScannedNoOcr, (int?)1)));
        Assert.That(problem.Message, Does.Contain("tesseract").IgnoreCase);
        Assert.That(document.Pages, Has.Count.EqualTo(2));
    }

    [Test]
    public void Tesseract_that_fails_or_hangs_costs_one_problem()
    {
        using var folder = new TemporaryFolder();
        folder.Tool("fails", "echo 'no language' >&2; exit 1");
        folder.Tool("hangs", "sleep 600");
        Assert.That(Read(folder.Path("fails"), null, Page(Image)).Problems.Single().Message, Does.Contain("no language"));
        var document = Read(folder.Path("hangs"), null, Page(Image), new() { Stall = TimeSpan.FromMilliseconds(300) });
        Assert.That(document.Problems.Single().Category, Is.EqualTo(ProblemCategory.ScannedNoOcr));
    }

    private static RawDocument Read(TemporaryFolder folder, int confidence, PdfFile file)
    {
        File.WriteAllText(folder.Path("words"), Words.Replace("\\t", "\t", StringComparison.Ordinal).Replace("CONF", $"{confidence}", StringComparison.Ordinal));
        folder.Tool("tesseract", $"cat > /dev/null; cat {folder.Path("words")}");
        return Read(folder.Path("tesseract"), null, file);
    }

    private static RawDocument Read(string? tesseract, string? renderer, PdfFile file, ReadingLimits? limits = null)
    {
        var reader = new PdfReader(new ScanReader(new TesseractEngine(tesseract), new PageImages(renderer)));
        var formats = new FormatReaders(new Dictionary<PaperFormat, IFormatReader> { [PaperFormat.Pdf] = reader });
        return new InProcessDocumentReader(limits ?? new(), formats).Read(new("scan.pdf", file.ToBytes()), default);
    }

    private static PdfFile Page(string content)
    {
        var file = new PdfFile();
        file.Stream(new string('w', 64), "/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray");
        return file.Page(content, resources: "/XObject << /Im1 3 0 R >>");
    }
}
