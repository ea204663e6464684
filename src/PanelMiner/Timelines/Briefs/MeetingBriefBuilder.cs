using PanelMiner.Facts;

namespace PanelMiner.Timelines.Briefs;

/// <summary>A meeting to prepare.</summary>
/// <param name="Panel">The panel, as papers call it; part of its name is enough.</param>
/// <param name="Meeting">Day of the meeting, ISO.</param>
public sealed record MeetingQuestion(string Panel, string Meeting);

/// <summary>Prepares one meeting: for each of its papers what it says, what the panel was last told of the same arrangements, and what has changed since then.</summary>
public sealed class MeetingBriefBuilder
{
    private const int MostTold = 5;
    private const int MostSince = 8;

    /// <summary>The brief's lines in order of agenda item; empty when the panel is not known.</summary>
    public IReadOnlyList<BriefEntry> Build(FactLibrary library, MeetingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(question);
        var told = library.Papers.Where(p => Is(p.Paper.Panel, question.Panel)).ToList();
        var before = told.Where(p => string.CompareOrdinal(p.Paper.Date ?? "9999", question.Meeting) < 0).ToList();
        var papers = told.Where(p => p.Paper.Date == question.Meeting || p.Paper.Meetings.Any(m => m.Date == question.Meeting && Is(m.Panel ?? p.Paper.Panel, question.Panel)))
            .OrderBy(p => Order(p.Paper.AgendaItem)).ThenBy(p => p.Paper.AgendaItem, StringComparer.Ordinal).ThenBy(p => p.Paper.Title, StringComparer.Ordinal).ToList();
        var changes = new BriefChanges(library);
        return papers.Count > 0
            ? [.. papers.SelectMany(p => Item(p, before, library, question, changes))]
            : [.. before.SelectMany(p => p.Facts).Select(f => f.ArrangementId).OfType<string>().Distinct(StringComparer.Ordinal).SelectMany(a => Subject(a, null, before, library, question, changes))];
    }

    private static bool Is(string? panel, string asked) => panel is not null && panel.Contains(asked, StringComparison.OrdinalIgnoreCase);

    private static int Order(string? item) => int.TryParse(new string([.. (item ?? "").TakeWhile(char.IsAsciiDigit)]), out var number) ? number : int.MaxValue;

    private static IEnumerable<BriefEntry> Item(PaperFacts paper, IReadOnlyList<PaperFacts> before, FactLibrary library, MeetingQuestion question, BriefChanges changes)
    {
        var own = paper.Facts.Where(f => f is not MeasureFact && (f is not SavingFact s || s.Low is not null)).OrderBy(Weight).Take(MostSince)
            .Select(f => changes.Line("this-paper", f, paper) with { AgendaItem = paper.Paper.AgendaItem, Subject = paper.Paper.Title });
        var subjects = paper.Facts.Select(f => f.ArrangementId).OfType<string>().GroupBy(a => a, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key);
        return own.Concat(subjects.SelectMany(a => Subject(a, paper, before, library, question, changes)));
    }

    private static int Weight(Fact fact) => fact switch { DecisionFact => 0, WithdrawalFact => 1, SavingFact => 2, RiskFact => 3, CommitmentFact => 4, _ => 5 };

    /// <summary>What this panel was last told of an arrangement, and what other papers have said since.</summary>
    private static IEnumerable<BriefEntry> Subject(string arrangement, PaperFacts? paper, IReadOnlyList<PaperFacts> before, FactLibrary library, MeetingQuestion question, BriefChanges changes)
    {
        BriefEntry Entry(string group, Fact fact, PaperFacts told) => changes.Line(group, fact, told, $"{told.Paper.Date}: ") with { AgendaItem = paper?.Paper.AgendaItem, Subject = library.Book.ById(arrangement)?.Name };
        var last = before.LastOrDefault(p => p.Facts.Any(f => f.ArrangementId == arrangement));
        foreach (var fact in last?.Facts.Where(f => f.ArrangementId == arrangement).OrderBy(Weight).Take(MostTold) ?? [])
        {
            yield return Entry("last-told", fact, last!);
        }

        var since = library.Papers.Where(p => p != paper && p != last && string.CompareOrdinal(p.Paper.Date ?? "9999", last?.Paper.Date ?? "") > 0 && string.CompareOrdinal(p.Paper.Date ?? "9999", question.Meeting) < 0)
            .SelectMany(p => p.Facts.Where(f => f.ArrangementId == arrangement && IsChange(f)).Select(f => (Fact: f, Paper: p))).TakeLast(MostSince);
        foreach (var (fact, told) in since)
        {
            yield return Entry("since-then", fact, told);
        }
    }

    private static bool IsChange(Fact fact) => fact.Supersedes.Count + fact.Contradicts.Count + fact.Follows.Count > 0 || fact is WithdrawalFact or DecisionFact { Status: DecisionStatus.Taken or DecisionStatus.Deferred } or SavingFact { Low: not null };
}
