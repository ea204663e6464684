using NUnit.Framework;
using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Tests.Structure;

namespace PanelMiner.Tests.Passages;

public sealed class PassageSplitterTests
{
    [TestCaseSource(typeof(StructureCases), nameof(StructureCases.Load), new object[] { "passages.jsonl" })]
    public void Passages_carry_what_they_need(string line) => StructureCases.Check(line);

    [Test]
    public void A_key_is_of_the_words_and_their_occurrence_and_of_nothing_else()
    {
        var first = Split(Paragraph("None."), Paragraph("Agreed."), Paragraph("None."));
        var second = Split(Heading("Questions"), Paragraph("None.") with { Page = 4 }, Paragraph("None."));
        Assert.That(first.Select(p => p.Key).Distinct().Count(), Is.EqualTo(3));
        Assert.That(second.Select(p => p.Key), Is.EqualTo(new[] { first[0].Key, first[2].Key }));
    }

    [Test]
    public void A_passage_knows_its_part_and_a_part_its_first_passage()
    {
        var paper = new Paper("00112233445566aa", "a.txt", "00") { Parts = [new("Annex A", 0), new("Annex B", 0)] };
        var document = new PanelDocument(paper, [Paragraph("The main text."), Heading("Annex A"), Paragraph("The first annex."), Heading("Annex B")], [1, 3]);
        var passages = new PassageSplitter().Split(document);
        Assert.That(passages.Select(p => p.Part), Is.EqualTo(new int?[] { null, 0 }));
        Assert.That(PaperParts.WithPassages(document, passages).Parts.Select(p => p.FirstPassage), Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public void The_sections_of_the_main_part_do_not_reach_into_an_annex()
    {
        var paper = new Paper("00112233445566aa", "a.txt", "00") { Parts = [new("Annex A", 0)] };
        var document = new PanelDocument(paper, [Heading("Costs"), Paragraph("They rise."), Heading("Annex A") with { Level = 2 }, Paragraph("The first annex.")], [2]);
        Assert.That(new PassageSplitter().Split(document)[1].Section, Is.EqualTo(new[] { "Annex A" }));
    }

    [TestCase(BlockKind.Title)]
    [TestCase(BlockKind.Heading)]
    [TestCase(BlockKind.Metadata)]
    [TestCase(BlockKind.Signature)]
    [TestCase(BlockKind.Contact)]
    [TestCase(BlockKind.Furniture)]
    public void What_is_no_text_is_no_passage(BlockKind kind) => Assert.That(Split(new Block(kind, "Words that are no passage")), Is.Empty);

    [Test]
    public void A_row_is_cited_by_its_own_page()
    {
        var table = new Block(BlockKind.Table, "") { Page = 2, Rows = [new(["Fleet", "1"], 2, []), new(["Stores", "2"], 3, [])] };
        Assert.That(Split(table).Select(p => p.Page), Is.EqualTo(new int?[] { 2, 3 }));
    }

    [Test]
    public void Links_of_cells_are_links_of_their_row()
    {
        var table = new Block(BlockKind.Table, "") { Rows = [new(["", "Fleet", "", "see the plan", ""], 1, []) { Links = [new(3, 4, 12, "https://northmoor.example/plan")] }] };
        var row = Split(table).Single();
        Assert.That(row.Text, Is.EqualTo("| Fleet | | see the plan"));
        Assert.That(row.Text[row.Links.Single().Start..row.Links.Single().End], Is.EqualTo("the plan"));
    }

    private static Block Paragraph(string text) => new(BlockKind.Paragraph, text);

    private static Block Heading(string text) => new(BlockKind.Heading, text) { Level = 1 };

    private static IReadOnlyList<Passage> Split(params Block[] blocks) =>
        new PassageSplitter().Split(new PanelDocument(new Paper("00112233445566aa", "a.txt", "00"), blocks, []));
}
