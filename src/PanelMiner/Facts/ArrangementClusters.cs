namespace PanelMiner.Facts;

/// <summary>
/// Puts uses of names into clusters. Blocks: the name's key, and each side with each function, number of forces and kind; a use is compared with the clusters of its blocks only.
/// Names that tell which arrangement is meant come first, those with stated parties before the others; bare ones ("the collaboration") join the one arrangement that fits them.
/// </summary>
internal sealed class ArrangementClusters
{
    private readonly List<ArrangementCluster> clusters = [];
    private readonly Dictionary<string, List<ArrangementCluster>> blocks = new(StringComparer.Ordinal);

    public void AddAll(IReadOnlyList<ArrangementUse> uses)
    {
        foreach (var use in uses.Where(u => u.Name.IsTelling || u.Name.Kind == "merger").OrderByDescending(u => Math.Min(u.Parties.Count, 2)))
        {
            Add(use);
        }

        foreach (var use in uses.Where(u => !u.Name.IsTelling && u.Name.Kind != "merger").OrderByDescending(u => Math.Min(u.Parties.Count, 2)))
        {
            AddBare(use);
        }
    }

    /// <summary>The clusters that are arrangements: somebody's, or told of by a name of their own.</summary>
    public IEnumerable<ArrangementCluster> Settle() => Together().Where(c => c.Parties.Count > 1 || c.Uses.Any(u => u.Name.IsTelling));

    /// <summary>A name that only counts its forces ("the Tri-Force") is the one arrangement of just these forces; where there are two of them it stays by itself.</summary>
    private List<ArrangementCluster> Together()
    {
        var kept = new List<ArrangementCluster>();
        foreach (var group in clusters.GroupBy(c => c.Forces > 1 && c.Parties.Count == c.Forces && !c.IsMerger ? $"{c.Forces} {string.Join(' ', c.Parties.Keys)}" : "", StringComparer.Ordinal))
        {
            var (bare, telling) = (group.Where(c => c.Functions.Count == 0 && c.Words.Count == 0).ToList(), group.Where(c => c.Functions.Count > 0 || c.Words.Count > 0).ToList());
            if (group.Key.Length == 0 || telling.Count != 1)
            {
                kept.AddRange(group);
                continue;
            }

            bare.ForEach(b => b.Uses.ToList().ForEach(u => Join(telling[0], u, $"the same {u.Name.Forces} forces, and no other arrangement of theirs")));
            kept.Add(telling[0]);
        }

        return kept;
    }

    private void Add(ArrangementUse use)
    {
        foreach (var block in BlocksOf(use))
        {
            foreach (var cluster in blocks.GetValueOrDefault(block, []))
            {
                if (ReasonToJoin(cluster, use, block) is { } reason)
                {
                    Join(cluster, use, reason);
                    return;
                }
            }
        }

        Start(use);
    }

    private void AddBare(ArrangementUse use)
    {
        var sides = use.Sides.ToHashSet(StringComparer.Ordinal);
        var kind = use.Name.Kind.Length > 0 ? use.Name.Kind : "collaboration";
        var near = sides.SelectMany(s => blocks.GetValueOrDefault($"side {s}", [])).Distinct()
            .Where(c => !c.IsMerger && c.Kind == kind && c.Parties.Count > 1 && !Apart(c, use) && sides.All(c.Parties.ContainsKey)).ToList();
        var fitting = near.Where(c => use.Parties.Count > 1 && c.Parties.Count == use.Parties.Count).ToList() is { Count: > 0 } exact ? exact : near;
        if (fitting.Count == 1)
        {
            Join(fitting[0], use, $"the only {kind} of the same forces");
        }
        else if (use.Parties.Count > 1)
        {
            Start(use);
        }
    }

    private void Start(ArrangementUse use)
    {
        var fresh = new ArrangementCluster();
        clusters.Add(fresh);
        Join(fresh, use, null);
    }

    private static IEnumerable<string> BlocksOf(ArrangementUse use)
    {
        yield return $"name {use.Name.Key}";
        foreach (var side in use.Sides)
        {
            foreach (var function in use.Name.Functions)
            {
                yield return $"does {side} {function}";
            }

            if (use.Name.Forces > 0)
            {
                yield return $"joins {side} {use.Name.Forces}";
            }

            if (use.Name.Kind is "merger" or "alliance")
            {
                yield return $"kind {side} {use.Name.Kind}";
            }
        }
    }

    private static string? ReasonToJoin(ArrangementCluster cluster, ArrangementUse use, string block)
    {
        if (Apart(cluster, use) || (use.Name.Kind == "merger") != cluster.IsMerger)
        {
            return null;
        }

        var sample = cluster.Uses[0].Name.Name;
        if (block.StartsWith("name ", StringComparison.Ordinal))
        {
            return use.Name.IsDistinctive ? $"the same name, \"{sample}\"" : SameSides(cluster, use) ? $"the same name, \"{sample}\", and the same area" : null;
        }

        return SameParties(cluster, use) && Agree(cluster, use)
            ? block[0] switch
            {
                'd' => $"the same forces and the same work ({string.Join(", ", use.Name.Functions)})",
                'j' => $"the same {use.Name.Forces} forces",
                _ => $"{(use.Name.Kind == "merger" ? "a merger" : "an alliance")} of the same forces",
            }
            : null;
    }

    /// <summary>Parties that contradict each other keep two arrangements of one name apart.</summary>
    private static bool Apart(ArrangementCluster cluster, ArrangementUse use)
    {
        var parties = cluster.Parties;
        return use.Parties.Count > 1 && parties.Count > 1 && use.Parties.Count(parties.ContainsKey) < 2;
    }

    private static bool SameSides(ArrangementCluster cluster, ArrangementUse use)
    {
        var parties = cluster.Parties;
        var known = parties.Count > 0 ? parties.Keys.ToHashSet(StringComparer.Ordinal) : cluster.Areas.ToHashSet(StringComparer.Ordinal);
        return use.Sides.Count == 0 || known.Count == 0 || use.Sides.Any(known.Contains);
    }

    private static bool SameParties(ArrangementCluster cluster, ArrangementUse use)
    {
        var parties = cluster.Parties;
        return parties.Count > 0 && (use.Sides.All(parties.ContainsKey) || (use.Parties.Count > 1 && parties.Keys.All(use.Parties.Contains)));
    }

    /// <summary>Names agree when neither has a telling word, function or number that the other's contradicts.</summary>
    private static bool Agree(ArrangementCluster cluster, ArrangementUse use) =>
        (cluster.Forces == use.Name.Forces || cluster.Forces == 0 || use.Name.Forces == 0)
        && (cluster.Functions.Count == 0 || use.Name.Functions.Count == 0 || use.Name.Functions.Any(cluster.Functions.Contains))
        && (cluster.Words.Count == 0 || use.Name.Words.Count == 0 || use.Name.Words.Any(cluster.Words.Contains));

    private void Join(ArrangementCluster cluster, ArrangementUse use, string? reason)
    {
        if (reason is not null && !cluster.Uses.Any(u => u.Name.Name == use.Name.Name && u.Paper == use.Paper))
        {
            cluster.Joins.Add(new ArrangementJoin("", use.Paper, use.Name.Name, cluster.Uses[0].Name.Name, reason));
        }

        cluster.Add(use);
        foreach (var block in BlocksOf(use).Concat(use.Parties.Select(p => $"side {p}")))
        {
            var list = blocks.TryGetValue(block, out var known) ? known : blocks[block] = [];
            if (list.Count == 0 || !list.Contains(cluster))
            {
                list.Add(cluster);
            }
        }
    }
}
