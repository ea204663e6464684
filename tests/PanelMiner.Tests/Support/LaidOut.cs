using PanelMiner.Structure;
using PanelMiner.Structure.Layout;

namespace PanelMiner.Tests.Support;

/// <summary>What the layout makes of sketched pages, in one readable line a block.</summary>
internal static class LaidOut
{
    public static IReadOnlyList<CandidateBlock> Blocks(params PageSketch[] pages) => LayoutDetector.Detect([.. pages.Select(p => p.Page)]);

    /// <summary><c>P</c> paragraph, <c>H1</c> heading, <c>TITLE</c>, <c>L0</c> list item, <c>NOTE</c>, <c>F</c> furniture, <c>T</c> table with its rows; a number follows as <c>#4.2</c>.</summary>
    public static IReadOnlyList<string> Of(params PageSketch[] pages) => [.. Blocks(pages).Select(Line)];

    public static string Line(CandidateBlock block) => block.IsTable
        ? string.Join(" / ", block.Headers.Select(h => "[" + string.Join(" | ", h) + "]").Concat(block.Rows.Select(r => string.Join(" | ", r.Cells))).Prepend("T:"))
        : $"{Kind(block)}{(block.Number is null ? "" : $" #{block.Number}")}: {block.Text}";

    private static string Kind(CandidateBlock block) => block switch
    {
        { IsFurniture: true } => "F",
        { IsNote: true } => "NOTE",
        { IsTitle: true } => "TITLE",
        { HeadingLevel: { } level } => $"H{level}",
        { IsListItem: true } => $"L{block.ListLevel}",
        _ => "P",
    };
}
