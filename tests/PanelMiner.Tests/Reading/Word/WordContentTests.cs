using System.Xml.Linq;
using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading.Word;

/// <summary>What stands in a Word file is read once, in order, as Word shows it with all changes accepted.</summary>
public sealed class WordContentTests
{
    private static readonly IReadOnlyList<XElement> Cases =
        [.. XDocument.Load(Repository.Path("tests", "PanelMiner.Tests", "Specs", "reading", "word-content.xml"), LoadOptions.PreserveWhitespace).Root!.Elements("case")];

    private static IEnumerable<string> Names => Cases.Select(c => c.Attribute("name")!.Value);

    [TestCaseSource(nameof(Names))]
    public void Blocks_are_read_as_the_case_says(string name)
    {
        var written = Cases.Single(c => c.Attribute("name")!.Value == name);
        var document = Read(File(written).ToBytes());
        var expected = written.Element("blocks")!.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.That(document.Blocks.Select(BlockLines.Of), Is.EqualTo(expected));
        Assert.That(document.Problems, Is.Empty);
    }

    [TestCase("macros")]
    [TestCase("template")]
    public void Files_with_macros_and_templates_are_read_alike(string kind)
    {
        var document = Read(new DocxFile().OfKind(kind).Body(DocxFile.P("The Panel noted it.")).ToBytes());
        Assert.That(document.Format, Is.EqualTo(PaperFormat.Docx));
        Assert.That(document.Blocks.Single().Text, Is.EqualTo("The Panel noted it."));
    }

    [Test]
    public void An_embedded_document_is_told()
    {
        var document = Read(new DocxFile().Body(DocxFile.P("Before"), "<w:altChunk/>", DocxFile.P("After")).ToBytes());
        Assert.That(document.Blocks, Has.Count.EqualTo(2));
        Assert.That(document.Problems.Single().Category, Is.EqualTo(ProblemCategory.NotSupported));
    }

    private static RawDocument Read(byte[] bytes) => new InProcessDocumentReader(new()).Read(new("case.docx", bytes), default);

    private static DocxFile File(XElement written)
    {
        var file = new DocxFile().Body(Inside(written, "body"));
        _ = written.Element("styles") is null ? file : file.Styles(Inside(written, "styles"));
        _ = written.Element("numbering") is null ? file : file.Numbering(Inside(written, "numbering"));
        _ = written.Element("footnotes") is null ? file : file.Footnotes(Inside(written, "footnotes"));
        _ = written.Element("endnotes") is null ? file : file.Endnotes(Inside(written, "endnotes"));
        _ = written.Element("comments") is null ? file : file.Comments(Inside(written, "comments"));
        foreach (var part in written.Elements("header"))
        {
            file.Header(part.Attribute("id")!.Value, Inside(part));
        }

        foreach (var part in written.Elements("footer"))
        {
            file.Footer(part.Attribute("id")!.Value, Inside(part));
        }

        foreach (var part in written.Elements("diagram"))
        {
            file.Diagram(part.Attribute("id")!.Value, Inside(part));
        }

        foreach (var link in written.Elements("link"))
        {
            file.Link(link.Attribute("id")!.Value, link.Attribute("address")!.Value);
        }

        return file;
    }

    private static string Inside(XElement written, string name) => Inside(written.Element(name)!);

    private static string Inside(XElement part) => string.Concat(part.Elements().Select(e => e.ToString(SaveOptions.DisableFormatting)));
}
