using PanelMiner.Sources;

namespace PanelMiner.Ingestion;

/// <summary>A file on offer at a source.</summary>
/// <param name="Source">Path or address: what the ledger calls it.</param>
public sealed record Offer(string Source)
{
    /// <summary>Name of the configured source; absent for the command line.</summary>
    public string? Origin { get; init; }

    /// <summary>The list in which it stands.</summary>
    public string? Scope { get; init; }

    /// <summary>What it is at its source, whatever its bytes.</summary>
    public string? Item { get; init; }

    /// <summary>Address from which to fetch it, where that differs from <see cref="Source"/>.</summary>
    public string? Address { get; init; }

    /// <summary>The meeting for which it is listed.</summary>
    public SourceMeeting? Meeting { get; init; }

    /// <summary>Restricted or skipped, when it is not to be fetched at all; failed, when its source could not even list it.</summary>
    public LedgerOutcome? Settled { get; init; }

    /// <summary>Why it is settled.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Why it is settled, where that is no problem.</summary>
    public string? Message { get; init; }
}

/// <summary>What a source has on offer.</summary>
/// <param name="Offers">In the order of the source.</param>
/// <param name="CompleteScopes">Lists that were read whole: what they held before and hold no longer is withdrawn.</param>
public sealed record SourceListing(IReadOnlyList<Offer> Offers, IReadOnlyList<string> CompleteScopes)
{
    /// <summary>Papers that an agenda names and its source does not supply.</summary>
    public IReadOnlyList<MissingPaper> Missing { get; init; } = [];
}

/// <summary>A paper that an agenda names and nobody supplied.</summary>
/// <param name="Panel">The body that meets.</param>
/// <param name="Date">ISO day of the meeting.</param>
/// <param name="AgendaItem">Number of the item.</param>
/// <param name="Title">The item's title.</param>
public sealed record MissingPaper(string Panel, string Date, string? AgendaItem, string Title);

/// <summary>What came of fetching an offer.</summary>
public sealed record Fetched
{
    /// <summary>The file; absent when it was not had.</summary>
    public SourceFile? File { get; init; }

    /// <summary>Whether the source says that nothing changed since it was last fetched.</summary>
    public bool NotModified { get; init; }

    /// <summary>Why it was not had.</summary>
    public Problem? Problem { get; init; }

    /// <summary>Skipped, when it is none of our business, with its reason; else absent.</summary>
    public string? SkippedBecause { get; init; }

    /// <summary>What to tell the source next time.</summary>
    public string? Validator { get; init; }
}

/// <summary>Where files come from.</summary>
public interface IOfferFetcher
{
    /// <summary>Fetches one offer. What goes wrong comes back as a problem.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="last">How it ended last time.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    Task<Fetched> FetchAsync(Offer offer, LedgerEntry? last, CancellationToken cancellation);
}

/// <summary>A place at which new papers appear.</summary>
public interface IPaperSource : IOfferFetcher
{
    /// <summary>Its name in the settings.</summary>
    string Name { get; }

    /// <summary>What is on offer now. A source that cannot be reached lists that as a failed offer.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    Task<SourceListing> ListAsync(CancellationToken cancellation);
}
