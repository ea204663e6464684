using PanelMiner.Text;

namespace PanelMiner.Passages;

/// <summary>What a passage is.</summary>
public enum PassageKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A row of a table, read with its column headings.</summary>
    TableRow,

    /// <summary>A cell of a table whose columns are independent lists.</summary>
    TableCell,

    /// <summary>A paragraph of minutes.</summary>
    Minute,

    /// <summary>A footnote or endnote.</summary>
    Note,
}

/// <summary>The unit that is tagged, searched and cited.</summary>
/// <param name="Paper">Id of its paper.</param>
/// <param name="N">Its number in reading order, from 1.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its own words, normalised; the cells of a row joined by <c> | </c>. All offsets count in it.</param>
public sealed record Passage(string Paper, int N, PassageKind Kind, string Text)
{
    /// <summary><c>PAPERID:N</c>.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Paper}:{N}");

    /// <summary>Hash of its text and occurrence number, to which people's corrections bind.</summary>
    public string Key { get; init; } = "";

    /// <summary>Headings above it, outermost first.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>Printed paragraph number, such as <c>2.4</c>.</summary>
    public string? Paragraph { get; init; }

    /// <summary>Page on which it begins, from 1; absent in formats without pages.</summary>
    public int? Page { get; init; }

    /// <summary>Where it stands on its pages.</summary>
    public IReadOnlyList<PageBox> Boxes { get; init; } = [];

    /// <summary>Lead-in sentence of its list, or column headings of its row.</summary>
    public string? Context { get; init; }

    /// <summary>Links in its text.</summary>
    public IReadOnlyList<PassageLink> Links { get; init; } = [];

    /// <summary>Index of its part in the paper's parts, from 0; absent in the main part.</summary>
    public int? Part { get; init; }
}

/// <summary>A link declared by the format.</summary>
/// <param name="Start">First UTF-16 code unit of its words in the passage.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Address">Where it leads.</param>
public sealed record PassageLink(int Start, int End, string Address);
