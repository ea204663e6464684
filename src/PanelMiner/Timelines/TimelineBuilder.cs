using NodaTime;
using PanelMiner.Facts;
using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Text;

namespace PanelMiner.Timelines;

/// <summary>Orders everything dated about a subject from all papers into one story. Papers that tell the same share a line; those that disagree stand side by side.</summary>
public sealed class TimelineBuilder
{
    /// <summary>The lines of a subject's story, by when it happened; what has no date stands where a panel was first told.</summary>
    public IReadOnlyList<TimelineEntry> Build(TimelineSubject subject, FactLibrary library)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(library);
        var told = library.Papers.SelectMany(p => p.Facts.Where(f => Concerns(subject, f) && IsWorthALine(f) && !CitationMaker.IsPart(f, p)).Select(f => Tell(f, p, NameOf(f, library.Book)))).ToList();
        var lines = told.GroupBy(t => t.Sameness, StringComparer.Ordinal).Select(g => Merge([.. g.OrderBy(t => t.TellOrder, StringComparer.Ordinal).ThenBy(t => t.Fact.Id, StringComparer.Ordinal)])).ToList();
        return [.. TimelineConflicts.Mark(lines).OrderBy(l => SortKey(l), StringComparer.Ordinal).ThenBy(l => l.Kind, StringComparer.Ordinal).ThenBy(l => l.What, StringComparer.Ordinal)];
    }

    private static string? NameOf(Fact fact, ArrangementBook book) => fact.ArrangementId is { } id ? book.ById(id)?.Name : fact.Arrangement;

    private static bool Concerns(TimelineSubject subject, Fact fact)
    {
        if (subject.ArrangementId is { } arrangement)
        {
            return fact.ArrangementId == arrangement;
        }

        return subject.Body is { } body && FactDates.Actors(fact).Any(a => a.Split(" and ").Append(a).Any(part => part.Equals(body, StringComparison.OrdinalIgnoreCase)) || a.Contains(body, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What moved the story: exits, dated savings, decisions taken, events, roles; states and undertakings with a date of their own. Risks and figures have no day, and what was merely noted moved nothing.</summary>
    private static bool IsWorthALine(Fact fact) => fact switch
    {
        WithdrawalFact or EventFact or StatusFact => true,
        SavingFact saving => (saving.Low is not null || saving.PercentLow is not null) && saving.Period is not null,
        DecisionFact { Action: "note" or "receive" or "thank" or "welcome" } => false,
        DecisionFact decision => decision.Status is DecisionStatus.Taken or DecisionStatus.Deferred or DecisionStatus.Recommended,
        RoleFact role => role.Role is not ArrangementRole.Party || role.From is not null,
        RiskFact => false,
        _ => FactDates.Own(fact) is not null,
    };

    private static ToldFact Tell(Fact fact, PaperFacts told, string? arrangement)
    {
        var paper = told.Paper;
        var meeting = paper.Meetings.FirstOrDefault(m => m.Date is not null);
        return new ToldFact(fact, FactSummary.Of(fact, arrangement), FactDates.Own(fact), meeting?.Date ?? paper.Date, meeting?.Panel ?? paper.Panel) { Cited = CitationMaker.Of(fact, told) };
    }

    private static TimelineEntry Merge(IReadOnlyList<ToldFact> told)
    {
        var first = told[0];
        var span = EdtfSpan.Read(first.Date);
        return new TimelineEntry(FactExtractor.KindOf(first.Fact), first.What, [.. told.Select(t => t.Cited)])
        {
            Edtf = first.Date,
            From = span?.From is LocalDate from ? Edtf.Iso(from) : null,
            To = span?.To is LocalDate to ? Edtf.Iso(to) : null,
            FirstTold = first.ToldOn,
            ToldTo = first.ToldTo,
            Who = FactDates.Actors(first.Fact).FirstOrDefault(),
        };
    }

    /// <summary>By first day; of one first day the longer span first, so that a month opens before its days. An open start sorts by its end, an undated line by when it was told.</summary>
    private static string SortKey(TimelineEntry line) => $"{Start(line)} {(line.Edtf is null ? 1 : 0)} {Inverse(line.To)}";

    private static string Start(TimelineEntry line) => line.From ?? line.To ?? (EdtfSpan.Read(line.FirstTold)?.From is LocalDate told ? Edtf.Iso(told) : "9999-12-31");

    /// <summary>Turns a later end into a smaller key.</summary>
    private static string Inverse(string? day) => day is null ? "0" : string.Concat(day.Select(c => char.IsDigit(c) ? (char)('9' - (c - '0')) : c));
}
