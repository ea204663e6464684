namespace PanelMiner.Structure.Layout;

/// <summary>A line or table in the flow of a page.</summary>
internal sealed record FlowItem(TextLine? Line, FoundTable? Table)
{
    public Box Box => Line?.Box ?? Table!.Box;

    /// <summary>Where it stands in the order from top to bottom.</summary>
    public double At => Line?.Baseline ?? Table!.Box.Top;

    /// <summary>Lines and tables in one order from top to bottom.</summary>
    public static List<FlowItem> Sorted(IEnumerable<TextLine> lines, IEnumerable<FoundTable> tables) =>
    [
        .. lines.Select(l => new FlowItem(l, null)).Concat(tables.Select(t => new FlowItem(null, t))).OrderBy(i => i.At).ThenBy(i => i.Box.Left),
    ];
}
