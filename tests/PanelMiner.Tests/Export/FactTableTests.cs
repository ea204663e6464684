using System.Text;
using NUnit.Framework;
using PanelMiner.Export;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Export;

/// <summary>Facts, passages and papers as rows with their provenance, samples and verdicts.</summary>
public sealed class FactTableTests
{
    private static readonly SelectedPaper[] Papers =
    [
        .. Enumerable.Range(1, 30).Select(i => new SelectedPaper(
            SomePapers.WithSaving(SomePapers.Paper($"p{i}.txt", "2016-06-03", "Northmoor Police and Crime Panel", "[s] The fleet saved £2m.", "Noted."), i * 1000m), null, $"file:///originals/{i}.pdf")),
        new(SomePapers.Paper("none.txt", "2016-06-03", "Northmoor Police and Crime Panel", "Nothing was said."), new HashSet<int>(), null),
    ];

    [Test]
    public void Every_format_gives_the_same_facts_with_where_they_stand([Values] ExportFormat format)
    {
        using var folder = new TemporaryFolder();
        var table = FactTable.Of(Papers, []);
        new FileExporter().Write(table, new("2024-03-31T02:00:00+00:00", []), format, folder.Path("facts"));
        using var stream = File.OpenRead(folder.Path("facts"));
        var read = ReadBack.Rows(format, stream, table.Columns);
        object? Cell(int row, string column) => read[row][table.Columns.ToList().FindIndex(c => c.Name == column)];
        Assert.That(read, Has.Count.EqualTo(30));
        Assert.That(Enumerable.Range(0, 30).Select(i => Cell(i, "low")), Is.EqualTo(Enumerable.Range(1, 30).Select(i => i * 1000m)));
        var first = Papers[0].Mined.Paper;
        Assert.That(
            new[] { "quote", "paper", "sha256", "address", "citation", "madeBy", "kind" }.Select(c => Cell(0, c)),
            Is.EqualTo(new object?[] { "The fleet saved £2m.", first.Id, first.Sha256, $"{first.Id}#p1.1", "Report on p1, Northmoor Police and Crime Panel, 2016-06-03", "hand", "saving" }));
        Assert.That((Cell(0, "start"), Cell(0, "confidence")), Is.EqualTo((0L, 0.9)));
    }

    [Test]
    public void Only_passages_that_were_found_are_taken_in()
    {
        var selected = Papers.Select((p, i) => p with { Numbers = new HashSet<int>(i < 3 ? [1] : [2]) });
        Assert.That(FactTable.Of(selected, []).Rows.Count(), Is.EqualTo(3));
        Assert.That(FactTable.Of(Papers, ["risk"]).Rows, Is.Empty);
        Assert.That(PassageTable.Of(selected).Rows.Count(), Is.EqualTo(30));
    }

    [Test]
    public void A_paper_in_which_nothing_was_found_is_in_the_table_of_papers()
    {
        var table = PaperTable.Of(Papers);
        var found = table.Columns.ToList().FindIndex(c => c.Name == "found");
        Assert.That(table.Rows.Select(r => r[found]), Is.EqualTo(Enumerable.Repeat((object?)2, 30).Append(0)));
    }

    [Test]
    public void A_sample_is_chosen_by_its_seed_and_not_by_the_order_of_papers()
    {
        static IEnumerable<object?> Ids(ExportTable table) => table.Rows.Select(r => r[1]);
        var first = Ids(FactTable.Sample(Papers, [], 10, 7)).ToList();
        Assert.That(first, Has.Count.EqualTo(10).And.Unique);
        Assert.That(Ids(FactTable.Sample(Papers.Reverse(), [], 10, 7)), Is.EqualTo(first));
        Assert.That(Ids(FactTable.Sample(Papers, [], 10, 8)), Is.Not.EquivalentTo(first));
        Assert.That(FactTable.Sample(Papers, [], 100, 7).Rows.Count(), Is.EqualTo(30));
    }

    [Test]
    public void Verdicts_give_the_precision_with_its_interval()
    {
        var csv = "verdict,fact,kind\r\n" + string.Concat(Enumerable.Range(0, 90).Select(i => $"right,{i},saving\r\n")) + string.Concat(Enumerable.Range(0, 10).Select(i => $"Wrong,{i},risk\r\n")) + ",x,risk\r\n";
        var all = new VerdictReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)))["all"];
        Assert.That((all.Right, all.Wrong, all.Open, all.Precision), Is.EqualTo((90, 10, 1, 0.9)));
        Assert.That(all.Interval.Low, Is.EqualTo(0.8256).Within(0.0005));
        Assert.That(all.Interval.High, Is.EqualTo(0.9448).Within(0.0005));
        Assert.That(new Verdicts(0, 0, 5).Interval, Is.EqualTo((0.0, 1.0)));
    }

    [TestCase("fact,kind\r\n1,saving\r\n", "no column")]
    [TestCase("verdict,fact,kind\r\nmaybe,1,saving\r\n", "Row 2")]
    public void A_file_that_holds_no_verdicts_is_told(string csv, string told) =>
        Assert.That(() => new VerdictReader().Read(new MemoryStream(Encoding.UTF8.GetBytes(csv))), Throws.InstanceOf<InvalidDataException>().With.Message.Contains(told));
}
