using NUnit.Framework;
using PanelMiner.Sources;
using PanelMiner.Structure.Layout;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Structure.Layout;

/// <summary>Lines become paragraphs: joined where the sentence runs on, apart where the writer ended one.</summary>
public sealed class ParagraphTests
{
    private const double Width = 420;

    [Test]
    public void Lines_of_a_paragraph_are_joined_and_paragraphs_with_space_between_kept_apart()
    {
        var page = new PageSketch();
        var next = Prose.Draw(page, 70, 100, Width, Prose.Words(40));
        Prose.Draw(page, 70, next + 8, Width, Prose.Words(30, 40));
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { $"P: {Prose.Words(40)}", $"P: {Prose.Words(30, 40)}" }));
    }

    [Test]
    public void A_short_line_ends_its_paragraph_even_without_space_below()
    {
        var page = new PageSketch();
        var next = Prose.Draw(page, 70, 100, Width, Prose.Words(17));
        Prose.Draw(page, 70, next, Width, Prose.Words(32, 17));
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { $"P: {Prose.Words(17)}", $"P: {Prose.Words(32, 17)}" }));
    }

    [Test]
    public void Lines_of_an_address_stay_apart()
    {
        var page = new PageSketch();
        var next = Prose.Draw(page, 70, 100, Width, Prose.Words(50));
        page.Lines(70, next + 12, 12, "Jo Averill", "Governance Officer", "01632 960147", "jo.averill@northmoor.example");
        Assert.That(LaidOut.Of(page).Skip(1), Is.EqualTo(new[] { "P: Jo Averill", "P: Governance Officer", "P: 01632 960147", "P: jo.averill@northmoor.example" }));
    }

    [Test]
    public void A_first_line_indent_begins_a_paragraph()
    {
        var page = new PageSketch();
        var first = Prose.Wrapped(Prose.Words(49), Width);
        var second = Prose.Wrapped(Prose.Words(32, 17), Width - 20);
        page.Lines(70, 100, 12, first);
        page.Line(90, 100 + (12 * first.Length), second[0]);
        page.Lines(70, 112 + (12 * first.Length), 12, second[1..]);
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { $"P: {Prose.Words(49)}", $"P: {Prose.Words(32, 17)}" }));
    }

    [TestCase("the cost of re-", "organising both control", "the cost of re-organising both control", Description = "a prefix keeps its hyphen")]
    [TestCase("a long-", "term plan", "a long-term plan", Description = "a compound keeps its hyphen")]
    [TestCase("the new arrange-", "ment of shifts", "the new arrangement of shifts", Description = "a divided word is made whole")]
    [TestCase("the pre-", "and post-war stations", "the pre- and post-war stations", Description = "a hanging hyphen keeps its space")]
    [TestCase("in Kingsley-", "Marsh the station", "in Kingsley-Marsh the station", Description = "a name keeps its hyphen")]
    [TestCase("from 2017-", "18 onwards it", "from 2017-18 onwards it", Description = "years keep their hyphen")]
    [TestCase("the part\u00AD", "nership board", "the partnership board", Description = "a soft hyphen goes")]
    [TestCase("police and/", "or fire staff", "police and/or fire staff", Description = "a stroke closes up")]
    public void A_hyphen_at_the_end_of_a_line_goes_only_where_it_divides_a_word(string first, string second, string joined)
    {
        var page = new PageSketch();
        page.RightLine(490, 100, $"{Prose.Words(12)} {first}");
        var left = page.Page.Words[0].X;
        page.Lines(left, 112, 12, second + " " + Prose.Words(9, 3), Prose.Words(3, 12));
        Assert.That(LaidOut.Of(page)[0], Does.Contain(joined));
    }

    [Test]
    public void A_compound_that_the_paper_uses_elsewhere_decides_about_the_hyphen()
    {
        var page = new PageSketch();
        page.Lines(70, 100, 12, "The farewell was a thank-you for everyone who had kept the hill patrols going all of that thank-", "you letters were sent out in the spring.");
        Assert.That(LaidOut.Of(page)[0], Does.Contain("that thank-you letters"));
    }

    [Test]
    public void A_raised_ordinal_is_glued_and_the_mark_of_a_note_is_not()
    {
        var page = new PageSketch();
        page.Line(70, 100, "The board met on 3");
        var end = page.Page.Words[^1].Right;
        page.Word(end, 96, "rd", 6).Line(end + 10, 100, "March and agreed");
        end = page.Page.Words[^1].Right;
        page.Word(end, 96, "1", 6).Line(end + 6, 100, "the plan.");
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { "P: The board met on 3rd March and agreed 1 the plan." }));
    }

    [Test]
    public void Lines_read_from_an_image_may_waver()
    {
        var page = new PageSketch();
        var lines = Prose.Wrapped(Prose.Words(96), Width);
        double[] sizes = [10, 12.5, 8.4, 13];
        for (var i = 0; i < lines.Length; i++)
        {
            var x = 70.0;
            foreach (var word in lines[i].Split(' '))
            {
                page.Word(new(word, x, 92 + (14 * i), word.Length * 5, 10, 100 + (14 * i) + (i % 3), sizes[i % sizes.Length], false, false));
                x += (word.Length * 5) + 2.5;
            }
        }

        var blocks = LayoutDetector.Detect([page.Page with { Origin = PageTextOrigin.Ocr, OcrConfidence = 0.9 }]);
        Assert.That(blocks.Select(LaidOut.Line), Is.EqualTo(new[] { $"P: {Prose.Words(96)}" }));
    }

    [Test]
    public void Words_that_run_up_the_page_stand_apart()
    {
        var page = new PageSketch();
        Prose.Draw(page, 70, 100, Width, Prose.Words(40));
        page.Word(20, 300, "Northmoor", vertical: true).Word(20, 240, "archive", vertical: true);
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { $"P: {Prose.Words(40)}", "P: Northmoor archive" }));
    }

    [Test]
    public void Captions_and_what_they_name_are_paragraphs_of_their_own()
    {
        var page = new PageSketch();
        page.Line(70, 100, "To:").Line(150, 100, "Northmoor Police and Crime Panel")
            .Line(70, 118, "Subject:").Line(150, 118, "Review of the joint dog unit and of the kennels at Harrow Lane").Line(150, 130, "in the second year")
            .Line(70, 148, "Classification:").Line(150, 148, "Public");
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[]
        {
            "P: To: Northmoor Police and Crime Panel",
            "P: Subject: Review of the joint dog unit and of the kennels at Harrow Lane in the second year",
            "P: Classification: Public",
        }));
    }

    [Test]
    public void Page_references_of_an_agenda_end_their_items()
    {
        var page = new PageSketch();
        page.Line(70, 100, "1.").Line(95, 100, "Minutes of the meeting held on 4 June and of the special meeting").RightLine(520, 100, "(Pages 3 - 12)", bold: true)
            .Line(95, 112, "held on 18 June")
            .Line(70, 136, "2.").Line(95, 136, "Dog unit").RightLine(520, 136, "(Pages 13 - 20)", bold: true);
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[]
        {
            "P #1: Minutes of the meeting held on 4 June and of the special meeting held on 18 June (Pages 3 - 12)",
            "P #2: Dog unit (Pages 13 - 20)",
        }));
    }

    [Test]
    public void Links_in_cells_find_their_words()
    {
        var page = new PageSketch();
        page.Grid([60, 200, 400], [100, 120, 140]).Line(64, 114, "Plan").Line(204, 114, "see the plan here").Line(64, 134, "Bill").Line(204, 134, "none");
        var words = page.Page.Words;
        page.Link("https://northmoor.example/plan", words[2].X, 106, words[3].Right - words[2].X, 10);
        var row = LaidOut.Blocks(page).Single().Rows[0];
        var link = row.Links.Single();
        Assert.That((link.Column, row.Cells[1][link.Start..link.End], link.Address), Is.EqualTo((1, "the plan", "https://northmoor.example/plan")));
    }

    [Test]
    public void Links_find_their_words()
    {
        var page = new PageSketch();
        page.Line(70, 100, "1.2").Line(100, 100, "The plan is on our site at any time.");
        var words = page.Page.Words;
        page.Link("https://northmoor.example/plan", words[4].X, 90, words[6].Right - words[4].X, 12);
        var block = LaidOut.Blocks(page)[0];
        Assert.That(block.Links, Has.Count.EqualTo(1));
        Assert.That((block.Text[block.Links[0].Start..block.Links[0].End], block.Links[0].Address), Is.EqualTo(("on our site", "https://northmoor.example/plan")));
    }
}
