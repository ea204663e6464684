using PanelMiner.Reading.Isolation;
using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>
/// Reads files in processes of their own, so that a file that hangs, crashes its reader or eats memory costs one problem record and a new
/// process, never the run. Pages and blocks that had arrived until then are kept. Safe for use by several threads.
/// </summary>
public sealed class IsolatedDocumentReader : IDocumentReader, IDisposable
{
    // A worker that was idle may have been ended from outside; the second one is new.
    private const int Tries = 2;
    private readonly ReadingLimits limits;
    private readonly WorkerPool pool;

    /// <summary>A reader over worker processes, which are started when they are needed.</summary>
    /// <param name="command">How a worker is started: a process that runs <see cref="ReaderWorker.RunProcess"/>.</param>
    /// <param name="limits">The limits of one file.</param>
    /// <param name="workers">Workers that may run at once, 1 or more; calls beyond it wait.</param>
    public IsolatedDocumentReader(ReaderCommand command, ReadingLimits limits, int workers)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        this.limits = limits;
        pool = new(command, limits, workers);
    }

    /// <summary>Ids of the worker processes there are.</summary>
    internal IReadOnlyList<int> WorkerIds => pool.ProcessIds;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">No worker process can be started.</exception>
    public RawDocument Read(SourceFile file, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Bytes.Length > limits.FileBytes)
        {
            return RawDocument.Failed(null, ReadingProblems.FileTooLarge(file.Bytes.Length, limits.FileBytes));
        }

        for (var attempt = 1; ; attempt++)
        {
            var (document, outcome) = ReadOnce(file, cancellation);
            if (outcome != WorkerOutcome.NeverTaken || attempt == Tries)
            {
                return document;
            }
        }
    }

    /// <summary>Ends the worker processes.</summary>
    public void Dispose() => pool.Dispose();

    private (RawDocument Document, WorkerOutcome Outcome) ReadOnce(SourceFile file, CancellationToken cancellation)
    {
        var worker = pool.Take(cancellation);
        var outcome = WorkerOutcome.Spent;
        try
        {
            var reading = new WorkerReading(worker, limits);
            outcome = reading.Read(file, cancellation);
            return (reading.ToDocument(), outcome);
        }
        finally
        {
            pool.Return(worker, usable: outcome == WorkerOutcome.Ready);
        }
    }
}
