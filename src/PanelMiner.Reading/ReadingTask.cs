using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>One file to read, within its limits.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">Its format, by its bytes.</param>
/// <param name="Limits">The limits.</param>
/// <param name="Cancellation">Ends the reading early.</param>
internal sealed record ReadingTask(SourceFile File, PaperFormat Format, ReadingLimits Limits, CancellationToken Cancellation);
