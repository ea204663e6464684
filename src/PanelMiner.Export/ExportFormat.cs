namespace PanelMiner.Export;

/// <summary>The formats of exports.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values (RFC 4180, UTF-8) with a CSVW metadata file beside them.</summary>
    Csv,

    /// <summary>JSON Lines: one object a row, absent values left out.</summary>
    Jsonl,

    /// <summary>A workbook of Excel.</summary>
    Xlsx,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
