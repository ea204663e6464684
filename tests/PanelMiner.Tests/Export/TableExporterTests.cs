using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NUnit.Framework;
using PanelMiner.Export;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Export;

/// <summary>What any exporter must keep to: what is read back equals what was written.</summary>
public sealed class TableExporterTests
{
    private static readonly ExportColumn[] Columns =
    [
        new("text", ExportType.Text, "Words."), new("count", ExportType.Whole, "A count."), new("sum", ExportType.Exact, "A sum."), new("share", ExportType.Share, "A share."),
        new("flag", ExportType.Flag, "A flag."), new("day", ExportType.Day, "A day."), new("link", ExportType.Link, "An address."),
    ];

    private static readonly object?[][] Rows =
    [
        ["plain", 1L, 1_200_000m, 0.25, true, new LocalDate(2018, 9, 14), "https://northmoor.example/a?b=1&c=\"2\""],
        [null, null, null, null, null, null, null],
        ["comma, \"quote\"\r\nand line", -5L, -0.0125m, 1e-7, false, new LocalDate(1964, 2, 29), null],
        ["=1+1", 0L, 0m, 0.0, true, new LocalDate(2100, 12, 31), "file:///a%20b.pdf#page=3"],
        ["-£2m", 1L, 79_000_000_000m, 1.0, true, null, null],
        ["'=already", null, null, null, null, null, null],
        ["@cmd | \tÅé 😀 <b>&amp;</b>", null, null, null, null, null, "northmoor"],
        [" spaces kept ", long.MaxValue / 1024, 0.1m, 0.5, null, null, null],
    ];

    private static readonly ExportNotes Notes = new("2024-03-31T02:00:00+00:00", [new("made by", "PanelMiner"), new("query and filters", "dogs & \"cats\"")]);

    [Test]
    public void What_is_read_back_equals_what_was_written([Values] ExportFormat format)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Path($"table.{format}");
        Assert.That(new FileExporter().Write(new("rows", Columns, Rows), Notes, format, path), Is.EqualTo(Rows.Length));
        using var stream = File.OpenRead(path);
        Assert.That(ReadBack.Rows(format, stream, Columns), Is.EqualTo(Rows));
        Assert.That(Directory.GetFiles(folder.Path()), Has.None.EndsWith(".part"));
    }

    [Test]
    public void A_table_without_rows_is_whole([Values] ExportFormat format)
    {
        using var folder = new TemporaryFolder();
        Assert.That(new FileExporter().Write(new("rows", Columns, []), Notes, format, folder.Path("none")), Is.Zero);
        using var stream = File.OpenRead(folder.Path("none"));
        Assert.That(ReadBack.Rows(format, stream, Columns), Is.Empty);
    }

    [Test]
    public void Any_text_comes_back_from_comma_separated_values() => Prop.ForAll<string?>(text =>
    {
        using var stream = new MemoryStream();
        var words = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
        new CsvExporter().Write(new("rows", [Columns[0]], [[words]]), Notes, stream);
        stream.Position = 0;
        return words.Length == 0 || (string?)ReadBack.Rows(ExportFormat.Csv, stream, [Columns[0]])[0][0] == words;
    }).Check(Config.QuickThrowOnFailure);

    [TestCase("=SUM(A1)", "'=SUM(A1)")]
    [TestCase("+44", "'+44")]
    [TestCase("@a", "'@a")]
    [TestCase("\ta", "'\ta")]
    [TestCase("'=a", "''=a")]
    [TestCase("'tis", "'tis")]
    [TestCase("a=b", "a=b")]
    public void What_a_spreadsheet_would_run_is_neutralised(string text, string written)
    {
        Assert.That(CellText.Neutral(text), Is.EqualTo(written));
        Assert.That(CellText.Plain(written), Is.EqualTo(text));
    }

    [Test]
    public void The_metadata_beside_the_comma_separated_values_describe_every_column()
    {
        using var folder = new TemporaryFolder();
        new FileExporter().Write(new("rows", Columns, Rows), Notes, ExportFormat.Csv, folder.Path("rows.csv"));
        var metadata = JsonDocument.Parse(File.ReadAllText(folder.Path("rows.csv-metadata.json"))).RootElement;
        Assert.That(metadata.GetProperty("url").GetString(), Is.EqualTo("rows.csv"));
        var described = metadata.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Select(c => (c.GetProperty("name").GetString(), c.GetProperty("datatype").GetString()));
        Assert.That(described, Is.EqualTo(new[] { ("text", "string"), ("count", "integer"), ("sum", "decimal"), ("share", "double"), ("flag", "boolean"), ("day", "date"), ("link", "anyURI") }));
        Assert.That(File.ReadAllText(folder.Path("rows.csv")).Split("\r\n")[0], Is.EqualTo("text,count,sum,share,flag,day,link"));
    }

    [Test]
    public void A_workbook_rolls_over_to_the_next_sheet_and_says_how_it_was_made()
    {
        using var stream = new MemoryStream();
        new XlsxExporter(rowsInSheet: 3).Write(new("rows", Columns, Rows), Notes, stream);
        Assert.That(ReadBack.Sheets(stream).Select(s => (s.Name, s.Rows.Count)), Is.EqualTo(new[] { ("rows", 4), ("rows 2", 4), ("rows 3", 3) }));
        Assert.That(ReadBack.Rows(ExportFormat.Xlsx, stream, Columns), Is.EqualTo(Rows));
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        Assert.That(ReadBack.Part(archive, "xl/worksheets/sheet4.xml").Root!.Value, Does.Contain("dogs & \"cats\"").And.Contain("An address."));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        Assert.That(ReadBack.Part(archive, "xl/worksheets/sheet1.xml").Descendants(main + "pane").Single().Attribute("state")!.Value, Is.EqualTo("frozen"));
        Assert.That(ReadBack.Part(archive, "xl/worksheets/sheet1.xml").Descendants(main + "hyperlink").Count(), Is.EqualTo(1));
    }

    [Test]
    public void An_export_that_fails_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        IEnumerable<IReadOnlyList<object?>> Broken()
        {
            yield return Rows[0];
            throw new InvalidDataException("the store is damaged");
        }

        Assert.That(() => new FileExporter().Write(new("rows", Columns, Broken()), Notes, ExportFormat.Csv, folder.Path("rows.csv")), Throws.InstanceOf<InvalidDataException>());
        Assert.That(Directory.GetFiles(folder.Path()), Is.Empty);
    }
}
