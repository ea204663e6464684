using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PanelMiner.Export;

/// <summary>The parts of a workbook beside its sheets.</summary>
internal static class XlsxParts
{
    /// <summary>Style of the heading row.</summary>
    public const int HeadingStyle = 1;

    /// <summary>Style of days.</summary>
    public const int DayStyle = 2;

    /// <summary>Style of sums.</summary>
    public const int SumStyle = 3;

    /// <summary>Style of shares.</summary>
    public const int ShareStyle = 4;

    /// <summary>Style of addresses.</summary>
    public const int LinkStyle = 5;

    private const string Head = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestSheetName = 31;

    private const string Styles = $"""
        {Head}<styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="#,##0.00##"/></numFmts><fonts count="3"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font><font><u/><sz val="10"/><color rgb="FF0563C1"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    public static void Write(ZipArchive archive, IReadOnlyList<string> sheets)
    {
        Part(archive, "xl/styles.xml", Styles);
        Part(archive, "xl/workbook.xml", Workbook(sheets));
        Part(archive, "xl/_rels/workbook.xml.rels", Relations(sheets));
        Part(archive, "_rels/.rels", $"""{Head}<Relationships xmlns="{Package}relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(archive, "[Content_Types].xml", ContentTypes(sheets));
    }

    /// <summary>Text as XML holds it; characters that XML cannot hold become spaces.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
            {
                escaped.Append(c).Append(text[++i]);
                continue;
            }

            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\r' => "&#13;",
                '\t' or '\n' => c.ToString(),
                < ' ' or '\ufffe' or '\uffff' => " ",
                _ => char.IsSurrogate(c) ? " " : c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static void Part(ZipArchive archive, string name, string content)
    {
        using var text = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        text.Write(content);
    }

    private static string Workbook(IReadOnlyList<string> sheets) =>
        $"""{Head}<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(sheets.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $"<sheet name=\"{Escape(s[..Math.Min(s.Length, LongestSheetName)])}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>")))}</sheets></workbook>""";

    private static string Relations(IReadOnlyList<string> sheets) =>
        $"""{Head}<Relationships xmlns="{Package}relationships">{string.Concat(sheets.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>")))}<Relationship Id="rIdStyles" Type="{Office}/styles" Target="styles.xml"/></Relationships>""";

    private static string ContentTypes(IReadOnlyList<string> sheets) =>
        $"""{Head}<Types xmlns="{Package}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{ContentType}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{ContentType}styles+xml"/>{string.Concat(sheets.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{ContentType}worksheet+xml\"/>")))}</Types>""";
}
