namespace PanelMiner.Gathering.Sites;

/// <summary>Cancels when nothing came for too long, or when the run is stopped.</summary>
internal sealed class Silence : IDisposable
{
    private readonly TimeSpan longest;
    private readonly CancellationTokenSource timeout;
    private readonly CancellationTokenSource either;

    public Silence(TimeSpan longest, TimeProvider clock, CancellationToken run)
    {
        this.longest = longest;
        timeout = new CancellationTokenSource(longest, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, run);
    }

    /// <summary>Cancelled by silence or by the run.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>Something came: the wait begins anew.</summary>
    public void Broken() => timeout.CancelAfter(longest);

    /// <inheritdoc/>
    public void Dispose()
    {
        either.Dispose();
        timeout.Dispose();
    }
}
