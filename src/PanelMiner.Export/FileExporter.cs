namespace PanelMiner.Export;

/// <summary>Writes an export to a file: beside its place first, and moved there when it is whole.</summary>
public sealed class FileExporter
{
    /// <summary>Name of the metadata file that stands beside a CSV file.</summary>
    public static string MetadataFile(string path) => path + "-metadata.json";

    /// <summary>Writes a table.</summary>
    /// <returns>Rows written.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public long Write(ExportTable table, ExportNotes notes, ExportFormat format, string path)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(notes);
        var rows = 0L;
        Moved(path, stream => rows = Exporter(format).Write(table, notes, stream));
        if (format == ExportFormat.Csv)
        {
            Moved(MetadataFile(path), stream => CsvwMetadata.Write(table, notes, Path.GetFileName(path), rows, stream));
        }

        return rows;
    }

    private static ITableExporter Exporter(ExportFormat format) => format switch
    {
        ExportFormat.Csv => new CsvExporter(),
        ExportFormat.Jsonl => new JsonLinesExporter(),
        ExportFormat.Xlsx => new XlsxExporter(),
        _ => new ParquetExporter(),
    };

    private static void Moved(string path, Action<Stream> write)
    {
        var whole = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        var beside = $"{whole}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            {
                write(stream);
            }

            File.Move(beside, whole, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
