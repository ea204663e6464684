using System.Text.Encodings.Web;
using System.Text.Json;

namespace PanelMiner.Export;

/// <summary>One JSON object a row, absent values left out.</summary>
internal sealed class JsonLinesExporter : ITableExporter
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    public long Write(ExportTable table, ExportNotes notes, Stream output)
    {
        var rows = 0L;
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Count; i++)
            {
                Write(json, table.Columns[i].Name, row[i]);
            }

            json.WriteEndObject();
            json.Flush();
            json.Reset();
            output.Write(LineEnd);
            rows++;
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int whole:
                json.WriteNumber(name, whole);
                break;
            case long whole:
                json.WriteNumber(name, whole);
                break;
            case decimal exact:
                json.WriteNumber(name, exact);
                break;
            case double share:
                json.WriteNumber(name, share);
                break;
            default:
                json.WriteString(name, CellText.Of(value));
                break;
        }
    }
}
