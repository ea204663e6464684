using System.Text.Json.Serialization;

namespace PanelMiner.Corpus.Maker.Keys;

/// <summary>What a perfect reader would find in an agenda pack: its papers in order.</summary>
internal sealed record PackKey(PackFileKey Pack, IReadOnlyList<AnswerKey> Papers);

internal sealed record PackFileKey(string File, string Title, string Panel, string Meeting, int Pages);

/// <summary>What a perfect reader would find in a paper. Field names follow the contract's records.</summary>
internal sealed record AnswerKey(PaperKey Paper, IReadOnlyList<PassageKey> Passages)
{
    public string Producer { get; init; } = "";

    public IReadOnlyList<HeadingKey> Headings { get; init; } = [];

    public IReadOnlyList<TableKey> Tables { get; init; } = [];

    /// <summary>Lines of the metadata block, signatures, contacts: neither passages nor headings.</summary>
    public IReadOnlyList<string> OtherLines { get; init; } = [];

    /// <summary>Running headers and footers, with <c>{page}</c> and <c>{pages}</c> for numbers.</summary>
    public IReadOnlyList<string> Furniture { get; init; } = [];

    /// <summary>Kinds of mention of which the key lists every one; of other kinds it lists the notable ones.</summary>
    public IReadOnlyList<string> CompleteMentions { get; } = ["date", "money", "percentage"];
}

internal sealed record PaperKey(string File, string? Title, string Kind)
{
    public string? Panel { get; init; }

    public string? Meeting { get; init; }

    public string? Date { get; init; }

    public string? DateBasis { get; init; }

    public string? AgendaItem { get; init; }

    public IReadOnlyList<AuthorKey> Authors { get; init; } = [];

    public IReadOnlyList<string> ForceAreas { get; init; } = [];

    public string? Classification { get; init; }

    public string Access { get; init; } = "unknown";

    /// <summary>First page in the pack, from 1.</summary>
    public int? FirstPage { get; init; }

    public int? LastPage { get; init; }

    public IReadOnlyList<PartKey> Parts { get; init; } = [];

    public IReadOnlyList<string> Contacts { get; init; } = [];
}

internal sealed record AuthorKey(string? Name, string? Role, string? Organisation);

internal sealed record PartKey(string Name, int FirstPassage)
{
    public string? Title { get; init; }

    public string? Kind { get; init; }

    public string? Date { get; init; }

    public string? Classification { get; init; }

    public IReadOnlyList<AuthorKey> Authors { get; init; } = [];
}

internal sealed record PassageKey(int N, string Kind, string Text)
{
    public string? Paragraph { get; init; }

    /// <summary>The number with its punctuation, as printed.</summary>
    public string? Label { get; init; }

    public IReadOnlyList<string> Section { get; init; } = [];

    public string? Context { get; init; }

    public IReadOnlyList<string>? Cells { get; init; }

    /// <summary>Whether a reader may also take it for part of the metadata, such as a list of those present.</summary>
    public bool Optional { get; init; }

    /// <summary>Page on which it begins, where the file has pages.</summary>
    public int? Page { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<SortedDictionary<string, object>> Facts { get; init; } = [];

    public IReadOnlyList<MentionKey> Mentions { get; init; } = [];

    /// <summary>Words in which a mention is neither wrong nor missed, such as the year in the name of an Act.</summary>
    public IReadOnlyList<string>? Open { get; init; }
}

internal sealed record MentionKey(string Kind, string Text, int Start, int End)
{
    public string? Edtf { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string? Currency { get; init; }

    public string? Bound { get; init; }

    public string? Per { get; init; }

    public decimal? PercentLow { get; init; }

    public decimal? PercentHigh { get; init; }

    public bool? Points { get; init; }

    public string? Name { get; init; }

    public string? Role { get; init; }

    public string? Organisation { get; init; }

    public string? Canonical { get; init; }

    public string? KindOfBody { get; init; }
}

internal sealed record HeadingKey(int Level, string Text)
{
    public string? Number { get; init; }

    public string? Label { get; init; }
}

internal sealed record TableKey(IReadOnlyList<IReadOnlyList<string>> Headers, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Number of the first passage that is a row or cell of the table.</summary>
    public int FirstPassage { get; init; }

    public bool ColumnsAreLists { get; init; }

    /// <summary>Whether the table holds the paper's metadata and gives no passages.</summary>
    [JsonIgnore]
    public bool IsMetadata { get; init; }
}
