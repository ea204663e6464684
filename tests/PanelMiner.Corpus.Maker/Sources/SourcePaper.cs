namespace PanelMiner.Corpus.Maker.Sources;

/// <summary>A paper as its author wrote it: what it is, its blocks in reading order, and the truth about each.</summary>
internal sealed record SourcePaper(string Name, SourceHeader Header, IReadOnlyList<SourceBlock> Blocks);

/// <summary>The lines above the first rule of a source file.</summary>
internal sealed record SourceHeader(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Authors)
{
    public string? this[string field] => Fields.GetValueOrDefault(field);

    public string Required(string field) => this[field] ?? throw new SourceException($"the header lacks '{field}'");

    public bool Has(string field, string value) => string.Equals(this[field], value, StringComparison.Ordinal);
}

/// <summary>What a block of a source is.</summary>
internal enum SourceBlockKind
{
    Title,
    Metadata,
    Attendance,
    Heading,
    Paragraph,
    ListItem,
    Table,
    Signature,
    Contact,
    PageBreak,
    Columns,
    Orientation,
    Part,
}

/// <summary>A block of a source.</summary>
internal sealed record SourceBlock(SourceBlockKind Kind, RichText Text, int Line)
{
    /// <summary>Level of a heading, from 1; depth of a list item, from 0; number of columns.</summary>
    public int Level { get; init; }

    /// <summary>Number as printed, such as <c>2.4</c>, <c>(a)</c> or <c>1.</c>.</summary>
    public string? Label { get; init; }

    /// <summary>Whether the number is typed rather than made by the word processor.</summary>
    public bool Typed { get; init; }

    /// <summary>Whether a heading is one by its looks alone, without a style.</summary>
    public bool ByLooks { get; init; }

    public bool Centred { get; init; }

    public bool Right { get; init; }

    /// <summary>What is true of the block's words.</summary>
    public Truth Truth { get; init; } = Truth.None;

    /// <summary>Options of a table or part.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = EmptyOptions;

    public IReadOnlyList<SourceRow> Rows { get; init; } = [];

    public bool IsListItem => Kind == SourceBlockKind.ListItem;

    private static readonly Dictionary<string, string> EmptyOptions = new(StringComparer.Ordinal);
}

/// <summary>A row of a table. A cell <c>&lt;</c> is merged into the one to its left, <c>^</c> into the one above.</summary>
internal sealed record SourceRow(bool IsHeader, IReadOnlyList<RichText> Cells)
{
    public Truth Truth { get; init; } = Truth.None;
}

/// <summary>Tags and facts that the author gave a passage.</summary>
internal sealed record Truth(IReadOnlyList<string>? Tags, IReadOnlyList<FactTruth> Facts)
{
    public static Truth None { get; } = new(null, []);
}

/// <summary>A fact that the author says a passage states.</summary>
internal sealed record FactTruth(string Kind, IReadOnlyDictionary<string, string> Fields);

/// <summary>A source that cannot be read, with the line at fault.</summary>
internal sealed class SourceException(string message) : Exception(message);
