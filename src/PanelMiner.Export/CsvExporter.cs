using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace PanelMiner.Export;

/// <summary>Comma-separated values after RFC 4180, UTF-8 without a mark. Text that a spreadsheet would run as a formula gets an apostrophe before it.</summary>
internal sealed class CsvExporter : ITableExporter
{
    /// <summary>How the files are written and read.</summary>
    public static CsvConfiguration Configuration => new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        BadDataFound = null,
        MissingFieldFound = null,

        // With a line end of its own choosing, CsvHelper leaves a lone line feed unquoted.
        ShouldQuote = asked => asked.Field is { Length: > 0 } text && (text.AsSpan().IndexOfAny("\",\r\n") >= 0 || text[0] == ' ' || text[^1] == ' '),
    };

    public long Write(ExportTable table, ExportNotes notes, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(text, Configuration, leaveOpen: true);
        foreach (var column in table.Columns)
        {
            csv.WriteField(column.Name);
        }

        csv.NextRecord();
        var rows = 0L;
        foreach (var row in table.Rows)
        {
            foreach (var value in row)
            {
                csv.WriteField(value is string words ? CellText.Neutral(words) : CellText.Of(value));
            }

            csv.NextRecord();
            rows++;
        }

        return rows;
    }
}
