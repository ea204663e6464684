using System.Globalization;
using System.Threading.Channels;
using PanelMiner.Sources;

namespace PanelMiner.Ingestion;

/// <summary>How far a run has come.</summary>
/// <param name="Done">Files done.</param>
/// <param name="Total">Files offered.</param>
/// <param name="Pages">Pages read so far.</param>
/// <param name="Source">The file just done.</param>
public sealed record IngestProgress(int Done, int Total, int Pages, string Source);

/// <summary>Keeps the full-text index level with the store.</summary>
public interface IIndexFeed
{
    /// <summary>Replays into the index what the store holds and the index lacks.</summary>
    void CatchUp();
}

/// <summary>How a run takes files in.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Workers">Files fetched and mined at once.</param>
public sealed record IngestOptions(string Run, int Workers)
{
    /// <summary>Whether unchanged files are mined again when an older version of the extractors made what is held.</summary>
    public bool ReExtract { get; init; }

    /// <summary>Told after each file.</summary>
    public IProgress<IngestProgress>? Progress { get; init; }
}

/// <summary>One run over offered files: fetched and mined side by side, written one after another, a ledger row each.</summary>
public sealed class Ingestor
{
    private const int IndexEvery = 50;
    private const int RowsAtOnce = 200;
    private const int WindowOfWorker = 8;
    private readonly OfferTaker taker;
    private readonly IPaperStore store;
    private readonly ILedger ledger;
    private readonly IIndexFeed index;
    private readonly TimeProvider clock;

    /// <summary>A service over a miner, a store with its ledger, and its index.</summary>
    public Ingestor(IPaperMiner miner, IPaperStore store, ILedger ledger, IIndexFeed index, TimeProvider clock)
    {
        taker = new OfferTaker(miner, store, ledger);
        this.store = store;
        this.ledger = ledger;
        this.index = index;
        this.clock = clock;
    }

    /// <summary>An id for a run: sorts by time of start, and is unique beside <paramref name="discriminator"/>.</summary>
    public static string RunId(TimeProvider clock, int discriminator) => string.Create(
        CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{discriminator:x}");

    /// <summary>The time of a row or run, as it is written: ISO 8601 with offset.</summary>
    public static string Stamp(TimeProvider clock) => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    /// <summary>Takes in what is on offer. What cannot be had or read becomes a failed row, and the run goes on.</summary>
    /// <param name="offers">Each offered once.</param>
    /// <param name="fetcher">Where they come from.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Stops the run after the file under way; what is done stays.</param>
    /// <returns>The run's ledger rows in the order offered.</returns>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public async Task<IReadOnlyList<LedgerEntry>> IngestAsync(
        IReadOnlyList<Offer> offers, IOfferFetcher fetcher, IngestOptions options, CancellationToken cancellation)
    {
        index.CatchUp();
        var accepted = ledger.Accepted();
        var window = Channel.CreateBounded<Task<Taken>>(options.Workers * WindowOfWorker);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var producing = ProduceAsync(offers, fetcher, options, window.Writer, stop.Token);
        var rows = new List<LedgerEntry>(offers.Count);
        var waiting = new List<LedgerEntry>();
        var (pages, stored) = (0, 0);
        try
        {
            await foreach (var task in window.Reader.ReadAllAsync(cancellation))
            {
                var taken = await task;
                var row = Row(options.Run, taken, accepted);
                rows.Add(row);
                pages += taken.Papers.Sum(p => p.Paper.Pages ?? 0);
                if (taken.Papers.Count == 0)
                {
                    waiting.Add(row);
                }
                else
                {
                    Flush(waiting);
                    rows[^1] = Store(taken, row);
                    stored++;
                }

                if (waiting.Count >= RowsAtOnce)
                {
                    Flush(waiting);
                }

                options.Progress?.Report(new(rows.Count, offers.Count, pages, taken.Offer.Source));
                if (taken.Papers.Count > 0 && stored % IndexEvery == 0)
                {
                    index.CatchUp();
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await producing;
            Flush(waiting);
            index.CatchUp();
        }

        return rows;
    }

    private async Task ProduceAsync(
        IReadOnlyList<Offer> offers, IOfferFetcher fetcher, IngestOptions options, ChannelWriter<Task<Taken>> window, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(options.Workers);
        var offered = offers.Select(o => o.Source).ToHashSet(StringComparer.Ordinal);
        var all = new List<Task>();
        try
        {
            foreach (var offer in offers)
            {
                var task = Task.Run(() => taker.TakeAsync(offer, new(fetcher, options.ReExtract, places, offered), cancellation), cancellation);
                all.Add(task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default));
                await window.WriteAsync(task, cancellation);
            }

            window.Complete();
        }
        catch (OperationCanceledException e)
        {
            window.Complete(e);
        }

        await Task.WhenAll(all);
    }

    private LedgerEntry Row(string run, Taken taken, IReadOnlyDictionary<string, string> accepted)
    {
        var paper = taken.File?.PaperId ?? taken.Last?.Paper;
        var failed = taken.Outcome == LedgerOutcome.Failed;
        return new(taken.Offer.Source, taken.Outcome, run, Stamp(clock))
        {
            Sha256 = taken.File?.Sha256 ?? (taken.Outcome == LedgerOutcome.Unchanged ? taken.Last?.Sha256 : null),
            Paper = failed && taken.File is null ? null : paper,
            Stage = taken.Problem?.Stage,
            Category = taken.Problem?.Category,
            Message = taken.Problem?.Message ?? taken.Message,
            Accepted = failed ? accepted.GetValueOrDefault(taken.File?.PaperId ?? "") ?? accepted.GetValueOrDefault(taken.Offer.Source) : null,
            Origin = taken.Offer.Origin,
            Scope = taken.Offer.Scope,
            Item = taken.Offer.Item,
            Revises = taken.Revises ?? (taken.Outcome == LedgerOutcome.Unchanged ? taken.Last?.Revises : null),
            Validator = failed ? null : taken.Validator ?? taken.Last?.Validator,
            MadeBy = taken.Papers.Count > 0 ? taken.MadeBy : null,
        };
    }

    private LedgerEntry Store(Taken taken, LedgerEntry row)
    {
        if (!taken.Again && store.Holds(taken.File!.Sha256))
        {
            // The same bytes twice in one run: the first of them was stored while this one was mined.
            var duplicate = row with { Outcome = LedgerOutcome.Duplicate, Revises = null, MadeBy = null };
            ledger.Record([duplicate]);
            return duplicate;
        }

        store.PutOriginal(taken.File!);
        store.Store(taken.Papers, row);
        return row;
    }

    private void Flush(List<LedgerEntry> waiting)
    {
        if (waiting.Count > 0)
        {
            ledger.Record(waiting);
            waiting.Clear();
        }
    }
}
