using System.Globalization;
using System.IO.Compression;
using System.Text;
using NodaTime;

namespace PanelMiner.Export;

/// <summary>
/// A workbook written part by part, so that a million rows need no more memory than a thousand: typed columns, a frozen heading row with
/// filters, a sheet of notes. A sheet holds a million rows and rolls over to the next; the first 65,000 addresses are clickable.
/// </summary>
internal sealed class XlsxExporter : ITableExporter
{
    private const int RowsInSheet = 1_000_000;
    private const int MostLinks = 65_000;
    private readonly int rowsInSheet;

    public XlsxExporter()
        : this(RowsInSheet)
    {
    }

    internal XlsxExporter(int rowsInSheet) => this.rowsInSheet = rowsInSheet;

    public long Write(ExportTable table, ExportNotes notes, Stream output)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var sheets = new List<string>();
        var rows = 0L;
        var links = MostLinks;
        using (var each = table.Rows.GetEnumerator())
        {
            var more = each.MoveNext();
            do
            {
                var sheet = new XlsxSheet(archive, sheets.Count + 1, links);
                rows += sheet.Write(table.Columns, each, ref more, rowsInSheet);
                links -= sheet.Links;
                sheets.Add(sheets.Count == 0 ? table.Name : string.Create(CultureInfo.InvariantCulture, $"{table.Name} {sheets.Count + 1}"));
            }
            while (more);
        }

        WriteNotes(archive, sheets.Count + 1, table, notes, rows);
        sheets.Add("notes");
        XlsxParts.Write(archive, sheets);
        return rows;
    }

    private static void WriteNotes(ZipArchive archive, int number, ExportTable table, ExportNotes notes, long rows)
    {
        var lines = new List<IReadOnlyList<object?>> { new object?[] { "export", $"PanelMiner: {table.Name}" }, new object?[] { "made at", notes.MadeAt } };
        lines.AddRange(notes.Lines.Select(l => (IReadOnlyList<object?>)[l.Key, l.Value]));
        lines.Add(["rows", rows]);
        lines.Add(["limits", "A text is cut at 32,767 characters, the most that a cell can hold; the first 65,000 addresses are clickable. CSV, JSON Lines and Parquet hold everything."]);
        lines.AddRange(table.Columns.Select(c => (IReadOnlyList<object?>)["column " + c.Name, c.Description]));
        using var each = lines.GetEnumerator();
        var more = each.MoveNext();
        new XlsxSheet(archive, number, 0).Write([new("note", ExportType.Text, ""), new("value", ExportType.Text, "")], each, ref more, RowsInSheet);
    }
}
