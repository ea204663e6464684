using PanelMiner.Sources;
using PanelMiner.Structure.Layout;

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
        var candidates = raw.Pages.Count > 0 ? LayoutDetector.Detect(raw.Pages) : FlowBlocks.Of(raw.Blocks);
        var blocks = candidates.Select(Block).ToList();
        var paper = new Paper(file.PaperId, file.Source, file.Sha256)
        {
            Format = raw.Format,
            Pages = raw.Pages.Count > 0 ? raw.Pages.Count : null,
            Status = blocks.Count == 0 ? PaperStatus.Failed : raw.Problems.Count > 0 ? PaperStatus.Partial : PaperStatus.Ok,
            Problems = [.. raw.Problems.Select(p => p with { Paper = file.PaperId, Source = file.Source })],
        };
        return [new PanelDocument(paper, blocks, [])];
    }

    private static Block Block(CandidateBlock candidate) => new(KindOf(candidate), candidate.Text)
    {
        Level = candidate.HeadingLevel ?? candidate.ListLevel,
        Number = candidate.Number,
        Page = candidate.Page,
        Boxes = candidate.Boxes,
        Links = candidate.Links,
        Headers = candidate.Headers,
        Rows = candidate.Rows,
        ColumnsAreLists = candidate.ColumnsAreLists,
    };

    private static BlockKind KindOf(CandidateBlock candidate) => candidate switch
    {
        { IsFurniture: true } => BlockKind.Furniture,
        { IsTable: true } => BlockKind.Table,
        { IsNote: true } => BlockKind.Note,
        { IsTitle: true } => BlockKind.Title,
        { HeadingLevel: not null } => BlockKind.Heading,
        { IsListItem: true } => BlockKind.ListItem,
        _ => BlockKind.Paragraph,
    };
}
