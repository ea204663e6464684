using System.Runtime.Versioning;
using System.Text;
using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Reading.Office;
using PanelMiner.Reading.Word;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading.Office;

/// <summary>Old Word files, OpenDocument text and RTF: through the tools that are there, else not supported with the command that installs them.</summary>
[Platform(Exclude = "Win", Reason = "The tools played here are shell scripts.")]
[UnsupportedOSPlatform("windows")]
public sealed class OfficeReaderTests
{
    private static readonly SourceFile Doc = new("paper.doc", (byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")]);
    private static readonly SourceFile Rtf = new("paper.rtf", Encoding.ASCII.GetBytes(@"{\rtf1\ansi Noted.}"));

    private const string Text = "Report\n\n   3. The Panel  noted the report.\n   II. The second\n";
    private const string Book = """
        <?xml version="1.0" encoding="utf-8"?>
        <!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.1.2//EN" "http://dtd.example/docbookx.dtd">
        <book><bookinfo><title>Not printed</title></bookinfo><chapter><title>Report</title>
        <para>
        A <emphasis role='bold'>strong</emphasis> word
        </para>
        <orderedlist numeration='arabic'><listitem><para>
        The Panel noted the report.
        </para></listitem></orderedlist>
        <orderedlist numeration='upperroman'><listitem><para>The second</para></listitem></orderedlist>
        <itemizedlist mark='bullet'><listitem><para>A point</para></listitem></itemizedlist>
        <sect1><title>Costs</title><para><informaltable><tgroup cols='2'><tbody><row><entry>
        Year
        </entry><entry>
        2031

        2032
        </entry></row></tbody></tgroup></informaltable></para></sect1>
        </chapter></book>
        """;

    [Test]
    public void Without_tools_they_are_not_supported_and_the_message_tells_how_to_install_one()
    {
        foreach (var file in new[] { Doc, Rtf })
        {
            var problem = Read(file, null, null).Problems.Single();
            Assert.That(problem.Category, Is.EqualTo(ProblemCategory.NotSupported));
            Assert.That(problem.Message, Does.Contain("LibreOffice").And.Contain("install"));
        }
    }

    [Test]
    public void Antiword_gives_structure_by_DocBook_and_numbers_by_text()
    {
        using var folder = new TemporaryFolder();
        PlayAntiword(folder, Book);
        var document = Read(Doc, null, folder.Path("antiword"));
        Assert.That(document.Problems, Is.Empty);
        Assert.That(document.Format, Is.EqualTo(PaperFormat.Doc));
        Assert.That(document.Blocks.Select(BlockLines.Of), Is.EqualTo(new[]
        {
            "Paragraph h1: Report",
            "Paragraph: A strong word",
            "Paragraph #3 l0: The Panel noted the report.",
            "Paragraph #II l0: The second",
            "Paragraph l0: A point",
            "Paragraph h2: Costs",
            "Table: [Year|2031/2032]",
        }));
    }

    [Test]
    public void Broken_DocBook_falls_back_to_text()
    {
        using var folder = new TemporaryFolder();
        PlayAntiword(folder, Book[..200]);
        var document = Read(Doc, null, folder.Path("antiword"));
        Assert.That(document.Problems, Is.Empty);
        Assert.That(document.Blocks.Select(b => b.Text), Does.Contain("The Panel noted the report."));
    }

    [Test]
    public void LibreOffice_makes_a_Word_document_that_is_read_as_one()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path("made.docx"), new DocxFile().Body(DocxFile.P("Noted.")).ToBytes());
        folder.Tool("soffice", $"while [ \"$1\" != --outdir ]; do shift; done; cp {folder.Path("made.docx")} \"$2/paper.docx\"");
        var document = Read(Rtf, folder.Path("soffice"), null);
        Assert.That(document.Problems, Is.Empty);
        Assert.That(document.Format, Is.EqualTo(PaperFormat.Rtf));
        Assert.That(document.Blocks.Single().Text, Is.EqualTo("Noted."));
    }

    [Test]
    public void LibreOffice_that_hangs_is_stopped_and_antiword_tried()
    {
        using var folder = new TemporaryFolder();
        folder.Tool("soffice", "sleep 600");
        PlayAntiword(folder, Book);
        var limits = new ReadingLimits { Stall = TimeSpan.FromMilliseconds(400) };
        Assert.That(Read(Rtf, folder.Path("soffice"), null, limits).Problems.Single().Category, Is.EqualTo(ProblemCategory.TimedOut));
        var document = Read(Doc, folder.Path("soffice"), folder.Path("antiword"), limits);
        Assert.That(document.Problems.Single().Category, Is.EqualTo(ProblemCategory.TimedOut));
        Assert.That(document.Problems.Single().Message, Does.Contain("antiword read it"));
        Assert.That(document.Blocks, Has.Count.EqualTo(7));
    }

    [Test]
    public void A_file_that_LibreOffice_cannot_open_is_damaged()
    {
        using var folder = new TemporaryFolder();
        folder.Tool("soffice", "echo 'source file could not be loaded' >&2; exit 0");
        Assert.That(Read(Rtf, folder.Path("soffice"), null).Problems.Single().Category, Is.EqualTo(ProblemCategory.Damaged));
    }

    private static void PlayAntiword(TemporaryFolder folder, string book)
    {
        File.WriteAllText(folder.Path("text"), Text);
        File.WriteAllText(folder.Path("book"), book);
        folder.Tool("antiword", $"cat > /dev/null; if [ \"$1\" = -x ]; then cat {folder.Path("book")}; else cat {folder.Path("text")}; fi");
    }

    private static RawDocument Read(SourceFile file, string? libreOffice, string? antiword, ReadingLimits? limits = null)
    {
        var reader = new OfficeReader(new WordReader(), new LibreOfficeConverter(libreOffice), new AntiwordReader(antiword));
        var formats = new Dictionary<PaperFormat, IFormatReader> { [PaperFormat.Doc] = reader, [PaperFormat.Rtf] = reader };
        return new InProcessDocumentReader(limits ?? new(), new FormatReaders(formats)).Read(file, default);
    }
}
