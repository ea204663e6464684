using PanelMiner.Sources;
using PanelMiner.Structure;

namespace PanelMiner.Ingestion;

/// <summary>What came of one offer, before it is written.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Outcome">Its outcome.</param>
internal sealed record Taken(Offer Offer, LedgerOutcome Outcome)
{
    /// <summary>The file; absent when it was not had.</summary>
    public SourceFile? File { get; init; }

    /// <summary>Its papers; none when there is nothing to store.</summary>
    public IReadOnlyList<MinedPaper> Papers { get; init; } = [];

    /// <summary>What went wrong.</summary>
    public Problem? Problem { get; init; }

    /// <summary>A reason that is no problem.</summary>
    public string? Message { get; init; }

    /// <summary>How the source ended last time.</summary>
    public LedgerEntry? Last { get; init; }

    /// <summary>The paper it revises.</summary>
    public string? Revises { get; init; }

    /// <summary>What to tell the source next time.</summary>
    public string? Validator { get; init; }

    /// <summary>Whether bytes that are held already were mined again.</summary>
    public bool Again { get; init; }

    /// <summary>Version of the extractors that made the papers.</summary>
    public string MadeBy { get; init; } = "";
}

/// <summary>How a run takes its offers.</summary>
/// <param name="Fetcher">Where they come from.</param>
/// <param name="ReExtract">Whether what older extractors made is mined again.</param>
/// <param name="Places">Places for mining: one a worker.</param>
/// <param name="Offered">Every source offered in this run.</param>
internal sealed record TakingRules(IOfferFetcher Fetcher, bool ReExtract, SemaphoreSlim Places, IReadOnlySet<string> Offered);

/// <summary>Fetches one offer, compares it with what is known, and mines what is new. Writes nothing.</summary>
internal sealed class OfferTaker(IPaperMiner miner, IPaperStore store, ILedger ledger)
{
    /// <summary>Takes one offer.</summary>
    public async Task<Taken> TakeAsync(Offer offer, TakingRules rules, CancellationToken cancellation)
    {
        var last = ledger.Last(offer.Source);
        if (offer.Settled is { } settled)
        {
            return new(offer, settled) { Problem = offer.Problem, Message = offer.Message, Last = last };
        }

        var fetched = await rules.Fetcher.FetchAsync(offer, last, cancellation);
        if (fetched.Problem is not null)
        {
            return new(offer, LedgerOutcome.Failed) { Problem = fetched.Problem, Last = last };
        }

        if (fetched.SkippedBecause is not null)
        {
            return new(offer, LedgerOutcome.Skipped) { Message = fetched.SkippedBecause, Last = last };
        }

        var file = fetched.NotModified && rules.ReExtract ? Kept(offer, last) : fetched.File;
        return file is null
            ? new(offer, LedgerOutcome.Unchanged) { Last = last, Validator = fetched.Validator }
            : await CompareAsync(offer, file, last, rules, cancellation) with { Validator = fetched.Validator };
    }

    // Unchanged at its source, but perhaps made by older extractors.
    private SourceFile? Kept(Offer offer, LedgerEntry? last) =>
        last?.Sha256 is { } hash && ledger.MadeBy(hash) is { } by && by != miner.Version && store.Original(hash) is { } original
            ? new(offer.Source, original.Bytes) { Meeting = offer.Meeting, Url = offer.Address }
            : null;

    private async Task<Taken> CompareAsync(Offer offer, SourceFile file, LedgerEntry? last, TakingRules rules, CancellationToken cancellation)
    {
        var by = ledger.MadeBy(file.Sha256);
        if (by is not null && (by == miner.Version || !rules.ReExtract))
        {
            return new(offer, last?.Sha256 == file.Sha256 ? LedgerOutcome.Unchanged : LedgerOutcome.Duplicate) { File = file, Last = last };
        }

        var papers = await MineAsync(file, rules.Places, cancellation);
        var taken = new Taken(offer, LedgerOutcome.New) { File = file, Papers = papers, Last = last, MadeBy = miner.Version };
        if (papers.All(p => p.Paper.Status == PaperStatus.Failed))
        {
            return taken with { Outcome = LedgerOutcome.Failed, Problem = papers[0].Paper.Problems[0] };
        }

        if (by is not null)
        {
            return taken with { Outcome = LedgerOutcome.Unchanged, Again = true, Message = $"Read again by {miner.Version}; {by} had made what was held." };
        }

        return Earlier(offer, file, last, rules.Offered) is { } earlier ? taken with { Outcome = LedgerOutcome.Revised, Revises = earlier.Paper } : taken;
    }

    private async Task<IReadOnlyList<MinedPaper>> MineAsync(SourceFile file, SemaphoreSlim places, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return miner.Mine(file, cancellation);
        }
        finally
        {
            places.Release();
        }
    }

    // Other bytes at the same address, or for the same agenda item at a new address.
    private LedgerEntry? Earlier(Offer offer, SourceFile file, LedgerEntry? last, IReadOnlySet<string> offered)
    {
        var before = last is { Outcome: not LedgerOutcome.Failed, Sha256: not null } ? last
            : offer is { Origin: { } origin, Item: { } item } ? ledger.LastOfItem(origin, item) : null;
        before = before?.Source == offer.Source || !offered.Contains(before?.Source ?? "") ? before : null;
        return before is not null && before.Sha256 != file.Sha256 ? before : null;
    }
}
