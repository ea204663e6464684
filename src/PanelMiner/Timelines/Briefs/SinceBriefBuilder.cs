using NodaTime;
using PanelMiner.Facts;
using PanelMiner.Facts.Corrections;
using PanelMiner.Text;

namespace PanelMiner.Timelines.Briefs;

/// <summary>Which papers are news: by their own date, or because they were taken in since.</summary>
/// <param name="Since">First day of news, ISO.</param>
/// <param name="AsOf">The day as of which things are due, ISO.</param>
/// <param name="TakenIn">Days on which papers were taken in, by paper id, ISO; empty to go by the papers' own dates alone.</param>
public sealed record SinceQuestion(string Since, string AsOf, IReadOnlyDictionary<string, string> TakenIn);

/// <summary>Tells what is new, changed, contradicted or due since a day.</summary>
public sealed class SinceBriefBuilder
{
    private const int DueAhead = 92;

    private static readonly (Type Kind, string Group)[] Kinds =
    [
        (typeof(WithdrawalFact), "new-withdrawals"), (typeof(DecisionFact), "new-decisions"), (typeof(SavingFact), "new-savings"), (typeof(RiskFact), "new-risks"), (typeof(CommitmentFact), "new-commitments"),
        (typeof(EventFact), "new-events"), (typeof(RoleFact), "new-roles"), (typeof(StatusFact), "new-statuses"), (typeof(MeasureFact), "new-measures"),
    ];

    /// <summary>The brief's lines, group by group.</summary>
    /// <param name="library">All papers with linked facts.</param>
    /// <param name="question">Since when, and as of when.</param>
    /// <param name="corrections">What people put right.</param>
    /// <param name="extracted">The papers before corrections, for facts that were rejected.</param>
    public IReadOnlyList<BriefEntry> Build(FactLibrary library, SinceQuestion question, WorkspaceCorrections corrections, IReadOnlyList<PaperFacts> extracted)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(corrections);
        var news = library.Papers.Where(p => IsNews(p, question)).ToList();
        var changes = new BriefChanges(library);
        return
        [
            .. news.Select(NewPaper).OfType<BriefEntry>(),
            .. Kinds.SelectMany(k => news.SelectMany(p => p.Facts.Where(f => f.GetType() == k.Kind && IsTelling(f, p)).Select(f => changes.Line(k.Group, f, p)))),
            .. news.SelectMany(p => p.Facts.SelectMany(f => changes.Superseded(f, p))),
            .. news.SelectMany(p => p.Facts.SelectMany(f => changes.Contradicted(f, p))),
            .. news.SelectMany(p => p.Facts.SelectMany(f => changes.StagesMoved(f, p))),
            .. Due(library, question, changes),
            .. CorrectionLines.Since(question.Since, corrections, extracted, changes),
        ];
    }

    private static bool IsNews(PaperFacts paper, SinceQuestion question)
    {
        var since = EdtfSpan.Read(question.Since)?.From;
        var dated = EdtfSpan.Read(paper.Paper.Date)?.To;
        var taken = question.TakenIn.TryGetValue(paper.Paper.Id, out var day) ? EdtfSpan.Read(day)?.From : null;
        return since is LocalDate first && ((dated is LocalDate own && own >= first) || (taken is LocalDate at && at >= first));
    }

    private static BriefEntry? NewPaper(PaperFacts paper) => paper.Passages.Count == 0 ? null
        : new BriefEntry("new-papers", string.Join(", ", new[] { paper.Paper.Title, paper.Paper.Panel, paper.Paper.Date, paper.Paper.AgendaItem is { } item ? $"item {item}" : null }.Where(w => !string.IsNullOrEmpty(w)).DefaultIfEmpty(paper.Paper.Source)), [CitationMaker.Of(paper.Passages[0])], BriefCause.Paper)
        {
            AgendaItem = paper.Paper.AgendaItem,
        };

    /// <summary>A claim of savings without a figure, the rows of a plan below its total, and a report that is noted are no news.</summary>
    private static bool IsTelling(Fact fact, PaperFacts paper) =>
        fact is not SavingFact { Low: null, PercentLow: null } and not DecisionFact { Action: "note" or "receive" or "thank" or "welcome" } && !CitationMaker.IsPart(fact, paper);

    /// <summary>Undertakings that fell due since then without a word, or fall due within three months, and decisions put off or announced for days ahead.</summary>
    private static IEnumerable<BriefEntry> Due(FactLibrary library, SinceQuestion question, BriefChanges changes)
    {
        if (EdtfSpan.Read(question.AsOf)?.From is not LocalDate asOf || EdtfSpan.Read(question.Since)?.From is not LocalDate since)
        {
            yield break;
        }

        foreach (var (paper, fact) in library.Papers.Where(p => string.CompareOrdinal(p.Paper.Date ?? "", question.AsOf) <= 0).SelectMany(p => p.Facts.Select(f => (p, f))))
        {
            var due = fact switch { CommitmentFact c => c.Due, DecisionFact { Status: DecisionStatus.Sought or DecisionStatus.Deferred } d => d.Date, _ => null };
            if (EdtfSpan.Read(due)?.To is not LocalDate last || last > asOf.PlusDays(DueAhead) || last < since)
            {
                continue;
            }

            if (fact is CommitmentFact { State: CommitmentState.NoWord })
            {
                yield return changes.Line("due", fact, paper, $"No word of what was due {due}: ");
            }
            else if (last >= asOf && fact is not CommitmentFact { State: CommitmentState.Kept or CommitmentState.Late })
            {
                yield return changes.Line("due", fact, paper, $"Due {due}: ");
            }
        }
    }
}
