using System.Security.Cryptography;
using System.Text;
using PanelMiner.Facts.Corrections;

namespace PanelMiner.Facts;

/// <summary>
/// Takes the names that papers use for arrangements together into one entity each, by name, participants and area. Names are compared only within blocks of equal normalised
/// keys, so the work grows with the number of names, not of pairs.
/// </summary>
public sealed class ArrangementLinker
{
    /// <summary>Links the arrangements of a set of papers. The order in which papers are given does not matter.</summary>
    public ArrangementBook Link(IReadOnlyList<PaperFacts> papers) => Link(papers, []);

    /// <summary>Links the arrangements of a set of papers, and joins, splits and renames them as people said.</summary>
    public ArrangementBook Link(IReadOnlyList<PaperFacts> papers, IReadOnlyList<ArrangementCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(corrections);
        var uses = papers.OrderBy(p => p.Paper.Date ?? "9999", StringComparer.Ordinal).ThenBy(p => p.Paper.Id, StringComparer.Ordinal).SelectMany(ArrangementUses.Of).ToList();
        var clusters = new ArrangementClusters();
        clusters.AddAll(uses);
        var facts = papers.SelectMany(p => p.Facts).Where(f => f.Id is not null).DistinctBy(f => f.Id).ToDictionary(f => f.Id!, StringComparer.Ordinal);
        var found = Apart([.. clusters.Settle().Select(c => new CorrectedCluster(c, IdOf(c), null))]);
        var entities = Apart(ArrangementCorrector.Apply(found, corrections, IdOf)).Select(c => Describe(c, facts))
            .OrderBy(e => e.Arrangement.Name, StringComparer.Ordinal).ThenBy(e => e.Arrangement.Id, StringComparer.Ordinal).ToList();
        return new ArrangementBook(
            [.. entities.Select(e => e.Arrangement)],
            entities.SelectMany(e => e.Cluster.Uses.SelectMany(u => u.Facts).Select(f => (Fact: f, e.Arrangement.Id))).DistinctBy(p => p.Fact).ToDictionary(p => p.Fact, p => p.Id, StringComparer.Ordinal),
            entities.SelectMany(e => e.Cluster.Uses.Select(u => (u.Paper, e.Arrangement.Id))).GroupBy(p => p.Paper, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(p => p.Id).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal),
            [.. entities.SelectMany(e => e.Cluster.Joins.Select(j => j with { Arrangement = e.Arrangement.Id }))]);
    }

    private sealed record Entity(Arrangement Arrangement, ArrangementCluster Cluster);

    private static Entity Describe(CorrectedCluster corrected, Dictionary<string, Fact> known)
    {
        var cluster = corrected.Cluster;
        var uses = InOrder(cluster);
        var name = uses.Where(u => u.Name.IsTelling).GroupBy(u => u.Name.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).Select(g => g.Key).FirstOrDefault() ?? uses[0].Name.Name;
        var told = uses.SelectMany(u => u.Facts).Distinct(StringComparer.Ordinal).Select(id => known[id]).ToList();
        return new Entity(
            new Arrangement(corrected.Id, corrected.Name ?? name)
            {
                Names = [.. uses.SelectMany(u => u.Spellings.Prepend(u.Name.Name)).Distinct(StringComparer.OrdinalIgnoreCase)],
                Functions = [.. uses.SelectMany(u => u.Name.Functions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                Parties = ArrangementParties.Of(cluster, told),
                FirstSeen = uses.Select(u => u.Date).FirstOrDefault(d => d is not null),
                LastSeen = uses.Select(u => u.Date).LastOrDefault(d => d is not null),
                Ended = ArrangementParties.Ended(told),
            },
            cluster);
    }

    private static List<ArrangementUse> InOrder(ArrangementCluster cluster) =>
        [.. cluster.Uses.OrderBy(u => u.Date ?? "9999", StringComparer.Ordinal).ThenBy(u => u.Paper, StringComparer.Ordinal)];

    /// <summary>Two that began with one name and area are told apart by the paper that first named each.</summary>
    private static IReadOnlyList<CorrectedCluster> Apart(IReadOnlyList<CorrectedCluster> clusters) => [.. clusters.GroupBy(c => c.Id, StringComparer.Ordinal)
        .SelectMany(same => same.Select((c, n) => n == 0 ? c : c with { Id = IdOf(c.Id, [c.Cluster.Uses[0].Paper, c.Cluster.Uses[0].Name.Key, c.Cluster.Uses[0].Name.Name]) }))];

    private static string IdOf(ArrangementCluster cluster)
    {
        var first = InOrder(cluster)[0];
        return IdOf(first.Name.Key, first.Sides);
    }

    /// <summary>Stable id: hash of the earliest name and of the sides that its paper gives, so that later papers do not change it.</summary>
    private static string IdOf(string key, IEnumerable<string> sides)
    {
        var words = key + "\n" + string.Join('\n', sides.Order(StringComparer.Ordinal));
        return "arr-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..10];
    }
}
