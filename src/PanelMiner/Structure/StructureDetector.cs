using PanelMiner.Sources;
using PanelMiner.Structure.Blocks;
using PanelMiner.Structure.Layout;
using PanelMiner.Structure.Packs;

namespace PanelMiner.Structure;

/// <summary>Turns what a reader found into a document: headings, numbered paragraphs, lists, tables, furniture, and what the paper says about itself.</summary>
public sealed class StructureDetector
{
    /// <summary>Recovers the structure of one file: one document, or several for a pack.</summary>
    /// <param name="file">The file as offered.</param>
    /// <param name="raw">What its reader found.</param>
    public IReadOnlyList<PanelDocument> Detect(SourceFile file, RawDocument raw)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(raw);
        var candidates = CandidateCleaner.Clean(raw.Pages.Count > 0 ? LayoutDetector.Detect(raw.Pages) : FlowBlocks.Of(raw.Blocks));
        var paper = new Paper(file.PaperId, file.Source, file.Sha256)
        {
            Format = raw.Format,
            Pages = raw.Pages.Count > 0 ? raw.Pages.Count : null,
            Status = candidates.Count == 0 ? PaperStatus.Failed : raw.Problems.Count > 0 ? PaperStatus.Partial : PaperStatus.Ok,
            Problems = [.. raw.Problems.Select(p => p with { Paper = file.PaperId, Source = file.Source })],
        };
        return [.. PackSplitter.Split(paper, candidates, raw.Bookmarks).Select(d => d with { Paper = SourceMetadata.Complete(d.Paper, file) })];
    }
}
