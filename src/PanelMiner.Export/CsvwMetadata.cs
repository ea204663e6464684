using System.Text.Encodings.Web;
using System.Text.Json;

namespace PanelMiner.Export;

/// <summary>The metadata file beside a CSV file, after the W3C's "Metadata Vocabulary for Tabular Data" (CSVW).</summary>
internal static class CsvwMetadata
{
    public static void Write(ExportTable table, ExportNotes notes, string file, long rows, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", "en");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", file);
        json.WriteString("dc:title", $"PanelMiner: {table.Name}");
        json.WriteString("dc:created", notes.MadeAt);
        json.WriteString("dc:description", Description(notes, rows));
        json.WriteStartObject("dialect");
        json.WriteString("encoding", "utf-8");
        json.WriteBoolean("header", true);
        json.WriteString("delimiter", ",");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteEndObject();
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        table.Columns.ToList().ForEach(c => Write(json, c));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExportColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("titles", column.Name);
        json.WriteString("dc:description", column.Description);
        json.WriteString("datatype", DataType(column.Type));
        json.WriteEndObject();
    }

    private static string DataType(ExportType type) => type switch
    {
        ExportType.Whole => "integer",
        ExportType.Exact => "decimal",
        ExportType.Share => "double",
        ExportType.Flag => "boolean",
        ExportType.Day => "date",
        ExportType.Link => "anyURI",
        _ => "string",
    };

    private static string Description(ExportNotes notes, long rows) => string.Join(
        " ",
        notes.Lines.Select(l => $"{l.Key}: {l.Value}.")
            .Append(FormattableString.Invariant($"Rows: {rows}."))
            .Append("An apostrophe before =, +, -, @, a tab or a line end at the beginning of a text keeps spreadsheets from running it, and is no part of the text."));
}
