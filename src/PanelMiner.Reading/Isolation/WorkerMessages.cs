using PanelMiner.Sources;

namespace PanelMiner.Reading.Isolation;

/// <summary>What the main process asks a worker: one line, followed by the bytes of the file as they are.</summary>
/// <param name="Source">Path or address as offered; only its ending is looked at.</param>
/// <param name="Length">Number of bytes that follow the line.</param>
/// <param name="Limits">The limits within which to read.</param>
internal sealed record WorkerRequest(string Source, int Length, ReadingLimits Limits);

/// <summary>What a line of an answer holds.</summary>
internal enum WorkerAnswerKind
{
    /// <summary>The request has arrived whole; what fails from here on is the file's doing.</summary>
    Accepted,

    /// <summary>The format of the file.</summary>
    Format,

    /// <summary>A page.</summary>
    Page,

    /// <summary>The next blocks.</summary>
    Blocks,

    /// <summary>An entry of the outline.</summary>
    Bookmark,

    /// <summary>Something the file says about itself.</summary>
    Property,

    /// <summary>Something that went wrong.</summary>
    Problem,

    /// <summary>Nothing yet, but work goes on.</summary>
    Progress,

    /// <summary>Nothing more to come.</summary>
    End,

    /// <summary>Nothing more to come, and the worker is not to be used again: its memory ran out.</summary>
    EndOfMemory,
}

/// <summary>One line of an answer; only the member that <paramref name="Kind"/> names is present.</summary>
/// <param name="Kind">What it holds.</param>
internal sealed record WorkerAnswer(WorkerAnswerKind Kind)
{
    public PaperFormat? Format { get; init; }

    public PageMessage? Page { get; init; }

    public IReadOnlyList<RawBlock>? Blocks { get; init; }

    public RawBookmark? Bookmark { get; init; }

    public RawProperty? Property { get; init; }

    public Problem? Problem { get; init; }
}
