using PanelMiner.Sources;

namespace PanelMiner.Ingestion;

/// <summary>What became of an offered file.</summary>
public enum LedgerOutcome
{
    /// <summary>A paper not seen before.</summary>
    New,

    /// <summary>The same agenda item with other bytes; the older version stays.</summary>
    Revised,

    /// <summary>The same bytes under another source.</summary>
    Duplicate,

    /// <summary>The same bytes under the same source.</summary>
    Unchanged,

    /// <summary>It could not be read.</summary>
    Failed,

    /// <summary>Not public, and so not fetched.</summary>
    Restricted,

    /// <summary>Gone from its source; the paper stays.</summary>
    Withdrawn,

    /// <summary>Not offered to the pipeline, for the reason in the message.</summary>
    Skipped,
}

/// <summary>One row of the ledger: one file in one run.</summary>
/// <param name="Source">Path or address as offered.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Run">Id of the run.</param>
/// <param name="At">When, ISO 8601 with offset.</param>
public sealed record LedgerEntry(string Source, LedgerOutcome Outcome, string Run, string At)
{
    /// <summary>SHA-256 of the bytes; absent when they could not be had.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Id of the paper.</summary>
    public string? Paper { get; init; }

    /// <summary>Stage at which it failed.</summary>
    public ProblemStage? Stage { get; init; }

    /// <summary>Category of the failure.</summary>
    public ProblemCategory? Category { get; init; }

    /// <summary>What is wrong and what to do.</summary>
    public string? Message { get; init; }

    /// <summary>Note of the person who accepted the failure.</summary>
    public string? Accepted { get; init; }

    /// <summary>Name of the configured source; absent for what was offered on the command line.</summary>
    public string? Origin { get; init; }

    /// <summary>The list of its source in which it stood, such as a meeting's page: what is gone from a list that was read whole is withdrawn.</summary>
    public string? Scope { get; init; }

    /// <summary>What it is at its source, whatever its bytes: an agenda item's document. Other bytes for the same item are a revision.</summary>
    public string? Item { get; init; }

    /// <summary>The paper that this one revises.</summary>
    public string? Revises { get; init; }

    /// <summary>What the source asks to be told when it is asked for the file again, such as an entity tag.</summary>
    public string? Validator { get; init; }

    /// <summary>Version of the extractors that made what is stored.</summary>
    public string? MadeBy { get; init; }
}
