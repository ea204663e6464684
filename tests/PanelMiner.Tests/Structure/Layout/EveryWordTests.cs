using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Structure.Layout;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Structure.Layout;

/// <summary>Whatever a page holds, every character of every word ends in exactly one block, and nothing throws.</summary>
public sealed class EveryWordTests
{
    private static readonly string[] Texts = ["kennel", "Vans", "£12,000", "4.2", "(a)", "17", "Page", "co-", "The", "unit.", "•", "1", "DRAFT", "and", "To:", "dogs,", "-", "2018-19", "https://northmoor.example/x"];
    private static readonly double[] Absurd = [0, -50, 12, 300, 5_000, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, double.Epsilon];

    [Test]
    public void On_pages_of_words_anywhere() => Check(
        from count in Gen.Choose(1, 3)
        from pages in Gen.ListOf(from words in Gen.ListOf(Word(Anywhere)) from rules in Gen.ListOf(Rule) select (words, rules), count)
        select pages.Select((p, i) => new RawPage(i + 1, 595, 842, [.. p.words], [.. p.rules], [], PageTextOrigin.Text)).ToList());

    [Test]
    public void On_pages_of_words_in_rows_and_columns() => Check(
        from count in Gen.Choose(1, 4)
        from pages in Gen.ListOf(from words in Gen.ListOf(Word(OnGrid), 120) from rules in Gen.ListOf(Rule) select (words, rules), count)
        select pages.Select((p, i) => new RawPage(i + 1, 595, 842, [.. p.words], [.. p.rules], [], PageTextOrigin.Text)).ToList());

    [Test]
    public void On_pages_of_absurd_numbers() => Check(
        from words in Gen.ListOf(
            from text in Gen.Elements(Texts)
            from n in Gen.ListOf(Gen.Elements(Absurd), 6)
            from vertical in Gen.Elements(true, false)
            select new RawWord(text, n[0], n[1], n[2], n[3], n[4], n[5], vertical, false, vertical))
        from n in Gen.ListOf(Gen.Elements(Absurd), 6)
        select new List<RawPage> { new(1, n[0], n[1], [.. words], [new(n[2], n[3], n[4], n[5]), new(n[2], n[3], n[2], n[5])], [], PageTextOrigin.Text) });

    [Test]
    public void On_empty_pages() => Assert.That(LaidOut.Of(new PageSketch(), new PageSketch(2)), Is.Empty);

    [Test]
    public void On_a_page_of_ten_thousand_words()
    {
        var page = new PageSketch();
        for (var i = 0; i < 10_000; i++)
        {
            page.Word(20 + ((i * 37) % 550), 10 + (i / 50 * 4), Texts[i % Texts.Length], 4);
        }

        Assert.That(Characters(LaidOut.Blocks(page)), Is.EqualTo(Characters([page.Page])));
    }

    [Test]
    public void On_a_page_of_hundreds_of_strips_and_boxes()
    {
        var page = new PageSketch(height: 20_000);
        for (var i = 0; i < 1_500; i++)
        {
            var y = 20 + (i * 13);
            _ = i % 5 == 4 ? page.Line(60, y, Prose.Words(16, i)) : page.Line(60, y, Prose.Words(6, i)).Line(320, y, Prose.Words(6, i + 3));
            page.Grid([50 + (i % 7), 300], [y - 10, y + 3]);
        }

        Assert.That(Characters(LaidOut.Blocks(page)), Is.EqualTo(Characters([page.Page])));
    }

    private static Gen<(double X, double Baseline)> Anywhere =>
        from x in Gen.Choose(-10, 590)
        from y in Gen.Choose(-5, 850)
        select ((double)x, (double)y);

    private static Gen<(double X, double Baseline)> OnGrid =>
        from column in Gen.Choose(0, 4)
        from row in Gen.Choose(1, 60)
        from shift in Gen.Choose(0, 30)
        select (60.0 + (column * 100) + shift, row * 13.0);

    private static Gen<RawRule> Rule =>
        from x in Gen.Choose(0, 8)
        from y in Gen.Choose(0, 8)
        from length in Gen.Choose(1, 8)
        from across in Gen.Elements(true, false)
        select across ? new RawRule(x * 60, y * 80, (x + length) * 60, y * 80) : new RawRule(x * 60, y * 80, x * 60, (y + length) * 80);

    private static Gen<RawWord> Word(Gen<(double X, double Baseline)> place) =>
        from text in Gen.Elements(Texts)
        from at in place
        from size in Gen.Elements(6.0, 10, 10, 10, 14, 60)
        from bold in Gen.Elements(true, false)
        from vertical in Gen.Elements(false, false, false, false, true)
        select new RawWord(text, at.X, at.Baseline - (0.8 * size), text.Length * 0.5 * size, size, at.Baseline, size, bold, false, vertical);

    private static void Check(Gen<List<RawPage>> pages) =>
        FsCheck.Fluent.Prop.ForAll(pages.ToArbitrary(), p => Characters(LayoutDetector.Detect(p)) == Characters(p)).QuickCheckThrowOnFailure();

    // Labels are told without their dots, bullets not at all, and hyphens may go: letters, digits and signs of sums must all be there.
    private static string Characters(IReadOnlyList<CandidateBlock> blocks) => Sorted(blocks.SelectMany(b =>
        b.Headers.SelectMany(h => h).Concat(b.Rows.SelectMany(r => r.Cells)).Append(b.Number ?? "").Append(b.Text)));

    private static string Characters(IReadOnlyList<RawPage> pages) => Sorted(pages.SelectMany(p => p.Words).Select(w => w.Text));

    private static string Sorted(IEnumerable<string> texts) => string.Concat(texts.SelectMany(t => t).Where(c => char.IsLetterOrDigit(c) || c == '£').Order());
}
