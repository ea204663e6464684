using System.Globalization;
using System.IO.Compression;
using System.Text;
using NodaTime;

namespace PanelMiner.Export;

/// <summary>One sheet of a workbook.</summary>
internal sealed class XlsxSheet(ZipArchive archive, int number, int mostLinks)
{
    private const int LongestText = 32_767;
    private const int WideColumn = 60;
    private const int UsualColumn = 16;
    private static readonly LocalDate FirstSerialDay = new(1899, 12, 30);
    private static readonly LocalDate FirstDay = new(1900, 3, 1);

    private readonly List<(string Cell, string Address)> links = [];

    /// <summary>Clickable cells written.</summary>
    public int Links => links.Count;

    /// <summary>Writes rows until they or the sheet end.</summary>
    public long Write(IReadOnlyList<ExportColumn> columns, IEnumerator<IReadOnlyList<object?>> rows, ref bool more, int most)
    {
        var written = 0;
        using (var text = Part(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml")))
        {
            Begin(text, columns);
            for (; more && written < most; more = rows.MoveNext())
            {
                Row(text, columns, rows.Current, ++written + 1);
            }

            End(text, columns.Count, written + 1);
        }

        WriteLinks();
        return written;
    }

    /// <summary>The letters of a column, from 0.</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private StreamWriter Part(string name) => new(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);

    private static void Begin(StreamWriter text, IReadOnlyList<ExportColumn> columns)
    {
        text.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var i = 0; i < columns.Count; i++)
        {
            var width = columns[i].Name is "quote" or "text" or "what" or "value" or "title" or "citation" ? WideColumn : UsualColumn;
            text.Write(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{width}" customWidth="1"/>"""));
        }

        text.Write("</cols><sheetData><row r=\"1\">");
        for (var i = 0; i < columns.Count; i++)
        {
            Text(text, Letters(i) + "1", columns[i].Name, XlsxParts.HeadingStyle);
        }

        text.Write("</row>");
    }

    private void Row(StreamWriter text, IReadOnlyList<ExportColumn> columns, IReadOnlyList<object?> values, int row)
    {
        text.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\">"));
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                Cell(text, string.Create(CultureInfo.InvariantCulture, $"{Letters(i)}{row}"), columns[i].Type, value);
            }
        }

        text.Write("</row>");
    }

    private void Cell(StreamWriter text, string cell, ExportType type, object value)
    {
        switch (value)
        {
            case bool flag:
                text.Write($"<c r=\"{cell}\" t=\"b\"><v>{(flag ? 1 : 0)}</v></c>");
                break;
            case LocalDate day when day >= FirstDay:
                Number(text, cell, Period.DaysBetween(FirstSerialDay, day), XlsxParts.DayStyle);
                break;
            case int or long:
                Number(text, cell, (IFormattable)value, 0);
                break;
            case decimal exact:
                Number(text, cell, exact, XlsxParts.SumStyle);
                break;
            case double share:
                Number(text, cell, share, XlsxParts.ShareStyle);
                break;
            default:
                var words = CellText.Of(value);
                var clickable = type == ExportType.Link && links.Count < mostLinks && Uri.TryCreate(words, UriKind.Absolute, out _);
                Text(text, cell, words, clickable ? XlsxParts.LinkStyle : 0);
                if (clickable)
                {
                    links.Add((cell, words));
                }

                break;
        }
    }

    private static void Number(StreamWriter text, string cell, IFormattable number, int style) =>
        text.Write($"<c r=\"{cell}\" s=\"{style.ToString(CultureInfo.InvariantCulture)}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>");

    private static void Text(StreamWriter text, string cell, string words, int style)
    {
        text.Write($"<c r=\"{cell}\" s=\"{style.ToString(CultureInfo.InvariantCulture)}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        text.Write(XlsxParts.Escape(words.Length <= LongestText ? words : words[..(LongestText - 1)] + "…"));
        text.Write("</t></is></c>");
    }

    private void End(StreamWriter text, int columns, int lastRow)
    {
        text.Write(string.Create(CultureInfo.InvariantCulture, $"</sheetData><autoFilter ref=\"A1:{Letters(columns - 1)}{lastRow}\"/>"));
        if (links.Count > 0)
        {
            text.Write("<hyperlinks>");
            for (var i = 0; i < links.Count; i++)
            {
                text.Write(string.Create(CultureInfo.InvariantCulture, $"<hyperlink ref=\"{links[i].Cell}\" r:id=\"rId{i + 1}\"/>"));
            }

            text.Write("</hyperlinks>");
        }

        text.Write("</worksheet>");
    }

    private void WriteLinks()
    {
        if (links.Count == 0)
        {
            return;
        }

        using var text = Part(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/_rels/sheet{number}.xml.rels"));
        text.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">""");
        for (var i = 0; i < links.Count; i++)
        {
            text.Write(string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"{XlsxParts.Escape(links[i].Address)}\" TargetMode=\"External\"/>"));
        }

        text.Write("</Relationships>");
    }
}
