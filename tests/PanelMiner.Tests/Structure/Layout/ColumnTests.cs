using NUnit.Framework;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Structure.Layout;

/// <summary>Reading order over columns, strips, sidebars and boxes.</summary>
public sealed class ColumnTests
{
    private static readonly string Left = Prose.Words(60);
    private static readonly string Right = Prose.Words(47, 60);

    [Test]
    public void Two_columns_are_read_one_after_the_other_under_a_heading_over_both()
    {
        var page = new PageSketch();
        page.Line(60, 80, "What the dog unit did in its second winter under one inspector, told by its officers", 13, bold: true);
        Prose.Draw(page, 60, 110, 220, Left);
        Prose.Draw(page, 310, 110, 220, Right);
        Assert.That(LaidOut.Of(page).Skip(1), Is.EqualTo(new[] { $"P: {Left} {Right}" }), "the first column ends in mid-sentence, and the second goes on with it");
    }

    [Test]
    public void Columns_whose_lines_are_not_level_are_columns_too()
    {
        var page = new PageSketch();
        var text = Prose.Words(49);
        Prose.Draw(page, 60, 110, 220, text);
        Prose.Draw(page, 310, 116, 220, Prose.Words(49, 49));
        Assert.That(LaidOut.Of(page)[0], Is.EqualTo($"P: {text}"));
    }

    [Test]
    public void Text_over_the_whole_width_follows_the_columns_above_it()
    {
        var page = new PageSketch();
        var first = Prose.Draw(page, 60, 100, 220, Prose.Words(49));
        var second = Prose.Draw(page, 310, 100, 220, Prose.Words(49, 49));
        Prose.Draw(page, 60, Math.Max(first, second) + 20, 470, Prose.Words(64, 17));
        Assert.That(LaidOut.Of(page)[^1], Is.EqualTo($"P: {Prose.Words(64, 17)}"));
    }

    [Test]
    public void A_sidebar_is_read_after_the_text_beside_it()
    {
        var page = new PageSketch();
        Prose.Draw(page, 60, 100, 320, Prose.Words(96));
        Prose.Draw(page, 420, 105, 120, Prose.Words(36, 17), 14);
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { $"P: {Prose.Words(96)}", $"P: {Prose.Words(36, 17)}" }));
    }

    [Test]
    public void Contacts_beside_one_another_are_read_one_after_the_other()
    {
        var page = new PageSketch();
        page.Line(60, 100, "Report author", bold: true).Line(310, 100, "Director", bold: true)
            .Line(60, 114, "Jo Averill").Line(310, 114, "Sam Whitlock")
            .Line(60, 128, "01632 960147").Line(310, 128, "01632 960201")
            .Line(60, 142, "jo.averill@northmoor.example").Line(310, 142, "sam.whitlock@northmoor.example");
        Assert.That(LaidOut.Of(page).Select(b => b[(b.IndexOf(':') + 2)..]), Is.EqualTo(new[]
        {
            "Report author", "Jo Averill", "01632 960147", "jo.averill@northmoor.example", "Director", "Sam Whitlock", "01632 960201", "sam.whitlock@northmoor.example",
        }));
    }

    [Test]
    public void Boxes_beside_one_another_are_read_one_after_the_other()
    {
        var page = new PageSketch();
        page.Grid([60, 280], [80, 140]).Grid([310, 530], [80, 140])
            .Line(70, 100, "Decision maker").Line(320, 100, "Decision number")
            .Line(70, 120, "The Commissioner").Line(320, 120, "2018/014");
        Assert.That(LaidOut.Of(page).Select(b => b[3..]), Is.EqualTo(new[] { "Decision maker", "The Commissioner", "Decision number", "2018/014" }));
    }

    [Test]
    public void A_column_that_ends_early_does_not_end_the_one_beside_it()
    {
        var page = new PageSketch();
        var y = Prose.Draw(page, 60, 100, 220, Prose.Words(49));
        page.Line(60, y + 14, "Kennels", 13, bold: true);
        Prose.Draw(page, 60, y + 32, 220, Prose.Words(47, 17));
        Prose.Draw(page, 310, 100, 220, Prose.Words(64, 49));
        Assert.That(LaidOut.Of(page)[1], Is.EqualTo("H1: Kennels"));
    }

    [Test]
    public void What_is_left_of_two_columns_heads_the_next_page()
    {
        var (first, second) = (new PageSketch(), new PageSketch(2));
        Prose.Draw(first, 60, 100, 220, Prose.Words(117));
        Prose.Draw(first, 310, 100, 220, Prose.Words(117));
        second.Line(60, 60, "Feed was dearer than in the years").Line(60, 72, "before the flood.").Line(310, 60, "Vans were kept a year longer than").Line(310, 72, "the plan had said.");
        Assert.That(LaidOut.Of(first, second).TakeLast(2), Is.EqualTo(new[] { "P: Feed was dearer than in the years before the flood.", "P: Vans were kept a year longer than the plan had said." }));
    }

    [Test]
    public void Hanging_labels_and_their_paragraphs_are_no_columns()
    {
        var page = new PageSketch();
        var y = 100.0;
        for (var i = 1; i <= 5; i++)
        {
            page.Line(60, y, $"{i}.");
            y = Prose.Draw(page, 96, y, 420, Prose.Words(30, i * 11)) + 6;
        }

        Assert.That(LaidOut.Of(page).Select(b => b[..4]), Is.EqualTo(new[] { "P #1", "P #2", "P #3", "P #4", "P #5" }));
    }
}
