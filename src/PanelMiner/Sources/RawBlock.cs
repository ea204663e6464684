namespace PanelMiner.Sources;

/// <summary>What a block is, as far as its format declares it.</summary>
public enum RawBlockKind
{
    /// <summary>A paragraph of text, list items and headings included.</summary>
    Paragraph,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A page break.</summary>
    PageBreak,

    /// <summary>A running header or footer.</summary>
    Furniture,

    /// <summary>A footnote or endnote.</summary>
    Note,
}

/// <summary>A block of a format without pages (Word, text, Markdown, HTML), with what the format declares about it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, white space folded, without its number label; lines kept apart by <c>\n</c> where the format breaks them on purpose.</param>
public sealed record RawBlock(RawBlockKind Kind, string Text)
{
    /// <summary>Name of the paragraph style, as the user sees it.</summary>
    public string? Style { get; init; }

    /// <summary>Heading level 1 to 9 where the format declares one (style, outline level, heading element).</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Whether the style is a title.</summary>
    public bool IsTitle { get; init; }

    /// <summary>The printed number or letter of an automatically numbered paragraph, such as <c>2.4</c> or <c>(a)</c>, without a trailing full stop or closing bracket alone.</summary>
    public string? Number { get; init; }

    /// <summary>Whether it is an item of a bulleted or numbered list.</summary>
    public bool IsListItem { get; init; }

    /// <summary>Depth of the list, from 0.</summary>
    public int ListLevel { get; init; }

    /// <summary>Left indent in points, where known.</summary>
    public double? Indent { get; init; }

    /// <summary>Font size of most of its characters in points, where known.</summary>
    public double? FontSize { get; init; }

    /// <summary>Whether all of its characters are bold.</summary>
    public bool Bold { get; init; }

    /// <summary>Whether it is centred.</summary>
    public bool Centred { get; init; }

    /// <summary>Links with their offsets in <see cref="Text"/>.</summary>
    public IReadOnlyList<RawTextLink> Links { get; init; } = [];

    /// <summary>The table's rows, for a table.</summary>
    public IReadOnlyList<RawRow> Rows { get; init; } = [];
}

/// <summary>A link in a block's text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Address">Where it leads.</param>
public sealed record RawTextLink(int Start, int End, string Address);

/// <summary>A row of a table.</summary>
/// <param name="IsHeader">Whether the format declares it a header row.</param>
/// <param name="Cells">Its cells from left to right.</param>
public sealed record RawRow(bool IsHeader, IReadOnlyList<RawCell> Cells);

/// <summary>A cell of a table.</summary>
/// <param name="Blocks">What stands in it, in order; a nested table is a block.</param>
/// <param name="Column">Index of its first grid column, from 0.</param>
/// <param name="ColumnSpan">Grid columns it covers, 1 or more.</param>
/// <param name="ContinuesAbove">Whether it is the lower part of a vertically merged cell, and so prints nothing itself.</param>
public sealed record RawCell(IReadOnlyList<RawBlock> Blocks, int Column, int ColumnSpan, bool ContinuesAbove);
