using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Reads files in this process. Limits of time and memory do not hold here.</summary>
public sealed class InProcessDocumentReader : IDocumentReader
{
    private readonly ReadingLimits limits;
    private readonly FormatReaders readers;

    /// <summary>Creates a reader with the readers of all formats.</summary>
    public InProcessDocumentReader(ReadingLimits limits)
        : this(limits, FormatReaders.All())
    {
    }

    internal InProcessDocumentReader(ReadingLimits limits, FormatReaders readers)
    {
        this.limits = limits;
        this.readers = readers;
    }

    /// <inheritdoc />
    public RawDocument Read(SourceFile file, CancellationToken cancellation)
    {
        var sink = new RawDocumentSink();
        readers.Read(file, limits, sink, cancellation);
        return sink.ToDocument();
    }
}
