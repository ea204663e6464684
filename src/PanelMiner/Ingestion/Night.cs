using PanelMiner.Sources;

namespace PanelMiner.Ingestion;

/// <summary>What came of one source in a night.</summary>
/// <param name="Name">Its name in the settings.</param>
/// <param name="Offered">Files that it offered.</param>
/// <param name="Quiet">Whether it used to supply papers and has not for long: it may be broken although nothing failed.</param>
public sealed record SourceTally(string Name, int Offered, bool Quiet);

/// <summary>What came of a night.</summary>
/// <param name="Run">The run.</param>
/// <param name="Rows">Its ledger rows.</param>
/// <param name="Missing">Papers that agendas name and nobody supplied.</param>
/// <param name="Sources">Each source.</param>
/// <param name="Pages">Pages read.</param>
public sealed record NightResult(RunEntry Run, IReadOnlyList<LedgerEntry> Rows, IReadOnlyList<MissingPaper> Missing, IReadOnlyList<SourceTally> Sources, int Pages)
{
    /// <summary>Failures that nobody has accepted: what a person must look at.</summary>
    public IReadOnlyList<LedgerEntry> Open => [.. Rows.Where(r => r is { Outcome: LedgerOutcome.Failed, Accepted: null })];
}

/// <summary>One unattended run over the configured sources: list, take in, withdraw what is gone, reconcile with the agendas.</summary>
public sealed class Night
{
    private readonly Ingestor ingestor;
    private readonly IPaperStore store;
    private readonly ILedger ledger;
    private readonly TimeProvider clock;

    /// <summary>A service over an ingestor, and the store and ledger that it fills.</summary>
    public Night(Ingestor ingestor, IPaperStore store, ILedger ledger, TimeProvider clock)
    {
        this.ingestor = ingestor;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// <summary>Runs one night.</summary>
    /// <param name="sources">The sources, asked side by side.</param>
    /// <param name="settings">The workspace's settings.</param>
    /// <param name="options">How files are taken in.</param>
    /// <param name="cancellation">Stops it; what is done stays, and the next night goes on.</param>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public async Task<NightResult> RunAsync(IReadOnlyList<IPaperSource> sources, WorkspaceSettings settings, IngestOptions options, CancellationToken cancellation)
    {
        var run = new RunEntry(options.Run, "nightly", Ingestor.Stamp(clock)) { Sequence = store.Sequence };
        ledger.Put(run);
        var listings = await Task.WhenAll(sources.Select(s => s.ListAsync(cancellation)));
        var offers = InTurn(listings.Select(l => l.Offers));
        var pages = 0;
        var counted = options with { Progress = new Counting(options.Progress, p => pages = p) };
        var rows = new List<LedgerEntry>(await ingestor.IngestAsync(offers, new BySource(sources), counted, cancellation));
        foreach (var (source, listing) in sources.Zip(listings))
        {
            var gone = Withdrawn(source.Name, listing, options.Run);
            ledger.Record(gone);
            rows.AddRange(gone);
        }

        var offered = sources.Zip(listings).ToDictionary(p => p.First.Name, p => p.Second.Offers.Count(o => o.Settled != LedgerOutcome.Failed), StringComparer.Ordinal);
        var tallies = sources.Select(s => new SourceTally(s.Name, offered[s.Name], IsQuiet(s.Name, offered[s.Name], settings.QuietDays))).ToList();
        var ended = run with { Ended = Ingestor.Stamp(clock), OfferedBySource = offered };
        ledger.Put(ended);
        return new(ended, rows, Missing(settings), tallies, pages);
    }

    // One of each source after the other, so that the pauses of a polite one are filled by the rest.
    private static List<Offer> InTurn(IEnumerable<IReadOnlyList<Offer>> lists) =>
        [.. lists.SelectMany(l => l.Select((offer, place) => (offer, place))).OrderBy(p => p.place).Select(p => p.offer).DistinctBy(o => o.Source)];

    private List<LedgerEntry> Withdrawn(string origin, SourceListing listing, string run)
    {
        var whole = listing.CompleteScopes.ToHashSet(StringComparer.Ordinal);
        var sources = listing.Offers.Select(o => o.Source).ToHashSet(StringComparer.Ordinal);
        var items = listing.Offers.Select(o => o.Item).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var at = Ingestor.Stamp(clock);
        var current = ledger.Current(origin);
        var revised = current.Select(e => e.Revises).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. current
            .Where(e => e is { Outcome: not LedgerOutcome.Withdrawn, Sha256: not null, Scope: { } scope } && whole.Contains(scope) && !sources.Contains(e.Source) && !(e.Item is { } item && items.Contains(item)) && !revised.Contains(e.Paper ?? ""))
            .Select(e => new LedgerEntry(e.Source, LedgerOutcome.Withdrawn, run, at)
            {
                Sha256 = e.Sha256, Paper = e.Paper, Origin = e.Origin, Scope = e.Scope, Item = e.Item, Message = "It is gone from its source; the paper stays.",
            })];
    }

    private bool IsQuiet(string source, int offered, int days)
    {
        var nights = ledger.Runs().Where(r => r is { Verb: "nightly", Ended: not null }).ToList();
        var last = nights.LastOrDefault(r => r.OfferedBySource.GetValueOrDefault(source) > 0);
        if (offered > 0 || last is null)
        {
            return false;
        }

        var supplied = nights.TakeLast(8).Count(r => r.OfferedBySource.GetValueOrDefault(source) > 0);
        var silent = clock.GetUtcNow() - DateTimeOffset.Parse(last.Began, System.Globalization.CultureInfo.InvariantCulture);
        return supplied >= Math.Min(3, nights.Count) || silent > TimeSpan.FromDays(days);
    }

    private IReadOnlyList<MissingPaper> Missing(WorkspaceSettings settings)
    {
        var weeks = settings.Sources.Select(s => s.WeeksBack).DefaultIfEmpty(4).Max();
        var from = clock.GetUtcNow().AddDays(-7 * weeks).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return AgendaReconciler.Missing(store.Papers(), store.Find, from);
    }

    private sealed class BySource(IReadOnlyList<IPaperSource> sources) : IOfferFetcher
    {
        private readonly Dictionary<string, IPaperSource> byName = sources.ToDictionary(s => s.Name, StringComparer.Ordinal);

        public Task<Fetched> FetchAsync(Offer offer, LedgerEntry? last, CancellationToken cancellation) =>
            byName[offer.Origin ?? throw new ArgumentException($"The offer {offer.Source} names no source.", nameof(offer))].FetchAsync(offer, last, cancellation);
    }

    private sealed class Counting(IProgress<IngestProgress>? next, Action<int> pages) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            pages(value.Pages);
            next?.Report(value);
        }
    }
}
