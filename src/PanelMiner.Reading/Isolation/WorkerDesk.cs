using System.Collections.Concurrent;
using System.Text.Json;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Isolation;

/// <summary>Where a worker's requests arrive on one thread and are read on another, so that the end of the input is noticed at any time.</summary>
internal sealed class WorkerDesk(FormatReaders readers, Stream answers) : IDisposable
{
    private readonly BlockingCollection<(SourceFile File, ReadingLimits Limits)> waiting = [];
    private readonly LineOutput output = new(answers);
    private volatile bool isBusy;

    /// <summary>Whether a file is being read.</summary>
    public bool IsBusy => isBusy || waiting.Count > 0;

    /// <summary>Takes the next request; false when the input has ended, or is no request.</summary>
    public bool Next(LineInput lines)
    {
        if (!lines.TryReadLine(out var line) || JsonSerializer.Deserialize(line, WorkerJson.Lines.WorkerRequest) is not { Length: >= 0 } request)
        {
            return false;
        }

        var bytes = GC.AllocateUninitializedArray<byte>(request.Length);
        if (!lines.TryReadBytes(bytes))
        {
            return false;
        }

        waiting.Add((new(request.Source, bytes), request.Limits));
        return true;
    }

    /// <summary>Reads what was asked for, until the process ends.</summary>
    public void Work()
    {
        foreach (var (file, limits) in waiting.GetConsumingEnumerable())
        {
            isBusy = true;
            Answer(file, limits);
            isBusy = false;
        }
    }

    public void Dispose()
    {
        // The reading thread may still wait here; it ends with the process.
        waiting.CompleteAdding();
    }

    private void Answer(SourceFile file, ReadingLimits limits)
    {
        var sink = new WorkerSink(output);
        try
        {
            sink.Accepted();
            readers.Read(file, limits, sink, CancellationToken.None);
            sink.End(WorkerAnswerKind.End);
        }
        catch (OutOfMemoryException)
        {
            sink.End(WorkerAnswerKind.EndOfMemory);
        }
        catch (IOException)
        {
            // Nobody listens any more; the end of the input follows.
        }
    }
}
