using PanelMiner.Mentions;
using PanelMiner.Tagging;

namespace PanelMiner.Facts;

/// <summary>The use of a name for an arrangement in one paper.</summary>
/// <param name="Paper">Id of the paper.</param>
/// <param name="Date">Its date, as EDTF.</param>
/// <param name="Name">The name.</param>
/// <param name="Parties">Force areas or bodies stated as its participants, as keys.</param>
/// <param name="Areas">The paper's own force areas, as keys.</param>
/// <param name="Facts">Ids of the facts told of it.</param>
internal sealed record ArrangementUse(string Paper, string? Date, ArrangementName Name, IReadOnlyList<string> Parties, IReadOnlyList<string> Areas, IReadOnlyList<string> Facts)
{
    /// <summary>The participants' names by key.</summary>
    public IReadOnlyDictionary<string, string> PartyNames { get; init; } = new Dictionary<string, string>();
}

/// <summary>Gathers the names for arrangements that one paper uses; a bare "the collaboration" goes to the arrangement last named before it, or the paper's only one.</summary>
internal static class ArrangementUses
{
    public static IReadOnlyList<ArrangementUse> Of(PaperFacts paper)
    {
        var uses = new Dictionary<string, Building>(StringComparer.Ordinal);
        var areas = paper.Paper.ForceAreas.Select(PartyKey.Of).ToList();
        var facts = paper.Facts.Where(f => f.Id is not null && f.Passage is not null).ToLookup(f => f.Passage!, StringComparer.Ordinal);
        var last = new LastNamed(paper);
        foreach (var passage in paper.Passages)
        {
            last.Enter(passage);
            foreach (var mention in passage.Mentions.OfType<ArrangementMention>())
            {
                Note(uses, last.Resolve(mention), mention);
            }

            foreach (var fact in facts[passage.Passage.Id])
            {
                if (last.ResolveFact(fact, passage) is { } name)
                {
                    (uses.TryGetValue(name, out var building) ? building : uses[name] = new Building(ArrangementName.Read(name))).Facts.Add(fact.Id!);
                }
            }
        }

        return [.. uses.Values.Select(b => new ArrangementUse(paper.Paper.Id, paper.Paper.Date, b.Name, [.. b.Parties.Keys], areas, b.Facts) { PartyNames = b.Parties })];
    }

    private static void Note(Dictionary<string, Building> uses, string? name, ArrangementMention mention)
    {
        if (name is null)
        {
            return;
        }

        var building = uses.TryGetValue(name, out var known) ? known : uses[name] = new Building(ArrangementName.Read(name));
        foreach (var participant in mention.Participants)
        {
            building.Parties.TryAdd(PartyKey.Of(participant), participant);
        }
    }

    private sealed class Building(ArrangementName name)
    {
        public ArrangementName Name { get; } = name;

        public SortedDictionary<string, string> Parties { get; } = new(StringComparer.Ordinal);

        public List<string> Facts { get; } = [];
    }

    /// <summary>Follows a paper down its passages and knows which arrangement was named last, in the heading or the text.</summary>
    private sealed class LastNamed
    {
        private readonly string? only;
        private string? last;
        private string heading = "";

        public LastNamed(PaperFacts paper)
        {
            var names = paper.Passages.SelectMany(p => p.Mentions).OfType<ArrangementMention>().Select(NameOf).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
            only = names.Count == 1 ? names[0] : null;
        }

        /// <summary>A new section forgets what was named in the one before.</summary>
        public void Enter(TaggedPassage passage)
        {
            var section = passage.Passage.Section.Count > 0 ? passage.Passage.Section[^1] : "";
            if (!string.Equals(section, heading, StringComparison.Ordinal))
            {
                (heading, last) = (section, null);
            }
        }

        public string? Resolve(ArrangementMention mention) => NameOf(mention) is { } name ? last = name : last ?? only;

        public string? ResolveFact(Fact fact, TaggedPassage passage)
        {
            var mentions = passage.Mentions.OfType<ArrangementMention>().ToList();
            var inside = mentions.Where(m => m.Start >= fact.Start && m.End <= fact.End).Select(NameOf).OfType<string>().FirstOrDefault();
            var before = mentions.Where(m => m.Start < fact.Start).Select(NameOf).OfType<string>().LastOrDefault();
            var bare = mentions.Any(m => m.Start >= fact.Start && m.End <= fact.End);
            return inside ?? (bare ? before ?? last ?? only : before ?? (fact is SavingFact or WithdrawalFact or StatusFact ? last : null));
        }

        private static string? NameOf(ArrangementMention mention) =>
            mention.Canonical ?? (ArrangementName.Read(mention.Text) is { IsTelling: true } ? mention.Text : null);
    }
}
