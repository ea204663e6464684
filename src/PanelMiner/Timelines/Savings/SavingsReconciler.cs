using PanelMiner.Facts;
using PanelMiner.Facts.Links;

namespace PanelMiner.Timelines.Savings;

/// <summary>Sets targets, forecasts, achieved savings and shortfalls of each scheme and year side by side, every cell cited, revisions as chains.</summary>
public sealed class SavingsReconciler
{
    /// <summary>The cells by scheme, period, status and the order in which they were told.</summary>
    public IReadOnlyList<SavingsCell> Reconcile(FactLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var papers = library.Papers.ToDictionary(p => p.Paper.Id, StringComparer.Ordinal);
        var replaced = library.Facts.SelectMany(f => f.Supersedes).Select(l => l.Fact).ToHashSet(StringComparer.Ordinal);
        var cells = new List<(SavingMeasure Measure, SavingsCell Cell)>();
        foreach (var (measure, told) in SavingMeasure.Together([.. ToldAt.InOrder(ToldAt.Of(library.Papers))], library.Book))
        {
            var name = NameOf(told[0], measure, library.Book);
            foreach (var figure in told.GroupBy(t => (Saving(t).Low!.Value, Saving(t).High ?? Saving(t).Low!.Value)))
            {
                cells.Add((measure, Cell(name, measure, [.. figure], papers, replaced)));
            }
        }

        return [.. cells.OrderBy(c => c.Cell.Scheme, StringComparer.OrdinalIgnoreCase).ThenBy(c => c.Measure.Scheme, StringComparer.Ordinal).ThenBy(c => c.Measure.Part, StringComparer.Ordinal)
            .ThenBy(c => c.Measure.Period, StringComparer.Ordinal).ThenBy(c => c.Measure.Recurrence).ThenBy(c => c.Measure.Status).ThenBy(c => c.Cell.FirstTold, StringComparer.Ordinal).ThenBy(c => c.Cell.Low).Select(c => c.Cell)];
    }

    private static SavingFact Saving(ToldAt told) => (SavingFact)told.Fact;

    private static SavingsCell Cell(string name, SavingMeasure measure, IReadOnlyList<ToldAt> told, Dictionary<string, PaperFacts> papers, HashSet<string> replaced)
    {
        var first = Saving(told[0]);
        var revises = told.SelectMany(t => t.Fact.Supersedes).FirstOrDefault()?.Fact;
        return new SavingsCell(name, measure.Status, first.Low!.Value, first.High ?? first.Low.Value, [.. told.Select(t => CitationMaker.Of(t.Fact, papers[t.Paper.Id]))])
        {
            ArrangementId = first.ArrangementId,
            Period = measure.Period.Length > 0 ? measure.Period : null,
            Recurrence = told.Select(t => Saving(t).Recurrence).FirstOrDefault(r => r is not null),
            Basis = measure.Basis,
            Cashable = measure.Cashable,
            Currency = first.Currency,
            FirstTold = told[0].On == "9999" ? null : told[0].On,
            Revises = revises,
            Latest = !told.Any(t => replaced.Contains(t.Fact.Id!)),
            Conflicts = [.. told.SelectMany(t => t.Fact.Contradicts.Select(c => $"{c.Fact}: {c.Reason}")).Distinct(StringComparer.Ordinal)],
        };
    }

    private static string NameOf(ToldAt told, SavingMeasure measure, ArrangementBook book)
    {
        var whole = Saving(told).ArrangementId is { } id && book.ById(id) is { } arrangement ? arrangement.Name
            : measure.Scheme.StartsWith("body ", StringComparison.Ordinal) ? $"{told.Paper.ForceAreas.FirstOrDefault(a => PartyKey.Of(a) == measure.Scheme[5..]) ?? measure.Scheme[5..]} (own savings)"
            : told.Paper.Title ?? told.Paper.Source;
        return SavingMeasure.LabelOf(told) is { } label ? $"{whole}: {label}" : measure.Part.Length > 0 ? $"{whole} ({Saving(told).Who}: share)" : whole;
    }
}
