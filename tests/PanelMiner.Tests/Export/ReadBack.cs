using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using NodaTime;
using NodaTime.Text;
using PanelMiner.Export;
using Parquet;
using Parquet.Schema;

namespace PanelMiner.Tests.Export;

/// <summary>Reads exports back as other programs do, by the types that their columns declare.</summary>
internal static class ReadBack
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static IReadOnlyList<IReadOnlyList<object?>> Rows(ExportFormat format, Stream stream, IReadOnlyList<ExportColumn> columns) => format switch
    {
        ExportFormat.Csv => Csv(stream, columns),
        ExportFormat.Jsonl => JsonLines(stream, columns),
        ExportFormat.Xlsx => [.. Sheets(stream).SelectMany(s => s.Rows.Skip(1)).Select(r => Typed(r, columns))],
        _ => ParquetAsync(stream, columns).GetAwaiter().GetResult(),
    };

    /// <summary>The sheets of a workbook but for its notes: name, and rows of cells by column letter.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)> Sheets(Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var names = Part(archive, "xl/workbook.xml").Descendants(Main + "sheet").Select(s => s.Attribute("name")!.Value).ToList();
        return [.. names.Select((name, i) => (name, Cells(Part(archive, $"xl/worksheets/sheet{i + 1}.xml")))).Where(s => s.name != "notes")];
    }

    public static XDocument Part(ZipArchive archive, string name)
    {
        using var stream = archive.GetEntry(name)!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Cells(XDocument sheet) =>
        [.. sheet.Descendants(Main + "row").Select(r => (IReadOnlyDictionary<string, string>)r.Elements(Main + "c").ToDictionary(
            c => c.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray()), c => c.Value, StringComparer.Ordinal))];

    private static IReadOnlyList<object?> Typed(IReadOnlyDictionary<string, string> cells, IReadOnlyList<ExportColumn> columns) =>
        [.. columns.Select((c, i) => cells.TryGetValue(Letters(i), out var text) ? OfCell(text, c.Type) : null)];

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static object OfCell(string text, ExportType type) => type switch
    {
        ExportType.Day => new LocalDate(1899, 12, 30).PlusDays(int.Parse(text, CultureInfo.InvariantCulture)),
        ExportType.Flag => text == "1",
        _ => Of(text, type)!,
    };

    private static object? Of(string text, ExportType type) => type switch
    {
        ExportType.Whole => long.Parse(text, CultureInfo.InvariantCulture),
        ExportType.Exact => decimal.Parse(text, CultureInfo.InvariantCulture),
        ExportType.Share => double.Parse(text, CultureInfo.InvariantCulture),
        ExportType.Flag => bool.Parse(text),
        ExportType.Day => LocalDatePattern.Iso.Parse(text).Value,
        _ => text,
    };

    private static List<IReadOnlyList<object?>> Csv(Stream stream, IReadOnlyList<ExportColumn> columns)
    {
        using var reader = new CsvReader(new StreamReader(stream, Encoding.UTF8, leaveOpen: true), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
        {
            rows.Add([.. columns.Select(c => reader.GetField(c.Name) is { Length: > 0 } text ? Of(c.Type is ExportType.Text or ExportType.Link ? CellText.Plain(text) : text, c.Type) : null)]);
        }

        return rows;
    }

    private static List<IReadOnlyList<object?>> JsonLines(Stream stream, IReadOnlyList<ExportColumn> columns)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.ReadLine() is { } line)
        {
            var json = JsonDocument.Parse(line).RootElement;
            rows.Add([.. columns.Select(c => json.TryGetProperty(c.Name, out var value) ? OfJson(value, c.Type) : null)]);
        }

        return rows;
    }

    private static object? OfJson(JsonElement value, ExportType type) => type switch
    {
        ExportType.Whole => value.GetInt64(),
        ExportType.Exact => value.GetDecimal(),
        ExportType.Share => value.GetDouble(),
        ExportType.Flag => value.GetBoolean(),
        _ => Of(value.GetString()!, type),
    };

    private static async Task<IReadOnlyList<IReadOnlyList<object?>>> ParquetAsync(Stream stream, IReadOnlyList<ExportColumn> columns)
    {
        await using var reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true);
        var rows = new List<IReadOnlyList<object?>>();
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            var values = new List<object?[]>();
            foreach (var (field, column) in reader.Schema.DataFields.Zip(columns))
            {
                values.Add(await ColumnAsync(group, field, column.Type));
            }

            rows.AddRange(Enumerable.Range(0, (int)group.RowCount).Select(r => (IReadOnlyList<object?>)[.. values.Select(v => v[r])]));
        }

        return rows;
    }

    private static async Task<object?[]> ColumnAsync(ParquetRowGroupReader group, DataField field, ExportType type)
    {
        async Task<object?[]> Read<T>(Func<T, object> make)
            where T : struct
        {
            var values = new T?[group.RowCount];
            await group.ReadAsync<T>(field, values);
            return Array.ConvertAll(values, v => v is { } known ? make(known) : null);
        }

        switch (type)
        {
            case ExportType.Whole:
                return await Read<long>(v => v);
            case ExportType.Exact:
                return await Read<decimal>(v => v);
            case ExportType.Share:
                return await Read<double>(v => v);
            case ExportType.Flag:
                return await Read<bool>(v => v);
            case ExportType.Day:
                return await Read<DateTime>(v => LocalDate.FromDateTime(v));
            default:
                var texts = new string?[group.RowCount];
                await group.ReadAsync(field, texts!);
                return texts;
        }
    }
}
