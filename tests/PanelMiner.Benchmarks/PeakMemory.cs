namespace PanelMiner.Benchmarks;

/// <summary>Samples the resident set of this process and its children until it is disposed.</summary>
internal sealed class PeakMemory : IDisposable
{
    private static readonly TimeSpan SampleEvery = TimeSpan.FromMilliseconds(50);
    private readonly Timer timer;
    private long bytes;

    public PeakMemory() => timer = new(_ => Sample(), null, TimeSpan.Zero, SampleEvery);

    /// <summary>The largest seen.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public void Dispose() => timer.Dispose();

    private void Sample() => Interlocked.Exchange(ref bytes, Math.Max(Interlocked.Read(ref bytes), MeasuredProcess.ResidentBytes(Environment.ProcessId)));
}
