using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Facts.Links;

/// <summary>
/// What became of undertakings as of a day. One to report or to write to a body is kept when a later paper for that body tells of the same arrangement or subject; late when that paper came after
/// the due day. One that is due and of which nothing is heard is <c>no-word</c>; all others are open.
/// </summary>
internal static class CommitmentFates
{
    private const double Alike = 0.34;

    private static readonly Pattern Reports = new(@"^(?:\w+ly )?(?:report|bring|present|provide|come|update|circulate|submit|share|publish|send|be (?:brought|provided|circulated|presented|reported))\b");

    public static void Find(IReadOnlyList<ToldAt> told, IReadOnlyList<PaperFacts> papers, ArrangementBook book, string asOf, LinkLedger ledger)
    {
        var byPanel = papers.Where(p => p.Paper.Panel is not null && p.Paper.Date is not null).OrderBy(p => p.Paper.Date, StringComparer.Ordinal).ThenBy(p => p.Paper.Id, StringComparer.Ordinal)
            .ToLookup(p => p.Paper.Panel!, StringComparer.Ordinal);
        foreach (var promise in told.Where(t => t.Fact is CommitmentFact))
        {
            var kept = Keeper(promise, byPanel, book);
            var fact = (CommitmentFact)promise.Fact;
            var state = kept is { } paper ? IsAfter(paper.Paper.Date, fact.Due) ? CommitmentState.Late : CommitmentState.Kept : IsAfter(asOf, fact.Due) ? CommitmentState.NoWord : CommitmentState.Open;
            ledger.Change(promise.Fact, f => ((CommitmentFact)f) with { State = state, KeptBy = kept is null ? null : FactOf(kept, promise) });
        }
    }

    private static bool IsAfter(string? day, string? due) => EdtfSpan.Read(due)?.To is LocalDate last && EdtfSpan.Read(day)?.From is LocalDate on && on > last;

    private static PaperFacts? Keeper(ToldAt promise, ILookup<string, PaperFacts> byPanel, ArrangementBook book)
    {
        var fact = (CommitmentFact)promise.Fact;
        if (fact.Due is null || fact.What is not { } what || !Reports.IsMatch(what) || promise.Paper is not { Panel: { } panel, Date: { } date })
        {
            return null;
        }

        var words = ContentWords.Of(what);
        return byPanel[panel].FirstOrDefault(p => string.CompareOrdinal(p.Paper.Date, date) > 0 && p.Facts.Count > 0
            && (TitleIsAbout(p, fact, book) || ContentWords.Likeness(words, ContentWords.Of(p.Paper.Title)) >= Alike));
    }

    private static bool TitleIsAbout(PaperFacts paper, CommitmentFact fact, ArrangementBook book) =>
        fact.ArrangementId is { } id && book.ById(id) is { } arrangement && paper.Paper.Title is { } title && arrangement.Names.Any(n => ArrangementName.Read(n).IsTelling && title.Contains(n, StringComparison.OrdinalIgnoreCase));

    private static string? FactOf(PaperFacts paper, ToldAt promise) => (paper.Facts.FirstOrDefault(f => f.ArrangementId is not null && f.ArrangementId == promise.Fact.ArrangementId) ?? paper.Facts[0]).Id;
}
