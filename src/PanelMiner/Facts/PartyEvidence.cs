using PanelMiner.Mentions;
using PanelMiner.Tagging;
using PanelMiner.Structure;

namespace PanelMiner.Facts;

/// <summary>Who takes part in an arrangement, by what one paper says beside its name, by its number of forces, and by the facts told of it.</summary>
internal sealed class PartyEvidence
{
    private static readonly string[] Joins = ["", ",", "and", ", and", "&", "and the", ", the"];
    private readonly IReadOnlyDictionary<string, string> forces;

    public PartyEvidence(PaperFacts paper)
    {
        var named = paper.Passages.SelectMany(p => p.Mentions).OfType<OrganisationMention>().Where(IsSide).Select(o => o.Canonical!).Distinct(StringComparer.Ordinal).ToList();
        forces = named.GroupBy(PartyKey.Of, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderBy(PartyKey.IsOfficer).First(), StringComparer.Ordinal);
        Areas = [.. AreasOf(paper.Paper).Select(PartyKey.Of).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Keys of the paper's own areas; the area of the body that receives it where none is known.</summary>
    public IReadOnlyList<string> Areas { get; }

    /// <summary>A side's name, its force where the paper names it.</summary>
    public string NameOf(string key) => forces.GetValueOrDefault(key) ?? string.Join(' ', key.Split(' ').Select(w => w.Length > 3 ? char.ToUpperInvariant(w[0]) + w[1..] : w));

    /// <summary>Participants that a mention states, and forces listed together in its sentence ("a collaboration of A, B and C").</summary>
    public IEnumerable<string> Beside(ArrangementMention mention, TaggedPassage passage, ArrangementName name)
    {
        foreach (var participant in mention.Participants)
        {
            yield return participant;
        }

        var listed = Listed(mention, passage);
        if (listed.Count > 1 && (name.Forces == 0 || listed.Count == name.Forces))
        {
            foreach (var side in listed)
            {
                yield return side;
            }
        }
    }

    /// <summary>The paper's forces, when they are as many as the name says ("Tri-Force").</summary>
    public IEnumerable<string> ByNumber(ArrangementName name) => name.Forces > 1 && forces.Count == name.Forces ? forces.Values : [];

    /// <summary>Whoever leaves, hosts or leads an arrangement takes part in it.</summary>
    public static IEnumerable<string> OfFact(Fact fact) => fact switch
    {
        WithdrawalFact { Who: { } who } => [who],
        RoleFact { Who: { } who, Role: ArrangementRole.Party or ArrangementRole.Host or ArrangementRole.Lead } => [who],
        _ => [],
    };

    private static IEnumerable<string> AreasOf(Paper paper) =>
        paper.ForceAreas.Count > 0 ? paper.ForceAreas : paper.Panel is { } panel && panel.Contains("Police and Crime", StringComparison.OrdinalIgnoreCase) ? [panel.Split(" Police", StringSplitOptions.None)[0]] : [];

    private static bool IsSide(OrganisationMention body) => body.Canonical is not null && body.KindOfBody is BodyKind.Force or BodyKind.Commissioner or BodyKind.Office;

    /// <summary>Forces in one list, nothing but "and" and commas between, within reach of the name.</summary>
    private static List<string> Listed(ArrangementMention mention, TaggedPassage passage)
    {
        const int Reach = 200;
        var near = passage.Mentions.OfType<OrganisationMention>().Where(o => IsSide(o) && o.End > mention.Start - Reach && o.Start < mention.End + Reach).ToList();
        var list = new List<string>();
        for (var i = 0; i < near.Count; i++)
        {
            var joined = i > 0 && Joins.Contains(passage.Passage.Text[Math.Min(near[i - 1].End, near[i].Start)..near[i].Start].Trim().ToLowerInvariant());
            if (!joined && list.Count > 1)
            {
                break;
            }

            list = joined ? [.. list, near[i].Canonical!] : [near[i].Canonical!];
        }

        return [.. list.DistinctBy(PartyKey.Of)];
    }
}
