using PanelMiner.Facts;
using PanelMiner.Facts.Links;
using PanelMiner.Timelines.Savings;

namespace PanelMiner.Timelines.Cards;

/// <summary>Fills the card of an arrangement from the facts that papers tell of it. What no fact states stays empty.</summary>
public sealed class TimelineCardBuilder
{
    private static readonly Pattern Beginning = new(@"\b(?:went live|go(?:es)? live|going live|launch\w*|began|begin|started|start|established|formed|set up|came into (?:force|effect|being)|commenced?|became operational)\b");

    private readonly SavingsReconciler savings = new();

    /// <summary>The card of an arrangement.</summary>
    public TimelineCard Build(Arrangement arrangement, FactLibrary library)
    {
        ArgumentNullException.ThrowIfNull(arrangement);
        ArgumentNullException.ThrowIfNull(library);
        var told = library.Papers.SelectMany(p => p.Facts.Where(f => f.ArrangementId == arrangement.Id).Select(f => new CardFact(f, p))).ToList();
        var exits = told.Where(t => t.Fact is WithdrawalFact).ToList();
        var left = Left(exits);
        var parties = CardParties.Of(arrangement, library);
        var cells = savings.Reconcile(library).Where(c => c.ArrangementId == arrangement.Id && c.Scheme == arrangement.Name).ToList();
        return new TimelineCard(
            arrangement.Id,
            arrangement.Name,
            [
                new("began", Began(told)),
                new("parties-then", [.. parties.Select(p => p.Line)]),
                new("parties-now", [.. parties.Where(p => !left.ContainsKey(p.Key)).Select(p => p.Line)]),
                new("ended", [.. exits.Where(e => e.Exit is { Who: null, Scope: null, Status: WithdrawalStatus.Decided or WithdrawalStatus.Done }).TakeLast(1).Select(e => e.Line($"{e.Exit.Effective ?? e.Exit.AsAt ?? "undated"}: {Say(e.Fact, arrangement)}"))]),
                new("left", [.. left.Values.SelectMany(l => l)]),
                new("first-asked", [.. exits.Where(e => e.Exit.Initiator is not null).Take(1).Select(e => e.Line(e.Exit.Initiator!))]),
                new("reasons", [.. exits.Where(e => e.Exit.Reason is not null).DistinctBy(e => e.Exit.Reason, StringComparer.OrdinalIgnoreCase).Select(e => e.Line($"{Speaker(e)}: {e.Exit.Reason}"))]),
                new("promised", Chains(cells.Where(c => c.Status is SavingStatus.Forecast or SavingStatus.Target))),
                new("achieved", Chains(cells.Where(c => c.Status == SavingStatus.Achieved))),
                new("panels-told", [.. told.Where(t => t.Panel is not null).GroupBy(t => t.Panel!, StringComparer.Ordinal).Select(g => g.First()).Select(t => t.Line($"{t.Panel}, first on {t.Paper.Paper.Date ?? "a day not stated"}"))]),
                new("last-heard-of", [.. told.Where(t => t.Paper.Paper.Date is not null).TakeLast(1).Select(t => t.Line($"{t.Paper.Paper.Date}: {Say(t.Fact, arrangement)}"))]),
            ]);
    }

    private static string Say(Fact fact, Arrangement arrangement) => FactSummary.Of(fact, arrangement.Name);

    /// <summary>The earliest dated beginning that a paper tells.</summary>
    private static IReadOnlyList<CardLine> Began(IReadOnlyList<CardFact> told)
    {
        var first = told.Where(t => t.Fact is EventFact { Date: not null } e && Beginning.IsMatch(e.Quote)).Concat(told.Where(t => t.Fact is DecisionFact { Date: not null, Status: DecisionStatus.Taken, Action: "sign" or "establish" }))
            .Where(t => Text.EdtfSpan.Read(FactDates.Own(t.Fact))?.From is not null)
            .OrderBy(t => Text.EdtfSpan.Read(FactDates.Own(t.Fact))!.From).ThenBy(t => t.Fact.Id, StringComparer.Ordinal).FirstOrDefault();
        return first is null ? [] : [first.Line($"{FactDates.Own(first.Fact)}: {FactSummary.Of(first.Fact, null)}")];
    }

    /// <summary>Parties of which a paper says that they left or decided to: for each part, the furthest stage, told last.</summary>
    private static Dictionary<string, List<CardLine>> Left(IReadOnlyList<CardFact> exits) =>
        exits.Where(e => e.Exit is { Who: not null, Status: WithdrawalStatus.Decided or WithdrawalStatus.Done }).GroupBy(e => PartyKey.Of(e.Exit.Who!), StringComparer.Ordinal).Where(g => g.Key.Length > 0)
            .ToDictionary(g => g.Key, g => g.GroupBy(e => e.Exit.Scope ?? "", StringComparer.OrdinalIgnoreCase).Select(s => s.OrderBy(e => e.Exit.Status).Last()).Select(e => e.Line($"{e.Exit.Who}{(e.Exit.Scope is { } scope ? $" ({scope})" : "")}: {(e.Exit.Status == WithdrawalStatus.Done ? "left" : "decided to leave")}{(e.Exit.Effective is { } day ? $" {day}" : "")}")).ToList(), StringComparer.Ordinal);

    private static string Speaker(CardFact told) =>
        told.Fact.StatedBy is { } by ? by.Name ?? by.Role ?? by.Organisation ?? "the author" : told.Paper.Paper.Authors.Select(a => a.Role ?? a.Name).FirstOrDefault(a => a is not null) ?? told.Paper.Paper.Title ?? "the author";

    /// <summary>A line for each period and status, its figures in the order told; an arrow where a paper put one in place of the other.</summary>
    private static IReadOnlyList<CardLine> Chains(IEnumerable<SavingsCell> cells) =>
        [.. cells.GroupBy(c => (c.Period, c.Status, c.Recurrence == SavingRecurrence.OneOff)).Select(g => new CardLine(
            $"{g.Key.Period ?? "period not stated"}, {(g.Key.Status == SavingStatus.Target ? "target" : g.Key.Status == SavingStatus.Forecast ? "forecast" : "achieved")}: "
                + string.Concat(g.DistinctBy(c => (c.Low, c.High)).Select((c, n) => (n == 0 ? "" : c.Revises is null ? ", " : " → ") + FactSummary.Pounds(c.Low, c.High, null))),
            [.. g.SelectMany(c => c.Citations.Take(1))]))];

    /// <summary>A fact with its paper.</summary>
    private sealed record CardFact(Fact Fact, PaperFacts Paper)
    {
        public WithdrawalFact Exit => (WithdrawalFact)Fact;

        public string? Panel => Paper.Paper.Meetings.FirstOrDefault()?.Panel ?? Paper.Paper.Panel;

        public CardLine Line(string text) => new(text, [CitationMaker.Of(Fact, Paper)]);
    }
}
