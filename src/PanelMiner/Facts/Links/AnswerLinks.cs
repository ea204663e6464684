using PanelMiner.Structure;

namespace PanelMiner.Facts.Links;

/// <summary>Pairs a recommendation with its answer: within a paper by nearness, and what a panel was asked with what its minutes of that meeting record.</summary>
internal static class AnswerLinks
{
    private const int Near = 4;
    private const double Alike = 0.6;

    public static void Find(IReadOnlyList<ToldAt> told, LinkLedger ledger)
    {
        foreach (var paper in told.Where(t => t.Fact is DecisionFact).GroupBy(t => t.Paper.Id, StringComparer.Ordinal))
        {
            Within([.. paper.OrderBy(t => t.Ordinal)], ledger);
        }

        var sought = told.Where(t => t.Fact is DecisionFact { Status: DecisionStatus.Sought } && t.Paper.Kind != PaperKind.Minutes).ToLookup(MeetingOf);
        foreach (var minute in told.Where(t => t.Paper.Kind == PaperKind.Minutes && t.Fact is DecisionFact { Status: DecisionStatus.Taken, Answers: null } && MeetingOf(t) is not null))
        {
            Across(minute, [.. sought[MeetingOf(minute)]], ledger);
        }
    }

    private static (string Panel, string Date)? MeetingOf(ToldAt told) => told.Paper is { Panel: { } panel, Date: { } date } ? (panel, date) : null;

    private static void Within(IReadOnlyList<ToldAt> facts, LinkLedger ledger)
    {
        ToldAt? open = null;
        foreach (var told in facts)
        {
            var decision = (DecisionFact)told.Fact;
            if (decision.Response is not null && decision.Status == DecisionStatus.Taken && open is { } asked && PlaceOf(told) - PlaceOf(asked) is >= 0 and <= Near)
            {
                Pair(told, asked, decision.Response.Value, ledger);
                open = null;
            }
            else if (decision is { Status: DecisionStatus.Recommended, Response: null })
            {
                open = told;
            }
        }
    }

    private static void Across(ToldAt minute, IReadOnlyList<ToldAt> asked, LinkLedger ledger)
    {
        var decision = (DecisionFact)minute.Fact;
        var words = ContentWords.Of(decision.What);
        var fitting = asked.Where(a => ((DecisionFact)a.Fact).Action == decision.Action && ContentWords.Likeness(words, ContentWords.Of(((DecisionFact)a.Fact).What)) >= Alike).Take(2).ToList();
        if (words.Count > 1 && fitting.Count == 1)
        {
            Pair(minute, fitting[0], DecisionResponse.Accepted, ledger);
        }
    }

    private static void Pair(ToldAt answer, ToldAt asked, DecisionResponse response, LinkLedger ledger) =>
        ledger.Change(answer.Fact, f => ((DecisionFact)f) with { Answers = asked.Fact.Id, Response = ((DecisionFact)f).Response ?? response });

    private static int PlaceOf(ToldAt told) => told.Passage?.Passage.N ?? 0;
}
