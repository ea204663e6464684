using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Facts;

/// <summary>A paper with its passages and facts, as linking and timelines take it.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Passages">Its passages in reading order.</param>
/// <param name="Facts">Its facts in reading order.</param>
public sealed record PaperFacts(Paper Paper, IReadOnlyList<TaggedPassage> Passages, IReadOnlyList<Fact> Facts);
