using PanelMiner.Sources;

namespace PanelMiner.Structure.Packs;

/// <summary>Cuts an agenda pack into its papers; anything else is one paper.</summary>
internal static class PackSplitter
{
    /// <summary>The documents of a file.</summary>
    public static IReadOnlyList<PanelDocument> Split(Paper paper, IReadOnlyList<CandidateBlock> candidates, IReadOnlyList<RawBookmark> bookmarks) =>
        [PaperStructurer.Structure(paper, candidates)];
}
