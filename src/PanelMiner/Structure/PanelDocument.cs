using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure;

/// <summary>A paper with its structure recovered: blocks in reading order, and what it says about itself.</summary>
/// <param name="Paper">The paper's metadata; its parts name the block, not yet the passage, with which they begin (see <see cref="PartStarts"/>).</param>
/// <param name="Blocks">Every block in reading order, furniture included.</param>
/// <param name="PartStarts">For each of <see cref="Paper.Parts"/>, the index in <paramref name="Blocks"/> of its first block.</param>
public sealed record PanelDocument(Paper Paper, IReadOnlyList<Block> Blocks, IReadOnlyList<int> PartStarts);

/// <summary>What a block is.</summary>
public enum BlockKind
{
    /// <summary>The paper's title.</summary>
    Title,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A footnote or endnote.</summary>
    Note,

    /// <summary>A line of the metadata block: panel, date, agenda item, author, marking.</summary>
    Metadata,

    /// <summary>A signature or its caption.</summary>
    Signature,

    /// <summary>A contact line.</summary>
    Contact,

    /// <summary>Running header, footer, page number, watermark, line number.</summary>
    Furniture,
}

/// <summary>A block of a structured paper.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, joined over lines and pages, without its printed number; empty for a table.</param>
public sealed record Block(BlockKind Kind, string Text)
{
    /// <summary>Level of a heading, from 1; depth of a list item, from 0.</summary>
    public int Level { get; init; }

    /// <summary>Printed number, such as <c>2.4</c>, <c>a</c> or <c>iv</c>.</summary>
    public string? Number { get; init; }

    /// <summary>Page on which it begins, from 1; absent in formats without pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where it stands on its pages, one box a column and page.</summary>
    public IReadOnlyList<PageBox> Boxes { get; init; } = [];

    /// <summary>Links in its text.</summary>
    public IReadOnlyList<RawTextLink> Links { get; init; } = [];

    /// <summary>Header rows of a table, outermost first; each with one text per grid column.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Headers { get; init; } = [];

    /// <summary>Body rows of a table.</summary>
    public IReadOnlyList<TableRow> Rows { get; init; } = [];

    /// <summary>Whether the columns of a table are independent lists, so that its cells, not its rows, are read as units.</summary>
    public bool ColumnsAreLists { get; init; }
}

/// <summary>A body row of a table.</summary>
/// <param name="Cells">One text per grid column; empty where the cell is empty or merged into another.</param>
/// <param name="Page">Page on which it begins.</param>
/// <param name="Boxes">Where it stands.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, int? Page, IReadOnlyList<PageBox> Boxes)
{
    /// <summary>Links in the texts of its cells.</summary>
    public IReadOnlyList<CellLink> Links { get; init; } = [];
}

/// <summary>A link in a cell of a table.</summary>
/// <param name="Column">Index of the cell's column, from 0.</param>
/// <param name="Start">First UTF-16 code unit of its words in the cell's text.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Address">Where it leads.</param>
public sealed record CellLink(int Column, int Start, int End, string Address);
