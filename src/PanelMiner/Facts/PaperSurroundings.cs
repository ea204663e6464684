using PanelMiner.Mentions;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Facts;

/// <summary>
/// What a paper as a whole tells of each of its facts: the arrangement that its section or title is about, which panel "Members" are, and who decided, when and under which
/// reference in minutes and decision notices. Nothing is added to bare text.
/// </summary>
internal sealed class PaperSurroundings
{
    private static readonly Pattern Receiver = new(@"^(?:the\s+)?(?:panel|members|panel members|committee|police and crime panel|members of the (?:panel|committee))$");

    private static readonly Pattern Commissioner = new(@"^(?:the\s+)?(?:police and crime )?commissioner$");

    private static readonly Pattern Decides = new(@"\b(?:decisions?|resolved|resolution|approval|it was agreed|agreed)\b");

    private readonly Paper? paper;
    private readonly NamesInPaper? names;
    private readonly string? commissioner;
    private readonly string? reference;
    private readonly string? force;

    /// <summary>Papers about a force's own money.</summary>
    private static readonly Pattern Own = new(@"\b(?:savings?|efficiency|budget|precept|medium[- ]term|financial|estates?)\b");

    public PaperSurroundings(Paper? paper, IReadOnlyList<TaggedPassage> passages)
    {
        this.paper = paper;
        if (paper is null)
        {
            return;
        }

        names = new NamesInPaper(new PaperFacts(paper, passages, []));
        var commissioners = passages.SelectMany(p => p.Mentions).OfType<OrganisationMention>().Where(o => o is { KindOfBody: BodyKind.Commissioner, Canonical: not null }).Select(o => o.Canonical!).ToList();
        commissioner = paper.ForceAreas.Count == 1 ? $"Police and Crime Commissioner for {paper.ForceAreas[0]}" : commissioners.Distinct(StringComparer.Ordinal).Take(2).ToList() is { Count: 1 } only ? only[0] : null;
        force = paper.ForceAreas.Count == 1 ? passages.SelectMany(p => p.Mentions).OfType<OrganisationMention>().Where(o => o is { KindOfBody: BodyKind.Force, Canonical: not null } && PartyKey.Of(o.Canonical) == PartyKey.Of(paper.ForceAreas[0])).Select(o => o.Canonical).FirstOrDefault() : null;
        reference = paper.Kind == PaperKind.DecisionNotice && paper.AgendaItem is { } number && number.Any(char.IsDigit) ? number : null;
    }

    public void Enter(TaggedPassage passage)
    {
        names?.Enter(passage);
        foreach (var mention in passage.Mentions.OfType<ArrangementMention>().Where(m => m.Canonical is not null).Take(1))
        {
            names?.Resolve(mention);
        }
    }

    public Fact Add(Fact fact, TaggedPassage passage)
    {
        if (paper is null || names is null)
        {
            return fact;
        }

        var named = names.ResolveFact(fact, passage) is { IsTelling: true } name ? name.Name : null;
        var placed = named is not null && (fact.Arrangement is null || !ArrangementName.Read(fact.Arrangement).IsTelling) ? fact with { Arrangement = named } : fact;
        return placed switch
        {
            DecisionFact decision => Decision(decision, passage),
            WithdrawalFact { Who: { } who } exit => exit with { Who = NameOf(who) },
            SavingFact { Who: null, Arrangement: null } saving when force is not null && Own.IsMatch(paper.Title) => saving with { Who = force },
            _ => placed,
        };
    }

    private DecisionFact Decision(DecisionFact fact, TaggedPassage passage)
    {
        var known = fact with { Decider = fact.Decider is { } who ? NameOf(who) : null };
        if (!(fact.Status is DecisionStatus.Taken or DecisionStatus.Deferred) || !IsRecorded(fact, passage))
        {
            return fact.Decider is null && fact.Status == DecisionStatus.Sought ? known with { Decider = paper!.Panel } : known;
        }

        var own = paper!.Kind == PaperKind.Minutes ? paper.Panel : commissioner;
        return known with { Decider = known.Decider ?? own, Date = fact.Decider is null || known.Decider == own ? paper.Date ?? known.Date : known.Date, Reference = known.Reference ?? reference };
    }

    /// <summary>Whether the paper itself records the decision: a resolution of minutes, or what stands under a notice's heading of that name.</summary>
    private bool IsRecorded(DecisionFact fact, TaggedPassage passage) => paper!.Kind switch
    {
        PaperKind.Minutes => fact.Decider is null || Receiver.IsMatch(fact.Decider),
        PaperKind.DecisionNotice => passage.Passage.Section.Count > 0 && Decides.IsMatch(passage.Passage.Section[^1]) && (fact.Decider is null || Commissioner.IsMatch(fact.Decider)),
        _ => false,
    };

    private string NameOf(string who) => Receiver.IsMatch(who) && paper!.Panel is { } panel ? panel : Commissioner.IsMatch(who) && commissioner is { } named ? named : who;
}
