using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure;

/// <summary>A block on its way to its kind: what format and layout say of it, alike for pages and for flowing formats.</summary>
internal sealed record CandidateBlock(string Text)
{
    public string? Number { get; init; }

    public int? HeadingLevel { get; init; }

    public bool IsTitle { get; init; }

    public bool IsListItem { get; init; }

    public int ListLevel { get; init; }

    public bool Bold { get; init; }

    public bool Centred { get; init; }

    public double? FontSize { get; init; }

    public bool IsFurniture { get; init; }

    public bool IsNote { get; init; }

    public bool IsTable { get; init; }

    /// <summary>Whether it stands first or last on a page of a format that keeps page breaks but no positions.</summary>
    public bool EndsPage { get; init; }

    public int? Page { get; init; }

    public IReadOnlyList<PageBox> Boxes { get; init; } = [];

    public IReadOnlyList<RawTextLink> Links { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<string>> Headers { get; init; } = [];

    public IReadOnlyList<TableRow> Rows { get; init; } = [];

    public bool ColumnsAreLists { get; init; }
}
