namespace PanelMiner.Export;

/// <summary>What the cells of a column hold.</summary>
public enum ExportType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A sum of pounds, percentage or other exact figure with up to four decimals.</summary>
    Exact,

    /// <summary>A number between 0 and 1.</summary>
    Share,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A full day.</summary>
    Day,

    /// <summary>An address; a cell of it leads there.</summary>
    Link,
}

/// <summary>A column of an export.</summary>
/// <param name="Name">Its name, in camelCase as in records.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Description">What it means, in a sentence.</param>
public sealed record ExportColumn(string Name, ExportType Type, string Description);

/// <summary>Columns with their rows, which are made while they are written.</summary>
/// <param name="Name">What the rows are: facts, passages, papers …</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a value or null for every column: string, int, long, decimal, double, bool or LocalDate.</param>
public sealed record ExportTable(string Name, IReadOnlyList<ExportColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);

/// <summary>How, when and from what an export was made.</summary>
/// <param name="MadeAt">When, ISO 8601 with offset.</param>
/// <param name="Lines">What a reader must know, a pair of name and value a line.</param>
public sealed record ExportNotes(string MadeAt, IReadOnlyList<KeyValuePair<string, string>> Lines);

/// <summary>Writes tables in one format.</summary>
public interface ITableExporter
{
    /// <summary>Writes a table, row by row.</summary>
    /// <returns>Rows written.</returns>
    long Write(ExportTable table, ExportNotes notes, Stream output);
}
