using System.Globalization;
using NodaTime;
using Parquet;
using Parquet.Schema;

namespace PanelMiner.Export;

/// <summary>Apache Parquet: typed columns, a row group every 100,000 rows.</summary>
internal sealed class ParquetExporter : ITableExporter
{
    private const int RowsInGroup = 100_000;
    private const int Digits = 28;
    private const int Decimals = 4;

    public long Write(ExportTable table, ExportNotes notes, Stream output) => WriteAsync(table, notes, output).GetAwaiter().GetResult();

    private static async Task<long> WriteAsync(ExportTable table, ExportNotes notes, Stream output)
    {
        var fields = table.Columns.Select(Field).ToList();
        await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), output);
        writer.CustomMetadata = notes.Lines.Append(new("made at", notes.MadeAt)).DistinctBy(l => l.Key).ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal);
        var rows = 0L;
        foreach (var group in table.Rows.Chunk(RowsInGroup))
        {
            using var part = writer.CreateRowGroup();
            for (var column = 0; column < fields.Count; column++)
            {
                await WriteAsync(part, fields[column], table.Columns[column].Type, [.. group.Select(r => r[column])]);
            }

            part.CompleteValidate();
            rows += group.Length;
        }

        if (rows == 0)
        {
            using var none = writer.CreateRowGroup();
            for (var column = 0; column < fields.Count; column++)
            {
                await WriteAsync(none, fields[column], table.Columns[column].Type, []);
            }
        }

        return rows;
    }

    private static DataField Field(ExportColumn column) => column.Type switch
    {
        ExportType.Whole => new DataField<long?>(column.Name),
        ExportType.Exact => new DecimalDataField(column.Name, Digits, Decimals, isNullable: true),
        ExportType.Share => new DataField<double?>(column.Name),
        ExportType.Flag => new DataField<bool?>(column.Name),
        ExportType.Day => new DateTimeDataField(column.Name, DateTimeFormat.Date, isNullable: true),
        _ => new DataField<string>(column.Name, nullable: true),
    };

    private static Task WriteAsync(ParquetRowGroupWriter part, DataField field, ExportType type, object?[] values) => type switch
    {
        ExportType.Whole => part.WriteAsync<long>(field, Array.ConvertAll(values, v => v is null ? (long?)null : Convert.ToInt64(v, CultureInfo.InvariantCulture))),
        ExportType.Exact => part.WriteAsync<decimal>(field, Array.ConvertAll(values, v => v is decimal d ? Math.Round(d, Decimals) : (decimal?)null)),
        ExportType.Share => part.WriteAsync<double>(field, Array.ConvertAll(values, v => v as double?)),
        ExportType.Flag => part.WriteAsync<bool>(field, Array.ConvertAll(values, v => v as bool?)),
        ExportType.Day => part.WriteAsync<DateTime>(field, Array.ConvertAll(values, v => v is LocalDate day ? day.ToDateTimeUnspecified() : (DateTime?)null)),
        _ => part.WriteAsync(field, Array.ConvertAll(values, v => v is null ? null : CellText.Of(v))!),
    };
}
