namespace PanelMiner.Ingestion;

/// <summary>A run over a workspace.</summary>
/// <param name="Id">Its id: sorts by time of start.</param>
/// <param name="Verb">ingest, nightly or retry.</param>
/// <param name="Began">When it began, ISO 8601 with offset.</param>
public sealed record RunEntry(string Id, string Verb, string Began)
{
    /// <summary>When it ended; absent while it runs, and for one that was killed.</summary>
    public string? Ended { get; init; }

    /// <summary>The store's sequence number when it began.</summary>
    public long Sequence { get; init; }

    /// <summary>Files offered, by source.</summary>
    public IReadOnlyDictionary<string, int> OfferedBySource { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);
}

/// <summary>The account of every file ever offered, beside the papers.</summary>
public interface ILedger
{
    /// <summary>How the file now at a source ended last; absent when it was never offered.</summary>
    LedgerEntry? Last(string source);

    /// <summary>How an agenda item's document ended last, among those that were had.</summary>
    LedgerEntry? LastOfItem(string origin, string item);

    /// <summary>The newest row of every source, or of those of one origin.</summary>
    IReadOnlyList<LedgerEntry> Current(string? origin = null);

    /// <summary>Adds rows that come with no paper, all or none.</summary>
    void Record(IReadOnlyList<LedgerEntry> entries);

    /// <summary>Closes a known failure: later failures of the same paper, or of the same source, carry the note.</summary>
    /// <param name="subject">A paper's id, or a source.</param>
    /// <param name="note">Why it may stay so.</param>
    /// <param name="at">When, ISO 8601 with offset.</param>
    void Accept(string subject, string note, string at);

    /// <summary>Notes of the accepted failures, by paper id or source.</summary>
    IReadOnlyDictionary<string, string> Accepted();

    /// <summary>Begins or ends a run: the newest state wins.</summary>
    void Put(RunEntry run);

    /// <summary>All runs, oldest first.</summary>
    IReadOnlyList<RunEntry> Runs();

    /// <summary>Version of the extractors that made what is held of these bytes; absent when nothing is.</summary>
    string? MadeBy(string sha256);
}
