using System.Globalization;
using System.Threading.Channels;
using PanelMiner.Sources;
using PanelMiner.Structure;

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

/// <summary>One run over offered files: mined side by side, written one after another, a ledger row each.</summary>
public sealed class Ingestor
{
    private const int IndexEvery = 50;
    private readonly IPaperMiner miner;
    private readonly IPaperStore store;
    private readonly IIndexFeed index;
    private readonly TimeProvider clock;
    private readonly ReadingLimits limits;

    /// <summary>A service over a miner, a store and its index.</summary>
    public Ingestor(IPaperMiner miner, IPaperStore store, IIndexFeed index, TimeProvider clock, ReadingLimits limits)
    {
        this.miner = miner;
        this.store = store;
        this.index = index;
        this.clock = clock;
        this.limits = limits;
    }

    /// <summary>Takes in files. What cannot be read becomes a failed row, and the run goes on.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="sources">Paths, each offered once.</param>
    /// <param name="workers">Files mined at once.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellation">Stops the run after the file under way; what is done stays.</param>
    /// <returns>The run's ledger rows in the order offered.</returns>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public async Task<IReadOnlyList<LedgerEntry>> IngestAsync(
        string run, IReadOnlyList<string> sources, int workers, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        index.CatchUp();
        var window = Channel.CreateBounded<Task<Offered>>(Math.Max(1, workers * 2));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var producing = ProduceAsync(sources, workers, window.Writer, stop.Token);
        var rows = new List<LedgerEntry>(sources.Count);
        var pages = 0;
        try
        {
            await foreach (var task in window.Reader.ReadAllAsync(cancellation))
            {
                var offered = await task;
                rows.Add(Write(run, offered));
                pages += offered.Papers.Sum(p => p.Paper.Pages ?? 0);
                progress?.Report(new(rows.Count, sources.Count, pages, offered.Source));
                if (rows.Count % IndexEvery == 0)
                {
                    index.CatchUp();
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await producing;
            index.CatchUp();
        }

        return rows;
    }

    /// <summary>An id for a run: sorts by time of start, and is unique beside <paramref name="discriminator"/>.</summary>
    public static string RunId(TimeProvider clock, int discriminator) => string.Create(
        CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{discriminator:x}");

    private async Task ProduceAsync(IReadOnlyList<string> sources, int workers, ChannelWriter<Task<Offered>> window, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(workers);
        var all = new List<Task>();
        try
        {
            foreach (var source in sources)
            {
                var task = MineAsync(source, places, cancellation);
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

    private async Task<Offered> MineAsync(string source, SemaphoreSlim places, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Mine(source, cancellation), cancellation);
        }
        finally
        {
            places.Release();
        }
    }

    private Offered Mine(string source, CancellationToken cancellation)
    {
        try
        {
            var length = new FileInfo(source).Length;
            if (length > limits.FileBytes)
            {
                return new(source, null, LedgerOutcome.Failed, []) { Problem = Unopened(ProblemCategory.TooLarge, $"{source} has {length.ToString("N0", CultureInfo.InvariantCulture)} bytes, over the limit of {limits.FileBytes.ToString("N0", CultureInfo.InvariantCulture)}. Split it, or offer a smaller copy.") };
            }

            var file = new SourceFile(source, File.ReadAllBytes(source));
            var last = store.LastEntry(source);
            if (store.Holds(file.Sha256))
            {
                var same = last?.Sha256 == file.Sha256;
                return new(source, file, same ? LedgerOutcome.Unchanged : LedgerOutcome.Duplicate, []);
            }

            var papers = miner.Mine(file, cancellation);
            var failed = papers.All(p => p.Paper.Status == PaperStatus.Failed);
            var known = last is { Outcome: not LedgerOutcome.Failed, Sha256: not null } && last.Sha256 != file.Sha256;
            var outcome = failed ? LedgerOutcome.Failed : known ? LedgerOutcome.Revised : LedgerOutcome.New;
            return new(source, file, outcome, papers) { Problem = failed ? papers[0].Paper.Problems[0] : null };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(source, null, LedgerOutcome.Failed, []) { Problem = Unopened(ProblemCategory.Damaged, $"{source} cannot be opened: {e.Message} Check that it is there and may be read.") };
        }
    }

    private LedgerEntry Write(string run, Offered offered)
    {
        var at = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        var entry = new LedgerEntry(offered.Source, offered.Outcome, run, at)
        {
            Sha256 = offered.File?.Sha256,
            Paper = offered.File?.PaperId,
            Stage = offered.Problem?.Stage,
            Category = offered.Problem?.Category,
            Message = offered.Problem?.Message,
        };
        var twice = offered.File is { } file && offered.Papers.Count > 0 && store.Holds(file.Sha256);
        if (offered.Papers.Count == 0 || twice)
        {
            // The same bytes twice in one run: the first of them was stored while this one was mined.
            entry = twice ? entry with { Outcome = LedgerOutcome.Duplicate } : entry;
            store.Record(entry);
            return entry;
        }

        store.PutOriginal(offered.File!);
        store.Store(offered.Papers, entry);
        return entry;
    }

    private static Problem Unopened(ProblemCategory category, string message) => new(ProblemStage.Open, category, message);

    private sealed record Offered(string Source, SourceFile? File, LedgerOutcome Outcome, IReadOnlyList<MinedPaper> Papers)
    {
        public Problem? Problem { get; init; }
    }
}
