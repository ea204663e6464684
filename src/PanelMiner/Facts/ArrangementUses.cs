using PanelMiner.Mentions;
using PanelMiner.Structure;

namespace PanelMiner.Facts;

/// <summary>The use of a name for an arrangement in one paper.</summary>
/// <param name="Paper">Id of the paper.</param>
/// <param name="Date">Its date, as EDTF.</param>
/// <param name="Name">The name.</param>
/// <param name="Parties">Force areas or bodies that take part, as keys.</param>
/// <param name="Areas">The paper's own force areas, as keys.</param>
/// <param name="Facts">Ids of the facts told of it.</param>
internal sealed record ArrangementUse(string Paper, string? Date, ArrangementName Name, IReadOnlyList<string> Parties, IReadOnlyList<string> Areas, IReadOnlyList<string> Facts)
{
    /// <summary>The participants' names by key.</summary>
    public IReadOnlyDictionary<string, string> PartyNames { get; init; } = new Dictionary<string, string>();

    /// <summary>All spellings that the paper uses for this name.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>The parties, else the areas of the paper.</summary>
    public IReadOnlyList<string> Sides => Parties.Count > 0 ? Parties : Areas;
}

/// <summary>Gathers the names for arrangements that one paper uses, who takes part in them, and the facts told of them.</summary>
internal static class ArrangementUses
{
    public static IReadOnlyList<ArrangementUse> Of(PaperFacts paper)
    {
        var uses = new Dictionary<string, Building>(StringComparer.Ordinal);
        var facts = paper.Facts.Where(f => f.Id is not null && f.Passage is not null).ToLookup(f => f.Passage!, StringComparer.Ordinal);
        var names = new NamesInPaper(paper);
        var parties = new PartyEvidence(paper);
        foreach (var passage in paper.Passages)
        {
            names.Enter(passage);
            foreach (var mention in passage.Mentions.OfType<ArrangementMention>())
            {
                if (names.Resolve(mention) is { } name)
                {
                    var building = Building.Of(uses, name);
                    parties.Beside(mention, passage, name).ToList().ForEach(building.Add);
                }
            }

            foreach (var fact in facts[passage.Passage.Id])
            {
                if (names.ResolveFact(fact, passage) is { } name)
                {
                    var building = Building.Of(uses, name);
                    building.Facts.Add(fact.Id!);
                    PartyEvidence.OfFact(fact).ToList().ForEach(building.Add);
                }
            }
        }

        return [.. uses.Values.Select(b => b.Done(paper.Paper, parties))];
    }

    private sealed class Building(ArrangementName name)
    {
        private readonly SortedDictionary<string, string> parties = new(StringComparer.Ordinal);
        private readonly List<string> spellings = [];

        public List<string> Facts { get; } = [];

        public static Building Of(Dictionary<string, Building> uses, ArrangementName name)
        {
            var building = uses.TryGetValue(name.Key, out var known) ? known : uses[name.Key] = new Building(name);
            building.spellings.Add(name.Name);
            return building;
        }

        public void Add(string party)
        {
            var key = PartyKey.Of(party);
            if (key.Length > 0 && (!parties.TryGetValue(key, out var known) || (PartyKey.IsOfficer(known) && !PartyKey.IsOfficer(party))))
            {
                parties[key] = party;
            }
        }

        public ArrangementUse Done(Paper paper, PartyEvidence evidence)
        {
            evidence.ByNumber(name).ToList().ForEach(Add);
            var areas = evidence.Areas;
            if (parties.Count == 1 && areas.Count == 1 && name.Kind != "contract" && !parties.ContainsKey(areas[0]))
            {
                Add(evidence.NameOf(areas[0]));
            }

            return new ArrangementUse(paper.Id, paper.Date, name, [.. parties.Keys], areas, Facts) { PartyNames = parties, Spellings = [.. spellings.Distinct(StringComparer.Ordinal)] };
        }
    }
}
