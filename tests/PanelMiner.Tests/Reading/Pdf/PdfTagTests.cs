using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading.Pdf;

/// <summary>Headings that a file tags are headings whatever they look like, unless its tags are plainly wrong.</summary>
public sealed class PdfTagTests
{
    private static readonly (string Tag, string Text)[] Report =
    [
        ("P", "The Panel asked last year to be told what its dogs cost and where they are kept."),
        ("Chapter", "What the kennels cost"), ("P", "The kennels cost the county more in each year than they did in the year before it."), ("P", "Nobody at the meeting could say why this should be so or when it would end."),
        ("H2", "What the county could do"), ("P", "The county could sell the kennels, or share them with its neighbour and pay half."), ("P", "The neighbour has said that it would think about this after the summer."),
    ];

    [Test]
    public void Tagged_headings_are_headings_though_they_look_like_text()
    {
        var headings = Structured(Tagged(Report)).Blocks.Where(b => b.Kind == BlockKind.Heading).ToList();
        Assert.That(headings.Select(h => h.Text), Is.EqualTo(new[] { "What the kennels cost", "What the county could do" }));
        Assert.That(headings[0].Level, Is.LessThan(headings[1].Level));
    }

    [Test]
    public void The_same_file_without_tags_has_none_of_them_by_their_looks() =>
        Assert.That(Read(Tagged([.. Report.Select(r => ("P", r.Text))])).Pages.Single().Words.Select(w => w.HeadingTag), Is.All.Zero);

    [Test]
    public void Words_know_the_level_of_their_innermost_heading()
    {
        var words = Read(Tagged(Report)).Pages.Single().Words;
        Assert.That(words.Where(w => w.HeadingTag == 1).Select(w => w.Text), Is.EqualTo("What the kennels cost".Split(' ')));
        Assert.That(words.Where(w => w.HeadingTag == 2).Select(w => w.Text), Is.EqualTo("What the county could do".Split(' ')));
    }

    [Test]
    public void A_file_that_tags_all_its_text_as_headings_is_not_believed()
    {
        var tagged = Structured(Tagged([.. Report.Select(r => ("H1", r.Text))])).Blocks;
        var plain = Structured(Tagged([.. Report.Select(r => ("P", r.Text))])).Blocks;
        Assert.That(tagged.Select(b => (b.Kind, b.Text)), Is.EqualTo(plain.Select(b => (b.Kind, b.Text))));
    }

    [TestCase("/ParentTree 999 0 R")]
    [TestCase("/ParentTree << /Nums [0 999 0 R] >>")]
    [TestCase("/ParentTree << /Nums [0 [7 (x) null]] >>")]
    [TestCase("/ParentTree << /Kids [1 0 R] >>")]
    [TestCase("/RoleMap << /Chapter /Chapter >> /ParentTree << /Nums [0 [<< /S /Chapter >>]] >>")]
    public void A_damaged_tree_costs_no_word(string root)
    {
        var file = new PdfFile();
        var tree = file.Add($"<< /Type /StructTreeRoot {root} >>");
        file.Page("/H1 << /MCID 0 >> BDC BT /F1 11 Tf 72 720 Td (The Panel met) Tj ET EMC", "/StructParents 0").Catalogue($"/StructTreeRoot {tree} 0 R");
        Assert.That(Read(file.ToBytes()).Pages.Single().Words.Select(w => w.Text), Is.EqualTo(new[] { "The", "Panel", "met" }));
    }

    [Test]
    public void Elements_that_are_their_own_parents_end()
    {
        var file = new PdfFile();
        var element = file.Add("<< /S /Span /P 3 0 R >>");
        var tree = file.Add($"<< /Type /StructTreeRoot /ParentTree << /Nums [0 [{element} 0 R]] >> >>");
        file.Page("/Span << /MCID 0 >> BDC BT /F1 11 Tf 72 720 Td (round) Tj ET EMC", "/StructParents 0").Catalogue($"/StructTreeRoot {tree} 0 R");
        Assert.That(Read(file.ToBytes()).Pages.Single().Words.Single().HeadingTag, Is.Zero);
    }

    // Each text is a span in its element, as word processors write it; "Chapter" is a role of the file's own.
    private static byte[] Tagged(IReadOnlyList<(string Tag, string Text)> texts)
    {
        var file = new PdfFile();
        var spans = new List<int>();
        foreach (var (tag, _) in texts)
        {
            var element = file.Add($"<< /Type /StructElem /S /{tag} >>");
            spans.Add(file.Add($"<< /Type /StructElem /S /Span /P {element} 0 R >>"));
        }

        var parents = string.Join(' ', spans.Select(s => $"{s} 0 R"));
        var tree = file.Add($"<< /Type /StructTreeRoot /RoleMap << /Chapter /Title1 /Title1 /H1 >> /ParentTree << /Kids [<< /Limits [0 0] /Nums [0 [{parents}]] >>] >> >>");
        var content = texts.Select((t, i) => $"/Span << /MCID {i} >> BDC BT /F1 11 Tf 72 {720 - (20 * i)} Td ({t.Text}) Tj ET EMC");
        return file.Page(string.Join('\n', content), "/StructParents 0").Catalogue($"/MarkInfo << /Marked true >> /StructTreeRoot {tree} 0 R").ToBytes();
    }

    private static RawDocument Read(byte[] file) => new InProcessDocumentReader(new()).Read(new("tagged.pdf", file), default);

    private static PanelDocument Structured(byte[] file) => new StructureDetector().Detect(new("tagged.pdf", file), Read(file)).Single();
}
