using PanelMiner.Text;

namespace PanelMiner.Facts.Links;

/// <summary>
/// Revisions of one figure from paper to paper. A paper speaks for a chain only when it gives one figure that the chain does not know yet: two new ones may be parts, and then nothing is said.
/// What a paper tells of a period that is over, or in words that look back, revises no forecast and no target.
/// </summary>
internal static class SavingLinks
{
    /// <summary>A revision changes a forecast by less than this factor; anything farther is another figure.</summary>
    private const decimal Farthest = 2.5m;

    /// <summary>An outturn is put right by little.</summary>
    private const decimal FarthestOutturn = 1.4m;

    private static readonly Pattern LooksBack = new(@"\b(?:had (?:been |\w+ly )?(?:foreseen|forecast|promised|expected|projected|estimated|planned|assumed)|(?:was|were) (?:\w+ly )?(?:promised|foreseen|expected|forecast|first)|original(?:ly)?|in the business case|business case (?:had|was|were|promised|said|put|assumed)|at the outset|first (?:forecast|estimate)|previous(?:ly)?|once)\b");

    public static void Find(IReadOnlyList<ToldAt> told, ArrangementBook book, LinkLedger ledger)
    {
        var heads = new Dictionary<SavingMeasure, IReadOnlyList<Figure>>();
        foreach (var (measure, group) in SavingMeasure.Together(told, book))
        {
            heads[measure with { Basis = null, Cashable = null }] = Chain([.. group.Where(t => IsWhole(measure, t))], ledger, measure.Period.Length > 0);
        }

        foreach (var (measure, chain) in heads.Where(h => h.Key.Status == SavingStatus.Achieved))
        {
            Follow(measure, chain, heads, ledger);
        }
    }

    /// <summary>A figure of a chain with the fact that first gave it.</summary>
    private sealed record Figure(ToldAt First, decimal Low, decimal High);

    /// <summary>A body's own savings are one measure only where the paper is about its savings or budget as a whole.</summary>
    private static bool IsWhole(SavingMeasure measure, ToldAt told) =>
        measure.Scheme.StartsWith("arr-", StringComparison.Ordinal) || (measure.Scheme.StartsWith("body ", StringComparison.Ordinal) && Budget.IsMatch(told.Paper.Title));

    private static readonly Pattern Budget = new(@"\b(?:savings?|efficiency|budget|precept|medium[- ]term|financial (?:plan|strategy|outturn))\b");

    /// <param name="told">Facts of one measure in the order told.</param>
    /// <param name="ledger">Where links go.</param>
    /// <param name="dated">Whether the measure has a period: without one, figures of different years cannot be told from revisions.</param>
    private static List<Figure> Chain(IReadOnlyList<ToldAt> told, LinkLedger ledger, bool dated)
    {
        var chain = new List<Figure>();
        foreach (var paper in told.GroupBy(t => (t.On, t.Paper.Id)))
        {
            var fresh = paper.Select(t => new Figure(t, ((SavingFact)t.Fact).Low!.Value, ((SavingFact)t.Fact).High ?? ((SavingFact)t.Fact).Low!.Value)).DistinctBy(f => (f.Low, f.High))
                .Where(f => !chain.Any(c => c.Low == f.Low && c.High == f.High)).ToList();
            if (fresh.Count != 1 || LooksBackOn(fresh[0].First) || IsInterim(fresh[0].First))
            {
                continue;
            }

            if (chain.Count == 0)
            {
                chain.Add(fresh[0]);
            }
            else if (dated && Comparable(chain[^1], fresh[0]))
            {
                Link(chain[^1], fresh[0], ledger);
                chain.Add(fresh[0]);
            }
        }

        return chain;
    }

    private static void Link(Figure earlier, Figure later, LinkLedger ledger)
    {
        if (earlier.First.On == later.First.On)
        {
            ledger.Contradict(later.First.Fact, earlier.First.Fact, "another figure of the same date for the same measure and period");
        }
        else
        {
            ledger.Supersede(later.First.Fact, earlier.First.Fact, "a later figure for the same measure and period");
        }
    }

    private static bool Comparable(Figure a, Figure b)
    {
        var farthest = a.First.Fact is SavingFact { Status: SavingStatus.Achieved } && b.First.Fact is SavingFact { Status: SavingStatus.Achieved } ? FarthestOutturn : Farthest;
        return a.Low > 0 && b.Low > 0 && a.Low / b.Low < farthest && b.Low / a.Low < farthest;
    }

    /// <summary>What was achieved while its year still ran is no result.</summary>
    private static bool IsInterim(ToldAt told) => told.Fact is SavingFact { Status: SavingStatus.Achieved } saving
        && EdtfSpan.Read(saving.Period)?.To is { } end && EdtfSpan.Read(told.On)?.From is { } on && end >= on;

    private static bool LooksBackOn(ToldAt told) => told.Fact is SavingFact { Status: SavingStatus.Forecast or SavingStatus.Target } saving
        && (LooksBack.IsMatch(told.Fact.Quote) || (EdtfSpan.Read(saving.Period)?.To is { } end && EdtfSpan.Read(told.On)?.From is { } on && end < on));

    /// <summary>What was achieved follows what was last forecast, else the target, of the same measure.</summary>
    private static void Follow(SavingMeasure measure, IReadOnlyList<Figure> chain, Dictionary<SavingMeasure, IReadOnlyList<Figure>> heads, LinkLedger ledger)
    {
        foreach (var status in new[] { SavingStatus.Forecast, SavingStatus.Target })
        {
            if (chain.Count > 0 && heads.GetValueOrDefault(measure with { Status = status }) is { Count: > 0 } promised
                && promised.LastOrDefault(p => string.CompareOrdinal(p.First.On, chain[0].First.On) < 0) is { } last && Comparable(last, chain[0]))
            {
                ledger.Follow(chain[0].First.Fact, last.First.Fact, status == SavingStatus.Forecast ? "what came of the forecast" : "what came of the target");
                return;
            }
        }
    }
}
