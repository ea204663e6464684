using PanelMiner.Ingestion;

namespace PanelMiner.Export;

/// <summary>A paper with those of its passages that an export takes in.</summary>
/// <param name="Mined">The paper.</param>
/// <param name="Numbers">Numbers of the passages; absent when all are.</param>
/// <param name="Original">Address of its original bytes, where they are kept.</param>
public sealed record SelectedPaper(MinedPaper Mined, IReadOnlySet<int>? Numbers, string? Original)
{
    /// <summary>Whether a passage is taken in.</summary>
    public bool Takes(int number) => Numbers is null || Numbers.Contains(number);
}
