namespace PanelMiner.Sources;

/// <summary>What a reader found in a file: pages of placed words (PDF, scans) or blocks in reading order (all other formats).</summary>
/// <param name="Format">The format that the bytes turned out to be; absent when it could not be told.</param>
/// <param name="Pages">Pages in order, for formats with pages; every page of the file is listed, empty ones too.</param>
/// <param name="Blocks">Blocks in reading order, for formats without pages.</param>
/// <param name="Bookmarks">The file's own outline, outermost first in reading order.</param>
/// <param name="Properties">What the file says about itself (title, author, created); kept apart from what the paper says.</param>
/// <param name="Problems">What went wrong.</param>
public sealed record RawDocument(
    PaperFormat? Format,
    IReadOnlyList<RawPage> Pages,
    IReadOnlyList<RawBlock> Blocks,
    IReadOnlyList<RawBookmark> Bookmarks,
    IReadOnlyList<RawProperty> Properties,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>A file of which nothing could be read.</summary>
    public static RawDocument Failed(PaperFormat? format, Problem problem) => new(format, [], [], [], [], [problem]);

    /// <summary>Whether anything was read at all.</summary>
    public bool HasContent => Pages.Any(p => p.Words.Count > 0) || Blocks.Count > 0;
}

/// <summary>An entry of the file's own outline.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Level">Depth, from 1.</param>
/// <param name="Page">The page it leads to, from 1; absent where unknown.</param>
public sealed record RawBookmark(string Title, int Level, int? Page);

/// <summary>Something the file says about itself.</summary>
/// <param name="Name">Name of the property, such as <c>title</c>, <c>author</c> or <c>created</c>.</param>
/// <param name="Value">Its value as written.</param>
public sealed record RawProperty(string Name, string Value);
