using NUnit.Framework;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Structure.Layout;

/// <summary>Tables with and without drawn lines, and what must never be taken for one.</summary>
public sealed class TableTests
{
    [Test]
    public void A_drawn_grid_gives_rows_and_cells_of_several_lines()
    {
        var page = new PageSketch();
        page.Grid([60, 200, 300, 400], [100, 120, 150, 170])
            .Line(64, 114, "Scheme", bold: true).Line(204, 114, "2017-18", bold: true).Line(304, 114, "2018-19", bold: true)
            .Line(64, 132, "Joint dog unit at").Line(64, 144, "Harrow Lane").Line(204, 132, "£120,000").Line(304, 132, "£95,000")
            .Line(64, 164, "Fleet").Line(204, 164, "£40,000").Line(304, 164, "-");
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { "T: / [Scheme | 2017-18 | 2018-19] / Joint dog unit at Harrow Lane | £120,000 | £95,000 / Fleet | £40,000 | -" }));
    }

    [Test]
    public void Each_row_knows_its_place()
    {
        var page = new PageSketch();
        page.Grid([60, 200, 300], [100, 120, 150]).Line(64, 114, "Dogs:").Line(204, 114, "14").Line(64, 140, "Vans:").Line(204, 140, "6");
        var rows = LaidOut.Blocks(page).Single().Rows;
        Assert.That(rows.Select(r => (r.Page, r.Boxes.Single().Y, r.Boxes.Single().Height)), Is.EqualTo(new (int?, double, double)[] { (1, 100, 20), (1, 120, 30) }));
    }

    [Test]
    public void A_cell_over_several_columns_stands_in_the_first()
    {
        var page = new PageSketch();
        page.Rule(60, 100, 400, 100).Rule(60, 120, 400, 120).Rule(60, 140, 400, 140).Rule(60, 160, 400, 160)
            .Rule(60, 100, 60, 160).Rule(400, 100, 400, 160).Rule(200, 100, 200, 160).Rule(300, 120, 300, 160)
            .Line(64, 114, "Force", bold: true).Line(250, 114, "Officers", bold: true)
            .Line(204, 134, "Planned", bold: true).Line(304, 134, "Actual", bold: true)
            .Line(64, 154, "Northmoor").Line(204, 154, "12").Line(304, 154, "11");
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { "T: / [Force | Officers | ] / [ | Planned | Actual] / Northmoor | 12 | 11" }));
    }

    [Test]
    public void A_frame_around_paragraphs_is_no_table()
    {
        var page = new PageSketch();
        page.Grid([60, 530], [80, 200, 320]);
        Prose.Draw(page, 66, 96, 450, Prose.Words(49));
        Prose.Draw(page, 66, 216, 450, Prose.Words(32, 17));
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { $"P: {Prose.Words(49)}", $"P: {Prose.Words(32, 17)}" }));
    }

    [Test]
    public void White_space_alone_makes_columns_of_figures()
    {
        var page = new PageSketch();
        page.Line(70, 100, "Scheme", bold: true).RightLine(320, 100, "2017-18", bold: true).RightLine(420, 100, "2018-19", bold: true)
            .Line(70, 116, "Joint dog unit").RightLine(320, 116, "120,000").RightLine(420, 116, "95,000")
            .Line(70, 132, "Fleet").RightLine(320, 132, "40,000").RightLine(420, 132, "-")
            .Line(70, 148, "Payroll shared with Eastmere").RightLine(320, 148, "7,500").RightLine(420, 148, "9,250")
            .Line(70, 164, "Total", bold: true).RightLine(320, 164, "167,500", bold: true).RightLine(420, 164, "104,250", bold: true);
        Assert.That(LaidOut.Of(page), Is.EqualTo(new[]
        {
            "T: / [Scheme | 2017-18 | 2018-19] / Joint dog unit | 120,000 | 95,000 / Fleet | 40,000 | - / Payroll shared with Eastmere | 7,500 | 9,250 / Total | 167,500 | 104,250",
        }));
    }

    [Test]
    public void A_label_that_goes_on_in_a_second_line_stays_in_its_row()
    {
        var page = new PageSketch();
        page.Line(70, 100, "Item").RightLine(420, 100, "Cost")
            .Line(70, 116, "Vans for the").RightLine(420, 116, "£30,000").Line(70, 128, "hill patrols")
            .Line(70, 144, "Kennels").RightLine(420, 144, "£55,000")
            .Line(70, 160, "Feed").RightLine(420, 160, "£8,000");
        Assert.That(LaidOut.Of(page).Single(), Does.Contain("Vans for the hill patrols | £30,000 / Kennels | £55,000"));
    }

    [Test]
    public void Lines_between_columns_divide_what_white_space_does_not()
    {
        var page = new PageSketch();
        foreach (var (y, i) in new[] { 100.0, 114, 128, 142 }.Select((y, i) => (y, i)))
        {
            page.RightLine(158, y, $"1{i},000").Line(161, y, "Kennels and vans").RightLine(400, y, $"2{i},500");
        }

        page.Rule(160, 90, 160, 150);
        Assert.That(LaidOut.Blocks(page).Single().Rows.Select(r => string.Join(" | ", r.Cells)), Has.Some.EqualTo("13,000 | Kennels and vans | 23,500"));
    }

    [Test]
    public void A_table_goes_on_over_the_page_without_its_repeated_header()
    {
        var (first, second) = (new PageSketch(), new PageSketch(2));
        first.Grid([60, 200, 300], [740, 760, 780, 800]).Line(64, 754, "Scheme", bold: true).Line(204, 754, "Saving", bold: true)
            .Line(64, 774, "Dogs").Line(204, 774, "£10,000").Line(64, 794, "Fleet").Line(204, 794, "£20,000");
        second.Grid([60, 200, 300], [60, 80, 100]).Line(64, 74, "Scheme", bold: true).Line(204, 74, "Saving", bold: true).Line(64, 94, "Payroll").Line(204, 94, "£5,000");
        Assert.That(LaidOut.Of(first, second), Is.EqualTo(new[] { "T: / [Scheme | Saving] / Dogs | £10,000 / Fleet | £20,000 / Payroll | £5,000", "F: Scheme Saving" }));
    }

    [Test]
    public void A_row_cut_by_the_end_of_the_page_is_joined_cell_by_cell()
    {
        var (first, second) = (new PageSketch(), new PageSketch(2));
        first.Grid([60, 250, 500], [760, 780, 800]).Line(64, 774, "Risk", bold: true).Line(254, 774, "Answer", bold: true)
            .Line(64, 794, "Fewer vans than the hill").Line(254, 794, "Two are on order and");
        second.Grid([60, 250, 500], [60, 80, 100]).Line(64, 74, "patrols need").Line(254, 74, "come in the spring").Line(64, 94, "Flood").Line(254, 94, "New drains");
        Assert.That(LaidOut.Of(first, second), Is.EqualTo(new[]
        {
            "T: / [Risk | Answer] / Fewer vans than the hill patrols need | Two are on order and come in the spring / Flood | New drains",
        }));
    }

    [Test]
    public void Columns_that_are_lists_of_their_own_are_told()
    {
        var page = new PageSketch();
        page.Grid([60, 250, 500], [100, 120, 140, 160, 180, 200]);
        string[] left = ["Northmoor", "Alder Vale", "Brantham", "Corve", "Dunmere"];
        string[] right = ["Eastmere", "Fellside", "Garrow"];
        for (var i = 0; i < left.Length; i++)
        {
            page.Line(64, 114 + (20 * i), left[i], bold: i == 0);
            if (i < right.Length)
            {
                page.Line(254, 114 + (20 * i), right[i], bold: i == 0);
            }
        }

        Assert.That(LaidOut.Blocks(page).Single().ColumnsAreLists, Is.True);
    }

    [Test]
    public void A_bold_row_heads_columns_of_text_that_white_space_divides()
    {
        var page = new PageSketch();
        DrawLog(page, 100, header: true, count: 4);
        Assert.That(LaidOut.Of(page).Single(), Does.StartWith("T: / [Action | Owner | Due] / Buy two vans for the hill patrols before the winter comes | Jo Averill | 4 June / "));
        Assert.That(LaidOut.Blocks(page).Single().Rows, Has.Count.EqualTo(4));
    }

    [Test]
    public void Such_a_table_goes_on_over_the_page_without_a_header()
    {
        var (first, second) = (new PageSketch(), new PageSketch(2));
        DrawLog(first, 640, header: true, count: 4);
        DrawLog(second, 60, header: false, count: 3);
        Prose.Draw(second, 70, 240, 420, Prose.Words(49));
        Assert.That(LaidOut.Of(first, second), Has.Count.EqualTo(2));
        Assert.That(LaidOut.Blocks(first, second)[0].Rows, Has.Count.EqualTo(7));
    }

    [Test]
    public void Lists_beside_one_another_end_at_their_own_depths()
    {
        var page = new PageSketch();
        page.Line(70, 100, "For", bold: true).Line(230, 100, "Against", bold: true).Line(390, 100, "Abstained", bold: true)
            .Line(70, 112, "Cllr Averill").Line(230, 112, "Cllr Egan").Line(390, 112, "Cllr Garth")
            .Line(70, 124, "Cllr Brand").Line(230, 124, "Cllr Farrow").Line(70, 136, "Cllr Corbet").Line(70, 148, "Cllr Dunne");
        var table = LaidOut.Blocks(page).Single();
        Assert.That(table.ColumnsAreLists, Is.True);
        Assert.That(table.Rows.Select(r => r.Cells[0]), Is.EqualTo(new[] { "Cllr Averill", "Cllr Brand", "Cllr Corbet", "Cllr Dunne" }));
    }

    [Test]
    public void A_page_printed_sideways_is_read_as_it_runs()
    {
        var page = new PageSketch();
        foreach (var (x, row) in new[] { (100.0, "Scheme|Now|Next"), (120, "Dogs|10,000|12,000"), (140, "Fleet|20,000|18,500"), (160, "Payroll|5,000|4,500"), (180, "Feed|3,000|3,100") })
        {
            var cells = row.Split('|');
            page.Word(x, 700, cells[0], vertical: true).Word(x, 500, cells[1], vertical: true).Word(x, 400, cells[2], vertical: true);
        }

        var table = LaidOut.Blocks(page).Single();
        Assert.That(LaidOut.Line(table), Is.EqualTo("T: / [Scheme | Now | Next] / Dogs | 10,000 | 12,000 / Fleet | 20,000 | 18,500 / Payroll | 5,000 | 4,500 / Feed | 3,000 | 3,100"));
        Assert.That((table.Boxes[0].X, table.Boxes[0].Y + table.Boxes[0].Height), Is.EqualTo((100, 700)), "boxes lie on the page as displayed");
    }

    [Test]
    public void Bullets_in_cells_go_and_torn_words_are_whole()
    {
        var page = new PageSketch();
        page.Line(60, 60, "The Governance Board met twice and heard the Governance Manager speak about dogs.")
            .Grid([60, 250, 312], [100, 120, 160]).Line(64, 114, "Work", bold: true).Line(254, 114, "Owner", bold: true)
            .Line(64, 132, "•").Line(74, 132, "new vans").Line(64, 144, "•").Line(74, 144, "new leads").Line(254, 132, "Governanc").Line(254, 144, "e Board");
        Assert.That(LaidOut.Of(page)[1], Is.EqualTo("T: / [Work | Owner] / new vans new leads | Governance Board"));
    }

    private static void DrawLog(PageSketch page, double y, bool header, int count)
    {
        if (header)
        {
            page.Line(70, y, "Action", bold: true).Line(280, y, "Owner", bold: true).Line(380, y, "Due", bold: true);
            y += 20;
        }

        for (var i = 0; i < count; i++, y += 36)
        {
            page.Line(70, y, "Buy two vans for the hill").Line(280, y, "Jo Averill").Line(380, y, "4 June").Line(70, y + 12, "patrols before the winter comes");
        }
    }

    [Test]
    public void A_table_of_contents_is_no_table()
    {
        var page = new PageSketch();
        foreach (var (title, i) in new[] { "Introduction", "The dog unit", "Costs and savings", "Next steps", "Annexes" }.Select((t, i) => (t, i)))
        {
            page.Line(70, 100 + (18 * i), title).RightLine(520, 100 + (18 * i), $"{(i * 4) + 3}");
        }

        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { "P: Introduction 3", "P: The dog unit 7", "P: Costs and savings 11", "P: Next steps 15", "P: Annexes 19" }));
    }

    [Test]
    public void Dots_lead_to_the_page_numbers_of_a_table_of_contents()
    {
        var page = new PageSketch();
        page.Line(70, 100, "Introduction ............................................................................................ 3")
            .Line(70, 116, "The dog unit in its second winter ....................................................... 7")
            .Line(70, 132, "Costs .............................................................................................................. 11");
        Assert.That(LaidOut.Of(page), Is.All.Match(@"^P: [A-Z].* \.+ \d+$").And.Exactly(3).Items);
    }

    [Test]
    public void Names_of_members_set_with_wide_gaps_are_no_table()
    {
        var page = new PageSketch();
        foreach (var (names, i) in new[] { "Mr J Averill,|Ms S Whitlock,|Mr T Corbet,", "Mrs A Dunne,|Mr B Farrow,|Ms C Garth,", "Mr D Hale,|Mrs E Ingram,|Mr F Jessop." }.Select((n, i) => (n.Split('|'), i)))
        {
            page.Line(70, 100 + (12 * i), names[0]).Line(230, 100 + (12 * i), names[1]).Line(390, 100 + (12 * i), names[2]);
        }

        Assert.That(LaidOut.Blocks(page).Any(b => b.IsTable), Is.False);
    }

    [Test]
    public void Captions_in_a_column_of_their_own_are_no_table()
    {
        var page = new PageSketch();
        foreach (var (caption, i) in new[] { ("Report to:", "Police and Crime Panel"), ("Date:", "4 June 2018"), ("Item:", "7"), ("Pages:", "12") }.Select((c, i) => (c, i)))
        {
            page.Line(70, 100 + (18 * i), caption.Item1).Line(200, 100 + (18 * i), caption.Item2);
        }

        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { "P: Report to: Police and Crime Panel", "P: Date: 4 June 2018", "P: Item: 7", "P: Pages: 12" }));
    }

    [Test]
    public void Justified_paragraphs_with_wide_gaps_are_no_table()
    {
        var page = new PageSketch();
        var lines = Prose.Wrapped(Prose.Words(64), 330);
        for (var i = 0; i < lines.Length; i++)
        {
            var words = lines[i].Split(' ');
            var gap = i == lines.Length - 1 ? 2.5 : (400 - words.Sum(w => w.Length * 5)) / (double)Math.Max(1, words.Length - 1);
            var x = 70.0;
            foreach (var word in words)
            {
                page.Word(x, 100 + (12 * i), word);
                x += (word.Length * 5) + gap;
            }
        }

        Assert.That(LaidOut.Of(page), Is.EqualTo(new[] { $"P: {Prose.Words(64)}" }));
    }
}
