using System.Text.Json;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Isolation;

/// <summary>How the reading of one file by a worker came out.</summary>
internal enum WorkerOutcome
{
    /// <summary>The worker is ready for the next file.</summary>
    Ready,

    /// <summary>The worker is not to be used again.</summary>
    Spent,

    /// <summary>The worker had ended before it took the request, which is not the file's doing.</summary>
    NeverTaken,
}

/// <summary>One file read by one worker: sends the request, gathers the answer, and turns the worker's end into a problem.</summary>
internal sealed class WorkerReading(WorkerProcess worker, ReadingLimits limits)
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private readonly RawDocumentSink found = new();
    private bool accepted;

    /// <summary>What was found.</summary>
    public RawDocument ToDocument() => found.ToDocument();

    /// <summary>Reads the file.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public WorkerOutcome Read(SourceFile file, CancellationToken cancellation)
    {
        using var watchdog = new Watchdog(worker.Stop, StartsWithin, limits.Paper, cancellation);
        var end = Exchange(file, watchdog);
        cancellation.ThrowIfCancellationRequested();
        if (end == WorkerAnswerKind.End)
        {
            return watchdog.Reason == StopReason.None ? WorkerOutcome.Ready : WorkerOutcome.Spent;
        }

        var death = end == WorkerAnswerKind.EndOfMemory ? null : worker.Death();
        found.Problem(ProblemOf(watchdog.Reason, death));
        return accepted || watchdog.Reason != StopReason.None ? WorkerOutcome.Spent : WorkerOutcome.NeverTaken;
    }

    private WorkerAnswerKind? Exchange(SourceFile file, Watchdog watchdog)
    {
        try
        {
            worker.Send(file, limits);
            while (worker.Receive() is { } answer)
            {
                if (answer.Kind is WorkerAnswerKind.End or WorkerAnswerKind.EndOfMemory)
                {
                    return answer.Kind;
                }

                Take(answer);
                watchdog.Progress(limits.Stall);
            }
        }
        catch (Exception fault) when (fault is IOException or JsonException or ObjectDisposedException)
        {
            // The worker ended in the middle of a request or a line; how it ended tells why.
            worker.Stop();
        }

        return null;
    }

    private void Take(WorkerAnswer answer)
    {
        switch (answer)
        {
            case { Kind: WorkerAnswerKind.Accepted }:
                accepted = true;
                break;
            case { Format: { } format }:
                found.Format(format);
                break;
            case { Page: { } page }:
                found.Page(page.ToPage());
                break;
            case { Blocks: { } blocks }:
                found.Blocks(blocks);
                break;
            case { Bookmark: { } bookmark }:
                found.Bookmark(bookmark);
                break;
            case { Property: { } property }:
                found.Property(property);
                break;
            case { Problem: { } problem }:
                found.Problem(problem);
                break;
        }
    }

    private Problem ProblemOf(StopReason reason, WorkerDeath? death) => reason switch
    {
        StopReason.NotStarted => ReadingProblems.WorkerDied("it did not start in time"),
        StopReason.Stalled => ReadingProblems.TimedOut(FormattableString.Invariant($"there was no progress for {limits.Stall.TotalSeconds:0.###} s"), "stall"),
        StopReason.TooLong => ReadingProblems.TimedOut(FormattableString.Invariant($"it took longer than {limits.Paper.TotalSeconds:0.###} s"), "paper"),
        _ => death?.ToProblem(limits) ?? ReadingProblems.OutOfMemory(limits.MemoryBytes),
    };
}
