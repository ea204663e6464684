using System.Collections.Concurrent;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Isolation;

/// <summary>Workers that are started when needed, and used again until they fail or the pool is closed.</summary>
internal sealed class WorkerPool(ReaderCommand command, ReadingLimits limits, int most) : IDisposable
{
    private readonly SemaphoreSlim places = new(most, most);
    private readonly ConcurrentStack<WorkerProcess> idle = new();
    private readonly ConcurrentDictionary<WorkerProcess, byte> all = new();
    private volatile bool closed;

    /// <summary>Ids of the processes of the workers there are.</summary>
    public IReadOnlyList<int> ProcessIds => [.. all.Keys.Select(w => w.Id)];

    /// <summary>Waits for a worker to be free, or starts one.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    /// <exception cref="InvalidOperationException">A worker cannot be started.</exception>
    public WorkerProcess Take(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        places.Wait(cancellation);
        try
        {
            if (idle.TryPop(out var worker))
            {
                return worker;
            }

            worker = WorkerProcess.Start(command, limits);
            all.TryAdd(worker, 0);
            return worker;
        }
        catch
        {
            places.Release();
            throw;
        }
    }

    /// <summary>Gives a worker back, to be used again or to be ended.</summary>
    public void Return(WorkerProcess worker, bool usable)
    {
        if (usable && !closed)
        {
            idle.Push(worker);
        }
        else
        {
            End(worker);
        }

        places.Release();
    }

    /// <summary>Ends all workers, those at work too.</summary>
    public void Dispose()
    {
        closed = true;
        foreach (var worker in all.Keys)
        {
            End(worker);
        }
    }

    private void End(WorkerProcess worker)
    {
        if (all.TryRemove(worker, out _))
        {
            worker.Dispose();
        }
    }
}
