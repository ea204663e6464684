using System.Security.Cryptography;
using System.Text;

namespace PanelMiner.Facts;

/// <summary>
/// Takes the names that papers use for arrangements together into one entity each, by name, participants and area. Names are compared only within blocks of equal normalised
/// keys, so the work grows with the number of names, not of pairs.
/// </summary>
public sealed class ArrangementLinker
{
    /// <summary>Links the arrangements of a set of papers. The order in which papers are given does not matter.</summary>
    public ArrangementBook Link(IReadOnlyList<PaperFacts> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        var uses = papers.OrderBy(p => p.Paper.Date ?? "9999", StringComparer.Ordinal).ThenBy(p => p.Paper.Id, StringComparer.Ordinal).SelectMany(ArrangementUses.Of).ToList();
        var clusters = new ArrangementClusters();
        clusters.AddAll(uses);
        var facts = papers.SelectMany(p => p.Facts).Where(f => f.Id is not null).DistinctBy(f => f.Id).ToDictionary(f => f.Id!, StringComparer.Ordinal);
        var entities = Apart([.. clusters.Settle().Select(c => Describe(c, facts))]).OrderBy(e => e.Arrangement.Name, StringComparer.Ordinal).ThenBy(e => e.Arrangement.Id, StringComparer.Ordinal).ToList();
        return new ArrangementBook(
            [.. entities.Select(e => e.Arrangement)],
            entities.SelectMany(e => e.Cluster.Uses.SelectMany(u => u.Facts).Select(f => (Fact: f, e.Arrangement.Id))).DistinctBy(p => p.Fact).ToDictionary(p => p.Fact, p => p.Id, StringComparer.Ordinal),
            entities.SelectMany(e => e.Cluster.Uses.Select(u => (u.Paper, e.Arrangement.Id))).GroupBy(p => p.Paper, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(p => p.Id).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal),
            [.. entities.SelectMany(e => e.Cluster.Joins.Select(j => j with { Arrangement = e.Arrangement.Id }))]);
    }

    private sealed record Entity(Arrangement Arrangement, ArrangementCluster Cluster);

    private static Entity Describe(ArrangementCluster cluster, Dictionary<string, Fact> known)
    {
        var uses = cluster.Uses.OrderBy(u => u.Date ?? "9999", StringComparer.Ordinal).ThenBy(u => u.Paper, StringComparer.Ordinal).ToList();
        var name = uses.Where(u => u.Name.IsTelling).GroupBy(u => u.Name.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).Select(g => g.Key).FirstOrDefault() ?? uses[0].Name.Name;
        var told = uses.SelectMany(u => u.Facts).Distinct(StringComparer.Ordinal).Select(id => known[id]).ToList();
        return new Entity(
            new Arrangement(IdOf(uses[0].Name.Key, uses[0].Sides), name)
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

    /// <summary>Two that began with one name and area are told apart by the paper that first named each.</summary>
    private static IEnumerable<Entity> Apart(IReadOnlyList<Entity> entities) => entities.GroupBy(e => e.Arrangement.Id, StringComparer.Ordinal)
        .SelectMany(same => same.Select((e, n) => n == 0 ? e : e with { Arrangement = e.Arrangement with { Id = IdOf(e.Arrangement.Id, [e.Cluster.Uses[0].Paper, e.Cluster.Uses[0].Name.Key, e.Arrangement.Name]) } }));

    /// <summary>Stable id: hash of the earliest name and of the sides that its paper gives, so that later papers do not change it.</summary>
    private static string IdOf(string key, IEnumerable<string> sides)
    {
        var words = key + "\n" + string.Join('\n', sides.Order(StringComparer.Ordinal));
        return "arr-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..10];
    }
}
