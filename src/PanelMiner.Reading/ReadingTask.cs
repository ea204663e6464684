using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>One file to read, within its limits.</summary>
/// <param name="File">The file.</param>
/// <param name="Format">Its format, by its bytes.</param>
/// <param name="Limits">The limits.</param>
/// <param name="Cancellation">Ends the reading early.</param>
internal sealed record ReadingTask(SourceFile File, PaperFormat Format, ReadingLimits Limits, CancellationToken Cancellation)
{
    private const double ToolShare = 0.75;

    /// <summary>Longest time for one run of a tool: short of the time after which a silent reader is stopped, so that the tool's own failure is told.</summary>
    public TimeSpan ToolLimit => Limits.Stall * ToolShare;
}
