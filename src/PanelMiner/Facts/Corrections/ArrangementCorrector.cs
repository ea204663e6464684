namespace PanelMiner.Facts.Corrections;

/// <summary>A cluster of names with the id and name that it goes by.</summary>
internal sealed record CorrectedCluster(ArrangementCluster Cluster, string Id, string? Name);

/// <summary>Joins, splits and renames clusters as people said. What a correction speaks of may not be held (its paper was never taken in here): then it waits.</summary>
internal static class ArrangementCorrector
{
    public static IReadOnlyList<CorrectedCluster> Apply(IReadOnlyList<CorrectedCluster> clusters, IReadOnlyList<ArrangementCorrection> corrections, Func<ArrangementCluster, string> idOf)
    {
        var list = clusters.ToList();
        foreach (var correction in corrections)
        {
            if (Find(list, correction.Arrangement) is not { } target)
            {
                continue;
            }

            switch (correction.Kind)
            {
                case ArrangementCorrectionKind.Join when correction.With is { } with && Find(list, with) is { } other && other != target:
                    list.Remove(other);
                    list[list.IndexOf(target)] = target with { Cluster = Merge(target.Cluster, other.Cluster, correction) };
                    break;
                case ArrangementCorrectionKind.Split:
                    Split(list, target, correction, idOf);
                    break;
                case ArrangementCorrectionKind.Rename when correction.Names.Count == 1:
                    list[list.IndexOf(target)] = target with { Name = correction.Names[0] };
                    break;
            }
        }

        return list;
    }

    private static CorrectedCluster? Find(List<CorrectedCluster> list, ArrangementReference reference) =>
        list.FirstOrDefault(c => c.Id.Equals(reference.Id, StringComparison.OrdinalIgnoreCase))
        ?? (reference is { Called: { } called, In: { } paper } ? list.FirstOrDefault(c => c.Cluster.Uses.Any(u => u.Paper == paper && Names(u).Contains(called, StringComparer.OrdinalIgnoreCase))) : null)
        ?? (list.Where(c => c.Cluster.Uses.SelectMany(Names).Append(c.Name).Contains(reference.Id, StringComparer.OrdinalIgnoreCase)).Take(2).ToList() is { Count: 1 } only ? only[0] : null);

    private static IEnumerable<string> Names(ArrangementUse use) => use.Spellings.Prepend(use.Name.Name);

    private static ArrangementCluster Merge(ArrangementCluster first, ArrangementCluster second, ArrangementCorrection correction)
    {
        var merged = Of(first.Uses.Concat(second.Uses));
        merged.Joins.AddRange(first.Joins.Concat(second.Joins));
        merged.Joins.Add(new ArrangementJoin("", second.Uses[0].Paper, second.Uses[0].Name.Name, first.Uses[0].Name.Name, $"joined by {correction.By}{(correction.Note is { } why ? $": {why}" : "")}"));
        return merged;
    }

    private static void Split(List<CorrectedCluster> list, CorrectedCluster target, ArrangementCorrection correction, Func<ArrangementCluster, string> idOf)
    {
        bool Leaves(ArrangementUse use) =>
            (correction.Names.Count == 0 || Names(use).Any(n => correction.Names.Contains(n, StringComparer.OrdinalIgnoreCase)))
            && (correction.Papers.Count == 0 || correction.Papers.Contains(use.Paper, StringComparer.Ordinal));

        var (leaving, staying) = (target.Cluster.Uses.Where(Leaves).ToList(), target.Cluster.Uses.Where(u => !Leaves(u)).ToList());
        if (leaving.Count == 0 || staying.Count == 0)
        {
            return;
        }

        list[list.IndexOf(target)] = target with { Cluster = Of(staying) };
        var fresh = Of(leaving);
        list.Add(new CorrectedCluster(fresh, idOf(fresh), null));
    }

    private static ArrangementCluster Of(IEnumerable<ArrangementUse> uses)
    {
        var cluster = new ArrangementCluster();
        uses.ToList().ForEach(cluster.Add);
        return cluster;
    }
}
