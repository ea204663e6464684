namespace PanelMiner.Reading.Isolation;

/// <summary>Why a worker was stopped.</summary>
internal enum StopReason
{
    /// <summary>It was not.</summary>
    None,

    /// <summary>It did not even take the request.</summary>
    NotStarted,

    /// <summary>It made no progress.</summary>
    Stalled,

    /// <summary>The paper took too long.</summary>
    TooLong,

    /// <summary>The run was interrupted.</summary>
    Cancelled,
}

/// <summary>Watches over the reading of one file, and stops its worker at the first limit that is reached.</summary>
internal sealed class Watchdog : IDisposable
{
    private readonly Lock gate = new();
    private readonly Action stop;
    private readonly Timer silence;
    private readonly Timer paper;
    private readonly CancellationTokenRegistration cancelled;
    private StopReason silent = StopReason.NotStarted;
    private StopReason reason;
    private bool over;

    /// <summary>Begins to watch.</summary>
    /// <param name="stop">Stops the worker.</param>
    /// <param name="start">Longest time until the worker takes the request.</param>
    /// <param name="limit">Longest time for the paper.</param>
    /// <param name="cancellation">Stops the worker early.</param>
    public Watchdog(Action stop, TimeSpan start, TimeSpan limit, CancellationToken cancellation)
    {
        this.stop = stop;
        silence = new(_ => Stop(silent), null, start, Timeout.InfiniteTimeSpan);
        paper = new(_ => Stop(StopReason.TooLong), null, limit, Timeout.InfiniteTimeSpan);
        cancelled = cancellation.Register(() => Stop(StopReason.Cancelled));
    }

    /// <summary>Why the worker was stopped.</summary>
    public StopReason Reason
    {
        get
        {
            lock (gate)
            {
                return reason;
            }
        }
    }

    /// <summary>Tells that the worker has made progress, and how long it may now be silent.</summary>
    public void Progress(TimeSpan stall)
    {
        silent = StopReason.Stalled;
        silence.Change(stall, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ends the watch: the worker is not stopped any more.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            over = true;
        }

        cancelled.Dispose();
        silence.Dispose();
        paper.Dispose();
    }

    private void Stop(StopReason why)
    {
        lock (gate)
        {
            if (over || reason != StopReason.None)
            {
                return;
            }

            reason = why;
            stop();
        }
    }
}
