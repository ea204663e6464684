namespace PanelMiner.Sources;

/// <summary>The stage of a paper's journey at which a problem arose.</summary>
public enum ProblemStage
{
    /// <summary>Finding out what the file is.</summary>
    Open,

    /// <summary>Reading pages and blocks.</summary>
    Read,

    /// <summary>Recovering structure and passages.</summary>
    Structure,

    /// <summary>Tagging passages.</summary>
    Tag,

    /// <summary>Extracting mentions and facts.</summary>
    Extract,

    /// <summary>Storing and indexing.</summary>
    Store,
}

/// <summary>What kind of problem it is, for counting, retrying and accepting.</summary>
public enum ProblemCategory
{
    /// <summary>A format that is not read here.</summary>
    NotSupported,

    /// <summary>Opens only with a password.</summary>
    Encrypted,

    /// <summary>The bytes are broken, or are not what the name says.</summary>
    Damaged,

    /// <summary>Over a limit of size, pages or depth.</summary>
    TooLarge,

    /// <summary>No progress, or too long a paper, within the time allowed.</summary>
    TimedOut,

    /// <summary>Over the memory allowed.</summary>
    OutOfMemory,

    /// <summary>A page image without text, and no engine to read it.</summary>
    ScannedNoOcr,

    /// <summary>A page image that was read with low confidence.</summary>
    LowConfidenceOcr,

    /// <summary>An optional tool is missing.</summary>
    ToolMissing,

    /// <summary>Nothing to read in the file or page.</summary>
    Empty,

    /// <summary>Its source did not answer, or broke off.</summary>
    Unreachable,

    /// <summary>Its source would not give it.</summary>
    Refused,

    /// <summary>A fault of PanelMiner itself.</summary>
    Internal,
}

/// <summary>Something that went wrong with a paper, recorded instead of thrown.</summary>
/// <param name="Stage">Where in the journey.</param>
/// <param name="Category">What kind.</param>
/// <param name="Message">What is wrong and what to do, for the reader.</param>
/// <param name="Page">The page concerned, from 1; absent when it is the whole file.</param>
public sealed record Problem(ProblemStage Stage, ProblemCategory Category, string Message, int? Page = null)
{
    /// <summary>Id of the paper concerned; absent when the file never became one.</summary>
    public string? Paper { get; init; }

    /// <summary>Path or address as offered.</summary>
    public string? Source { get; init; }
}
