using NodaTime;
using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Facts.Links;

/// <summary>What a saving's figure measures. Figures of two measures are never compared, added or put in one chain.</summary>
/// <param name="Scheme">Id of the arrangement, else the body that saves, as a key.</param>
/// <param name="Part">The part of the scheme or the one side's share; empty for the whole.</param>
/// <param name="Period">Period as EDTF, or empty.</param>
/// <param name="Status">Target, forecast, achieved or shortfall.</param>
/// <param name="Recurrence">Annual, cumulative or one-off; a figure for one year is annual.</param>
/// <param name="Basis">Gross or net.</param>
/// <param name="Cashable">Whether cashable.</param>
public sealed record SavingMeasure(string Scheme, string Part, string Period, SavingStatus Status, SavingRecurrence? Recurrence, SavingBasis? Basis, bool? Cashable)
{
    private const int ShareReach = 40;

    private static readonly Pattern Share = new(@"\b(?:of which|of (?:this|that|these|the total)|share|part|portion|contribution|a further|the rest|remaining|another)\b");

    private static readonly Pattern Whole = new(@"^(?:(?:sub-?\s?|grand )?totals?|all(?: (?:savings|schemes|forces|areas))?$|overall|cumulative|savings?|net savings?|the whole|both|(?:two|three|both) forces|achieved|actuals?|targets?|forecast|guaranteed|planned|plan|budget(?:ed)?|shortfall|variance|outturn|business case|required|delivered|combined)\b");

    private static readonly Pattern DateLabel = new(@"^(?:(?:by |to |in )?(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?|year \w+|q[1-4]\b.*)$");

    /// <summary>The measure of a fact with a sum and status; null when it lacks one. Where no scheme or body can be told, the paper stands for it, so that nothing is linked across papers.</summary>
    internal static SavingMeasure? Of(ToldAt told, ArrangementBook book)
    {
        if (told.Fact is not SavingFact { Low: not null, Status: SavingStatus status } saving)
        {
            return null;
        }

        var period = PeriodOf(saving);
        return new SavingMeasure(SchemeOf(told, saving), PartOf(told, saving, book), period, status, RecurrenceOf(saving, period), saving.Basis, saving.Cashable);
    }

    /// <summary>Facts of one measure together. Where no paper says another basis for it, figures without a stated basis are of the one that is stated; where two are stated, each stands by itself.</summary>
    internal static IEnumerable<(SavingMeasure Measure, IReadOnlyList<ToldAt> Told)> Together(IReadOnlyList<ToldAt> told, ArrangementBook book)
    {
        var measured = told.Select(t => (Told: t, Measure: Of(t, book))).Where(m => m.Measure is not null).Select(m => (m.Told, Measure: m.Measure!));
        foreach (var group in measured.GroupBy(m => m.Measure with { Basis = null, Cashable = null }))
        {
            var bases = group.Select(m => m.Measure.Basis).OfType<SavingBasis>().Distinct().ToList();
            var cashable = group.Select(m => m.Measure.Cashable).OfType<bool>().Distinct().ToList();
            var mixed = bases.Count > 1 || cashable.Count > 1;
            var whole = mixed ? group.Key : group.Key with { Basis = bases.Count == 1 ? bases[0] : null, Cashable = cashable.Count == 1 ? cashable[0] : null };
            foreach (var one in group.GroupBy(m => mixed ? m.Measure : whole))
            {
                yield return (one.Key, [.. one.Select(m => m.Told)]);
            }
        }
    }

    /// <summary>The part of a scheme that a row of a table is about; null when the row is about the whole.</summary>
    internal static string? LabelOf(ToldAt told) =>
        told.RowLabel is { Length: > 1 } label && !Whole.IsMatch(label) && !DateLabel.IsMatch(label) && !told.MentionsIn<ArrangementMention>(label.Length).Any()
            && !told.MentionsIn<OrganisationMention>(label.Length).Any(o => o.End - o.Start > label.Length / 2) ? label : null;

    private static string SchemeOf(ToldAt told, SavingFact saving)
    {
        if (saving.ArrangementId is { } arrangement)
        {
            return arrangement;
        }

        var side = saving.Who is { } who && !who.Contains(" and ", StringComparison.Ordinal) ? PartyKey.Of(who) : "";
        var areas = told.Paper.ForceAreas.Select(PartyKey.Of).Where(a => a.Length > 0).ToList();
        return areas.Contains(side) ? $"body {side}" : saving.Who is null && areas.Count == 1 ? $"body {areas[0]}" : $"paper {told.Paper.Id}";
    }

    private static string PartOf(ToldAt told, SavingFact saving, ArrangementBook book)
    {
        if (LabelOf(told) is { } label)
        {
            return string.Join(' ', ContentWords.Of(label).Order(StringComparer.Ordinal));
        }

        if (saving.ArrangementId is { } named && told.RowLabel is { } row && told.MentionsIn<ArrangementMention>(row.Length).Any() && told.Paper.ForceAreas.Count == 1 && book.ById(named) is { } whole
            && !whole.Names.Any(n => told.Paper.Title?.Contains(n, StringComparison.OrdinalIgnoreCase) == true))
        {
            return $"share of {PartyKey.Of(told.Paper.ForceAreas[0])}";
        }

        if (FigureOf(told, saving) is { } figure && told.Passage is { } passage && Share.IsMatch(passage.Passage.Text[Math.Max(0, figure.Start - ShareReach)..figure.Start]))
        {
            return $"share of {PartyKey.Of(saving.Who ?? "")}";
        }

        var sides = saving.ArrangementId is { } id && book.ById(id) is { } arrangement ? arrangement.Parties.Select(p => PartyKey.Of(p.Who)).Distinct(StringComparer.Ordinal).ToList() : [];
        var side = saving.Who is { } who ? PartyKey.Of(who) : "";
        return side.Length > 0 && sides.Count > 1 && sides.Contains(side) ? $"share of {side}" : "";
    }

    private static MoneyMention? FigureOf(ToldAt told, SavingFact saving) =>
        told.Passage?.Mentions.OfType<MoneyMention>().FirstOrDefault(m => m.Start >= saving.Start && m.End <= saving.End && Math.Abs(m.Low) == saving.Low);

    /// <summary>"£3m a year by 2017/18" and "£3m in 2017/18" are of one year.</summary>
    private static string PeriodOf(SavingFact saving)
    {
        var period = saving.Period ?? "";
        var due = period.StartsWith("../", StringComparison.Ordinal) ? period[3..] : null;
        if (due is null || saving.Recurrence is SavingRecurrence.Cumulative or SavingRecurrence.OneOff || EdtfSpan.Read(due)?.To is not LocalDate { Month: 3, Day: 31 } end)
        {
            return period;
        }

        return Edtf.FinancialYear(end.Year - 1).Value;
    }

    /// <summary>The total of one year is what is saved in it.</summary>
    private static SavingRecurrence? RecurrenceOf(SavingFact saving, string period) =>
        IsYear(period) && saving.Recurrence is null or SavingRecurrence.Cumulative && IsYear(period) ? SavingRecurrence.Annual : saving.Recurrence;

    private static bool IsYear(string period) => EdtfSpan.Read(period) is { From: LocalDate from, To: LocalDate to } && NodaTime.Period.DaysBetween(from, to) is > 350 and < 370;
}
