namespace PanelMiner.Facts;

/// <summary>Uses of names that are taken for one arrangement.</summary>
internal sealed class ArrangementCluster
{
    public List<ArrangementUse> Uses { get; } = [];

    public List<ArrangementJoin> Joins { get; } = [];

    public SortedDictionary<string, string> PartyNames { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Parties => PartyNames.Keys;
}

/// <summary>Puts uses of names into clusters. Blocks: the name's key, and each party with each function; a use is compared with the clusters of its blocks only.</summary>
internal sealed class ArrangementClusters
{
    private readonly List<ArrangementCluster> clusters = [];
    private readonly Dictionary<string, List<ArrangementCluster>> blocks = new(StringComparer.Ordinal);

    public void Add(ArrangementUse use)
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

        var fresh = new ArrangementCluster();
        clusters.Add(fresh);
        Join(fresh, use, null);
    }

    /// <summary>The clusters whose names tell which arrangement is meant.</summary>
    public IEnumerable<ArrangementCluster> Settle() => clusters.Where(c => c.Uses.Any(u => u.Name.IsTelling || c.PartyNames.Count > 1));

    private static IEnumerable<string> BlocksOf(ArrangementUse use)
    {
        yield return $"name {use.Name.Key}";
        var sides = use.Parties.Count > 0 ? use.Parties : use.Areas;
        foreach (var side in sides)
        {
            foreach (var function in use.Name.Functions)
            {
                yield return $"does {side} {function}";
            }

            if (use.Name.Forces > 0)
            {
                yield return $"joins {side} {use.Name.Forces}";
            }

            if (use.Name.Kind is "merger")
            {
                yield return $"kind {side} {use.Name.Kind}";
            }
        }
    }

    private static string? ReasonToJoin(ArrangementCluster cluster, ArrangementUse use, string block)
    {
        var sample = cluster.Uses[0].Name;
        if (Apart(cluster, use) || (use.Name.Kind == "merger") != (sample.Kind == "merger"))
        {
            return null;
        }

        if (block.StartsWith("name ", StringComparison.Ordinal))
        {
            return SameSides(cluster, use) ? $"the same name, \"{sample.Name}\", and the same area" : null;
        }

        if (!SameParties(cluster, use))
        {
            return null;
        }

        return block[0] switch
        {
            'd' when Agree(cluster, use) => $"the same forces and the same work ({string.Join(", ", use.Name.Functions)})",
            'j' when Agree(cluster, use) => $"the same {use.Name.Forces} forces",
            'k' => "a merger of the same forces",
            _ => null,
        };
    }

    /// <summary>Parties that contradict each other keep two arrangements of one name apart.</summary>
    private static bool Apart(ArrangementCluster cluster, ArrangementUse use) =>
        use.Parties.Count > 1 && cluster.Parties.Count > 1 && use.Parties.Count(cluster.PartyNames.ContainsKey) < Math.Min(2, Math.Min(use.Parties.Count, cluster.Parties.Count));

    private static bool SameSides(ArrangementCluster cluster, ArrangementUse use)
    {
        var mine = use.Parties.Count > 0 ? use.Parties : use.Areas;
        var theirs = cluster.Parties.Count > 0 ? (IEnumerable<string>)cluster.Parties : cluster.Uses.SelectMany(u => u.Areas);
        var known = theirs.ToHashSet(StringComparer.Ordinal);
        return mine.Count == 0 || known.Count == 0 || mine.Any(known.Contains);
    }

    private static bool SameParties(ArrangementCluster cluster, ArrangementUse use) =>
        use.Parties.Count > 1 ? use.Parties.All(cluster.PartyNames.ContainsKey) || cluster.Parties.All(use.Parties.Contains) : use.Areas.Any(cluster.PartyNames.ContainsKey);

    /// <summary>Names agree when neither has a telling word, function or number that the other's contradicts.</summary>
    private static bool Agree(ArrangementCluster cluster, ArrangementUse use) => cluster.Uses.Any(u =>
        (u.Name.Forces == use.Name.Forces || u.Name.Forces == 0 || use.Name.Forces == 0)
        && (u.Name.Functions.Count == 0 || use.Name.Functions.Count == 0 || u.Name.Functions.Intersect(use.Name.Functions, StringComparer.Ordinal).Any())
        && (u.Name.Words.Count == 0 || use.Name.Words.Count == 0 || u.Name.Words.Intersect(use.Name.Words, StringComparer.Ordinal).Any()));

    private void Join(ArrangementCluster cluster, ArrangementUse use, string? reason)
    {
        if (reason is not null && !cluster.Uses.Any(u => u.Name.Name == use.Name.Name && u.Paper == use.Paper))
        {
            cluster.Joins.Add(new ArrangementJoin("", use.Paper, use.Name.Name, cluster.Uses[0].Name.Name, reason));
        }

        cluster.Uses.Add(use);
        foreach (var party in use.Parties)
        {
            cluster.PartyNames.TryAdd(party, use.PartyNames.GetValueOrDefault(party, party));
        }

        foreach (var block in BlocksOf(use))
        {
            var list = blocks.TryGetValue(block, out var known) ? known : blocks[block] = [];
            if (!list.Contains(cluster))
            {
                list.Add(cluster);
            }
        }
    }
}
