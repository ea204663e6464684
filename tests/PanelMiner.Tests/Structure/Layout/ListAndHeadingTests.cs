using NUnit.Framework;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Structure.Layout;

/// <summary>Numbers, bullets and headings keep their label, depth and rank.</summary>
public sealed class ListAndHeadingTests
{
    private const double Width = 400;

    [Test]
    public void Numbered_paragraphs_with_a_hanging_label_carry_their_number_and_are_no_list()
    {
        var page = new PageSketch();
        var y = 100.0;
        foreach (var (label, from) in new[] { ("4.1", 0), ("4.2", 17), ("4.3", 36) })
        {
            page.Line(70, y, label);
            y = Prose.Draw(page, 106, y, Width, Prose.Words(28, from)) + 8;
        }

        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { $"P #4.1: {Prose.Words(28)}", $"P #4.2: {Prose.Words(28, 17)}", $"P #4.3: {Prose.Words(28, 36)}" }));
    }

    [Test]
    public void Items_count_their_depth_by_their_indents()
    {
        var page = new PageSketch();
        page.Line(70, 100, "2.1").Line(100, 100, "The panel asked for:")
            .Line(106, 118, "(a)").Line(130, 118, "a plan of the kennels, with")
            .Line(136, 130, "(i)").Line(160, 130, "drains; and")
            .Line(136, 142, "(ii)").Line(160, 142, "fences; and")
            .Line(106, 154, "(b)").Line(130, 154, "the cost of both.")
            .Line(70, 180, "2.2").Line(100, 180, "The panel also asked about:")
            .Line(106, 198, "•").Line(120, 198, "vans")
            .Line(106, 210, "•").Line(120, 210, "leads")
            .Line(130, 222, "o").Line(144, 222, "long ones")
            .Line(106, 234, "-").Line(120, 234, "bowls");
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[]
        {
            "P #2.1: The panel asked for:", "L0 #(a): a plan of the kennels, with", "L1 #(i): drains; and", "L1 #(ii): fences; and", "L0 #(b): the cost of both.",
            "P #2.2: The panel also asked about:", "L0: vans", "L0: leads", "L1: long ones", "L0: bowls",
        }));
    }

    [Test]
    public void Plain_numbers_are_items_only_under_a_lead_in()
    {
        var page = new PageSketch();
        page.Line(70, 100, "1.").Line(95, 100, "The unit has moved to Harrow Lane.")
            .Line(70, 124, "2.").Line(95, 124, "It needs the following:")
            .Line(110, 148, "1.").Line(130, 148, "two vans;")
            .Line(110, 160, "2.").Line(130, 160, "a ramp.")
            .Line(70, 184, "3.").Line(95, 184, "The panel is asked to note the report.");
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[]
        {
            "P #1: The unit has moved to Harrow Lane.", "P #2: It needs the following:", "L0 #1: two vans;", "L0 #2: a ramp.", "P #3: The panel is asked to note the report.",
        }));
    }

    [TestCase("2.5 million was spent on the vans and on", "P: 2.5 million was spent on the vans and on")]
    [TestCase("12 officers left during the winter", "P: 12 officers left during the winter")]
    [TestCase("o clock was struck as the meeting ended", "P: o clock was struck as the meeting ended")]
    [TestCase("2018 saw the last patrols from the old site", "P: 2018 saw the last patrols from the old site")]
    public void Figures_and_words_that_begin_a_paragraph_are_no_labels(string text, string expected)
    {
        var page = new PageSketch();
        var next = Prose.Draw(page, 70, 100, Width, Prose.Words(36));
        page.Line(70, next + 10, text);
        Assert.That(LaidOut.Of(page)[1], Is.EqualTo(expected));
    }

    [Test]
    public void A_number_at_the_start_of_a_broken_line_begins_no_paragraph()
    {
        var page = new PageSketch();
        page.RightLine(490, 100, Prose.Words(12) + " as set out in paragraph");
        page.Lines(page.Page.Words[0].X, 112, 12, "4.2 of the earlier report, which the panel saw before the winter and has", "kept on its list since then.");
        Assert.That(LaidOut.Of(page), Has.Count.EqualTo(1).And.One.Contains("paragraph 4.2 of the earlier report"));
    }

    [Test]
    public void A_label_that_runs_into_its_text_is_told_apart()
    {
        var page = new PageSketch();
        page.Line(70, 100, "10.Members saw the kennels at Harrow Lane on the first day of the month.").Line(70, 124, "11.Officers answered questions about the vans and about the winter rota.");
        Assert.That(LaidOut.Of(page).Select(b => b[..6]), Is.EqualTo(new[] { "P #10:", "P #11:" }));
    }

    [Test]
    public void Headings_are_ranked_by_size_weight_and_number()
    {
        var page = new PageSketch();
        page.CentredLine(297, 80, "Review of the joint dog unit", 18, bold: true)
            .Line(70, 120, "1.", 13, bold: true).Line(95, 120, "Background", 13, bold: true);
        var y = Prose.Draw(page, 70, 140, Width, Prose.Words(49)) + 10;
        page.Line(70, y, "Kennels", bold: true);
        y = Prose.Draw(page, 70, y + 14, Width, Prose.Words(49)) + 10;
        page.Line(70, y, "2.", 13, bold: true).Line(95, y, "Costs", 13, bold: true);
        Prose.Draw(page, 70, y + 16, Width, Prose.Words(49));
        Assert.That(LaidOut.Of(page).Where(b => b[0] is 'H' or 'T'), Is.EqualTo(new[] { "TITLE: Review of the joint dog unit", "H1 #1: Background", "H2: Kennels", "H1 #2: Costs" }));
    }

    [Test]
    public void A_bold_sentence_is_no_heading_and_a_bold_lead_in_stays_in_its_paragraph()
    {
        var page = new PageSketch();
        var y = Prose.Draw(page, 70, 100, Width, Prose.Words(60)) + 10;
        page.Line(70, y, "The panel is asked to note the report.", bold: true);
        page.Line(70, y + 24, "Vans:", bold: true).Line(70 + 27.5, y + 24, "four were bought in the spring and two are on order for the autumn.");
        Assert.That(LaidOut.Of(page).Skip(1), Is.EqualTo(new[] { "P: The panel is asked to note the report.", "P: Vans: four were bought in the spring and two are on order for the autumn." }));
    }

    [Test]
    public void A_heading_of_two_lines_is_one_and_without_space_below_it_is_still_one()
    {
        var page = new PageSketch();
        page.Lines(70, 76, 12, Prose.Wrapped(Prose.Words(40), Width));
        page.Line(70, 136, "Use of the kennels by other forces and by the fire service in the two counties during the", bold: true).Line(70, 148, "winter", bold: true);
        Prose.Draw(page, 70, 160, Width + 60, Prose.Words(60, 17));
        Assert.That(LaidOut.Of(page)[1], Is.EqualTo("H1: Use of the kennels by other forces and by the fire service in the two counties during the winter"));
    }

    [Test]
    public void Short_lines_in_italics_or_underlined_are_headings()
    {
        var page = new PageSketch();
        var y = Prose.Draw(page, 70, 100, Width, Prose.Words(49)) + 12;
        page.Line(70, y, "Kennel staff", italic: true);
        y = Prose.Draw(page, 70, y + 16, Width, Prose.Words(47, 17)) + 12;
        page.Line(70, y, "Winter rota").Rule(70, y + 1.5, 70 + PageSketch.WidthOf("Winter rota", 10), y + 1.5);
        Prose.Draw(page, 70, y + 16, Width, Prose.Words(47, 17));
        Assert.That(LaidOut.Of(page).Where(b => b[0] == 'H').Select(b => b[4..]), Is.EqualTo(new[] { "Kennel staff", "Winter rota" }));
    }
}
