using PanelMiner.Facts;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Ingestion;

/// <summary>A paper at the end of its journey, ready to be stored and shown.</summary>
/// <param name="Paper">What it is.</param>
/// <param name="Passages">Its passages in reading order.</param>
/// <param name="Facts">Its facts in reading order.</param>
public sealed record MinedPaper(Paper Paper, IReadOnlyList<TaggedPassage> Passages, IReadOnlyList<Fact> Facts);

/// <summary>Takes one file through the whole journey.</summary>
public interface IPaperMiner
{
    /// <summary>Version of the extractors, as recorded with what they made.</summary>
    string Version { get; }

    /// <summary>Mines one file: one paper, or several for a pack. Bad input ends as a failed paper with problems.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    IReadOnlyList<MinedPaper> Mine(SourceFile file, CancellationToken cancellation);
}
