using NUnit.Framework;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Structure.Layout;

/// <summary>What is not the text: headers, footers, page numbers, stamps, line numbers; and notes at the foot.</summary>
public sealed class FurnitureTests
{
    private const double Width = 440;
    private static readonly string[] Texts = [Prose.Words(36), Prose.Words(32, 17), Prose.Words(28, 36), Prose.Words(25, 49)];

    [Test]
    public void Running_headers_footers_and_page_numbers_are_furniture()
    {
        var pages = Enumerable.Range(1, 4).Select(i =>
        {
            var page = new PageSketch(i);
            page.Line(70, 40, "Northmoor Police and Crime Panel", 9);
            Prose.Draw(page, 70, 100, Width, Texts[i - 1]);
            return page.Line(70, 800, "Dog unit review", 9).RightLine(520, 800, $"Page {i} of 4", 9).CentredLine(297, 815, $"{i + 10}", 9);
        }).ToArray();
        var blocks = LaidOut.Of(pages);
        Assert.That(blocks.Where(b => b[0] != 'F'), Is.EqualTo(Texts.Select(t => $"P: {t}")));
        Assert.That(blocks.Take(4), Is.EqualTo(new[] { "F: Northmoor Police and Crime Panel", $"P: {Texts[0]}", "F: Dog unit review Page 1 of 4", "F: 11" }));
    }

    [Test]
    public void Captions_that_begin_the_papers_of_a_pack_are_text()
    {
        var pages = Enumerable.Range(1, 6).Select(i =>
        {
            var page = new PageSketch(i);
            page.Line(70, 40, $"Northmoor Police and Crime Panel Item {i}", 9);
            page.Line(70, i % 2 == 0 ? 78 : 300, "Report to:").Line(160, i % 2 == 0 ? 78 : 300, "Northmoor Police and Crime Panel");
            Prose.Draw(page, 70, 330, Width, Texts[i % 4]);
            return page;
        }).ToArray();
        Assert.That(LaidOut.Of(pages).Count(b => b == "P: Report to: Northmoor Police and Crime Panel"), Is.EqualTo(6));
    }

    [Test]
    public void A_foot_with_a_page_number_at_its_end_is_furniture_even_once()
    {
        var page = new PageSketch();
        Prose.Draw(page, 70, 100, Width, Prose.Words(49));
        page.Line(70, 803, "Task group report, January 2017", 9).RightLine(520, 803, "1", 9);
        Assert.That(LaidOut.Of(page)[^1], Is.EqualTo("F: Task group report, January 2017 1"));
    }

    [Test]
    public void A_year_that_ends_a_page_is_no_page_number()
    {
        var page = new PageSketch();
        page.RightLine(490, 788, Prose.Words(17) + " It ended in March");
        page.Line(page.Page.Words[0].X, 800, "2018.");
        Assert.That(LaidOut.Of(page).Single(), Does.EndWith("in March 2018."));
    }

    [Test]
    public void A_lone_number_away_from_the_text_is_a_page_number()
    {
        var page = new PageSketch();
        Prose.Draw(page, 70, 100, Width, Prose.Words(49));
        page.CentredLine(297, 800, "- 3 -");
        Assert.That(LaidOut.Of(page)[^1], Is.EqualTo("F: - 3 -"));
    }

    [Test]
    public void Watermarks_and_stamps_are_furniture()
    {
        var page = new PageSketch();
        page.Word(150, 500, "DRAFT", 90);
        Prose.Draw(page, 70, 100, Width, Prose.Words(49));
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { "F: DRAFT", $"P: {Prose.Words(49)}" }));
    }

    [Test]
    public void Line_numbers_are_furniture()
    {
        var pages = Enumerable.Range(1, 2).Select(i =>
        {
            var page = new PageSketch(i);
            var lines = Prose.Wrapped(Prose.Words(190, i), Width);
            for (var k = 0; k < lines.Length; k++)
            {
                page.RightLine(50, 100 + (14 * k), $"{k + 1}").Line(70, 100 + (14 * k), lines[k]);
            }

            return page;
        }).ToArray();
        var blocks = LaidOut.Of(pages);
        Assert.That(blocks.Where(b => b[0] == 'F'), Has.Exactly(2).StartsWith("F: 1 2 3 4 5"));
        Assert.That(string.Join(' ', blocks.Where(b => b[0] != 'F')), Does.Not.Match(@"\d [A-Za-z]"));
    }

    [Test]
    public void A_page_that_says_it_is_blank_holds_only_furniture()
    {
        var page = new PageSketch().CentredLine(297, 420, "This page is intentionally left blank", 14);
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { "F: This page is intentionally left blank" }));
    }

    [Test]
    public void Notes_at_the_foot_do_not_stop_a_paragraph_from_going_on()
    {
        var (first, second) = (new PageSketch(), new PageSketch(2));
        var lines = Prose.Wrapped(Prose.Words(96), Width);
        first.Lines(70, 700, 12, lines[..3]).Word(first.Page.Words[^1].Right, 720, "1", 5);
        first.Word(70, 769, "1", 5).Line(74, 772, "Figures as at March, from the annual return of the two", 8).Line(70, 782, "forces.", 8)
            .Word(70, 789, "2", 5).Line(74, 792, "Without vans on loan.", 8);
        second.Lines(70, 100, 12, lines[3..]);
        Assert.That(LaidOut.Of(first, second), Is.EqualTo(new[]
        {
            "F: 1 2 1", $"P: {Prose.Words(96)}", "NOTE: Figures as at March, from the annual return of the two forces.", "NOTE: Without vans on loan.",
        }));
        Assert.That(LaidOut.Blocks(first, second)[1].Boxes.Select(b => b.Page), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void A_paragraph_that_ends_with_its_page_does_not_go_on()
    {
        var (first, second) = (new PageSketch(), new PageSketch(2));
        Prose.Draw(first, 70, 760, Width, Prose.Words(49));
        Prose.Draw(second, 70, 100, Width, Prose.Words(32, 17));
        Assert.That(LaidOut.Of(first, second), Has.Count.EqualTo(2));
    }
}
