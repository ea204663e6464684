namespace PanelMiner.Sources;

/// <summary>Opens a file and yields its pages and blocks with what the format knows; never guesses structure.</summary>
public interface IDocumentReader
{
    /// <summary>Reads one file. Bad input never throws: it ends in <see cref="RawDocument.Problems"/>.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    RawDocument Read(SourceFile file, CancellationToken cancellation);
}
