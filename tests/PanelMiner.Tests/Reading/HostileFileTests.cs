using System.Text;
using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading;

/// <summary>Files made to break a reader: each ends as a problem of its category, at once, and what can be read of it is read.</summary>
public sealed class HostileFileTests
{
    private const string Xml = "<?xml version=\"1.0\"?>";
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("an empty file", "a.pdf", [], ProblemCategory.Empty);
        yield return Case("a blank text", "a.txt", " \n\n"u8, ProblemCategory.Empty);
        yield return Case("a program named as PDF", "a.pdf", "MZ\u0090\0\u0003\0"u8, ProblemCategory.Damaged);
        yield return Case("a picture", "a.png", [0x89, .. "PNG\r\n\u001a\n"u8], ProblemCategory.NotSupported);
        yield return Case("a PDF without objects", "a.pdf", "%PDF-1.7\n1 0 obj\n<<"u8, ProblemCategory.Damaged);
        yield return Case("a ZIP cut off", "a.docx", "PK\u0003\u0004rubbish"u8, ProblemCategory.Damaged);
        yield return Case("a Word file without its document", "a.docx", new DocxFile().Raw("word/document.xml", "").ToBytes(), ProblemCategory.Damaged);
        yield return Case("a Word file with a DTD", "a.docx", Document($"<!DOCTYPE x [<!ENTITY a \"boo\">]><w:document {Word}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"), ProblemCategory.Damaged);
        yield return Case("a Word file with an external entity", "a.docx", Document($"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><w:document {Word}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"), ProblemCategory.Damaged);
        yield return Case("a zip bomb", "a.docx", new DocxFile().Body(DocxFile.P(new string(' ', 30_000_000))).ToBytes(), ProblemCategory.TooLarge);
        yield return Case("deep tables in Word", "a.docx", new DocxFile().Body(Nested("<w:tbl><w:tr><w:tc>", DocxFile.P("deep"), "</w:tc></w:tr></w:tbl>", 500)).ToBytes(), ProblemCategory.TooLarge);
        yield return Case("deep controls in Word", "a.docx", new DocxFile().Body(Nested("<w:sdt><w:sdtContent>", DocxFile.P("deep"), "</w:sdtContent></w:sdt>", 500)).ToBytes(), ProblemCategory.TooLarge);
        yield return Case("deep HTML", "a.html", Encoding.UTF8.GetBytes(Nested("<div>", "deep", "</div>", 2_000)), ProblemCategory.TooLarge);
        yield return Case("deep quotations", "a.md", Encoding.UTF8.GetBytes(new string('>', 5_000) + " deep"), ProblemCategory.TooLarge);
        yield return Case("an encrypted PDF", "a.pdf", EncryptedPdf.OfLine("Secret", "password"), ProblemCategory.Encrypted);
        yield return Case("an encrypted docx", "a.docx", CompoundFiles.Of("EncryptedPackage"), ProblemCategory.Encrypted);
        yield return Case("an encrypted doc", "a.doc", CompoundFiles.Of("WordDocument", CompoundFiles.WordStart(encrypted: true)), ProblemCategory.Encrypted);
        yield return Case("an old spreadsheet", "a.xls", CompoundFiles.Of("Workbook"), ProblemCategory.NotSupported);
        yield return Case("a PDF that nests arrays", "a.pdf", new PdfFile().Page(Nested("[", "", "]", 5_000)).ToBytes(), ProblemCategory.Damaged);
        yield return Case("a PDF without pages", "a.pdf", new PdfFile().ToBytes(), ProblemCategory.Damaged);
        yield return Case("a PDF whose pages are their own parent", "a.pdf", new PdfFile().Page("").Replace("/Kids [4 0 R]", "/Kids [2 0 R]"), ProblemCategory.Damaged);
    }

    [TestCaseSource(nameof(Files))]
    public void Ends_as_a_problem_of_its_category(string name, byte[] bytes, ProblemCategory category)
    {
        var document = new InProcessDocumentReader(new()).Read(new(name, bytes), default);
        Assert.That(document.Problems.Select(p => p.Category), Is.EqualTo(new[] { category }), string.Join('\n', document.Problems));
        Assert.That(document.Problems[0].Message, Has.Length.GreaterThan(30));
    }

    [TestCase(".pdf")]
    [TestCase(".docx")]
    [TestCase(".html")]
    [TestCase(".txt")]
    [TestCase("")]
    public void A_name_does_not_hide_what_a_file_is(string ending)
    {
        var pdf = Read("paper" + ending, PdfFile.OfLines("Noted"));
        Assert.That(pdf.Format, Is.EqualTo(PaperFormat.Pdf));
        Assert.That(pdf.Pages.Single().Words.Single().Text, Is.EqualTo("Noted"));
        var word = Read("paper" + ending, new DocxFile().Body(DocxFile.P("Noted")).ToBytes());
        Assert.That(word.Format, Is.EqualTo(PaperFormat.Docx));
        Assert.That(word.Blocks.Single().Text, Is.EqualTo("Noted"));
    }

    [Test]
    public void A_PDF_encrypted_without_a_password_is_read()
    {
        var document = Read("a.pdf", EncryptedPdf.OfLine("Open to all", ""));
        Assert.That(document.Problems, Is.Empty);
        Assert.That(document.Pages.Single().Words.Select(w => w.Text), Is.EqualTo(new[] { "Open", "to", "all" }));
    }

    [Test]
    public void What_lies_above_the_deepest_level_is_kept()
    {
        var document = Read("a.docx", new DocxFile().Body(DocxFile.P("Before"), Nested("<w:tbl><w:tr><w:tc>", DocxFile.P("deep"), "</w:tc></w:tr></w:tbl>", 300), DocxFile.P("After")).ToBytes());
        Assert.That(document.Blocks.Select(b => b.Text), Does.Contain("Before").And.Contain("After"));
    }

    [Test]
    public void Text_over_the_limit_is_cut_off_and_told()
    {
        var lines = string.Concat(Enumerable.Repeat("Noted by the panel.\n\n", 100));
        var document = new InProcessDocumentReader(new() { Characters = 500 }).Read(new("a.txt", Encoding.UTF8.GetBytes(lines)), default);
        Assert.That(document.Problems.Single().Category, Is.EqualTo(ProblemCategory.TooLarge));
        Assert.That(document.Blocks.Sum(b => b.Text.Length), Is.InRange(1, 500));
    }

    [Test]
    public void Pages_over_the_limit_are_left_out_and_told()
    {
        var document = new InProcessDocumentReader(new() { Pages = 3 }).Read(new("a.pdf", PdfFile.OfPages(5, 10)), default);
        Assert.That(document.Problems.Single().Category, Is.EqualTo(ProblemCategory.TooLarge));
        Assert.That(document.Pages, Has.Count.EqualTo(3));
    }

    [Test]
    public void A_huge_cell_is_read()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"{i:x}"));
        var document = Read("a.docx", new DocxFile().Body(DocxFile.Table([DocxFile.P(words)])).ToBytes());
        Assert.That(document.Problems, Is.Empty);
        Assert.That(document.Blocks.Single().Rows[0].Cells[0].Blocks.Single().Text, Has.Length.EqualTo(words.Length));
    }

    [Test]
    public void A_PDF_that_overflows_the_stack_of_its_reader_costs_one_problem()
    {
        var file = new PdfFile().Page("BT /F1 11 Tf 72 720 Td (Noted) Tj ET").Catalogue("/Outlines 5 0 R");
        file.Add("<< /First 6 0 R /Last 6 0 R /Count 1 >>");
        file.Add("<< /Title (a) /Next 6 0 R /First 6 0 R /Parent 5 0 R /Dest [4 0 R /Fit] >>");
        using var reader = new IsolatedDocumentReader(BuiltReader.Command, new(), 1);
        var document = reader.Read(new("a.pdf", file.ToBytes()), default);
        Assert.That(document.Problems.Single().Category, Is.EqualTo(ProblemCategory.Damaged));
        Assert.That(document.Problems.Single().Message, Does.Contain("stack"));
        Assert.That(document.Pages.Single().Words.Single().Text, Is.EqualTo("Noted"));
        Assert.That(reader.Read(new("b.txt", "Noted"u8.ToArray()), default).Problems, Is.Empty);
    }

    private static RawDocument Read(string name, byte[] bytes) => new InProcessDocumentReader(new()).Read(new(name, bytes), default);

    private static byte[] Document(string xml) => new DocxFile().Raw("word/document.xml", Xml + xml).ToBytes();

    private static string Nested(string open, string inside, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + inside + string.Concat(Enumerable.Repeat(close, depth));

    private static TestCaseData Case(string what, string name, ReadOnlySpan<byte> bytes, ProblemCategory category) =>
        new TestCaseData(name, bytes.ToArray(), category).SetName($"Hostile: {what}");
}
