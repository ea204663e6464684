using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Finds groups of drawn lines that touch one another, and the grid of cells that each group draws.</summary>
internal static class RuleGridFinder
{
    private const double ShortestRule = 5;

    /// <summary>The grids of a page, largest first.</summary>
    public static List<RuleGrid> Find(IReadOnlyList<RawRule> rules)
    {
        var across = RuleJoiner.Horizontal(rules).Where(s => s.Length >= ShortestRule).ToList();
        var down = RuleJoiner.Vertical(rules).Where(s => s.Length >= ShortestRule).OrderBy(s => s.At).ToList();
        var group = Groups(across, down);
        return
        [
            .. Enumerable.Range(0, across.Count + down.Count).GroupBy(i => Root(group, i))
                .Select(g => RuleGrid.Of([.. g.Where(i => i < across.Count).Select(i => across[i])], [.. g.Where(i => i >= across.Count).Select(i => down[i - across.Count])]))
                .OfType<RuleGrid>().OrderByDescending(g => g.Box.Width * g.Box.Height),
        ];
    }

    private static int[] Groups(List<Stroke> across, List<Stroke> down)
    {
        var group = Enumerable.Range(0, across.Count + down.Count).ToArray();
        for (var i = 0; i < across.Count; i++)
        {
            for (var k = FirstAt(down, across[i].From - RuleJoiner.Slack); k < down.Count && down[k].At <= across[i].To + RuleJoiner.Slack; k++)
            {
                if (across[i].At >= down[k].From - RuleJoiner.Slack && across[i].At <= down[k].To + RuleJoiner.Slack)
                {
                    group[Root(group, i)] = Root(group, across.Count + k);
                }
            }
        }

        return group;
    }

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
        {
            group[i] = group[group[i]];
            i = group[i];
        }

        return i;
    }

    private static int FirstAt(List<Stroke> sorted, double at)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].At < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
