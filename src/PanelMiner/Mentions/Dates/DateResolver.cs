using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>Resolves one expression against an anchor, looking in the direction of its clause (labelling guide, Dates).</summary>
internal sealed partial class DateResolver
{
    private readonly Edtf? anchor;
    private readonly LocalDate day;
    private readonly DateDirection direction;
    private readonly int? pinned;
    private bool anchored;

    // An anchor that is only a month or a year is taken at its last day where a day must be compared, and never gives more than it has.
    private DateResolver(Edtf? anchor, DateDirection direction, int? pinned)
    {
        this.pinned = pinned;
        this.anchor = anchor is { From: not null, To: not null } ? anchor : null;
        this.direction = direction;
        day = this.anchor?.To ?? default;
    }

    /// <summary>The date, or null when the words and the anchor do not give one.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="anchor">The paper's date.</param>
    /// <param name="direction">Which way its clause looks.</param>
    /// <param name="pinned">The year in which the financial year begins that the paper calls the coming one.</param>
    public static ResolvedDate? Resolve(DateExpression expression, Edtf? anchor, DateDirection direction, int? pinned = null)
    {
        var resolver = new DateResolver(anchor, direction, pinned);
        var date = resolver.Date(expression);
        return date is null ? null : new ResolvedDate(date, resolver.anchored);
    }

    private Edtf? Date(DateExpression expression) => expression switch
    {
        DayExpression e => Day(e),
        MonthExpression e => Month(e),
        SeasonExpression e => Season(e),
        YearExpression e => Year(e.Year) is { } year ? Edtf.Year(year) : null,
        DecadeExpression e => DatePeriods.Decade(e.FirstYear),
        FinancialYearExpression e => FinancialYear(e),
        FractionExpression e => Fraction(e),
        NamedShiftExpression e => NeedsDay() ? NamedShift(e) : null,
        UnitShiftExpression e => UnitShift(e),
        OffsetExpression e => Offset(e),
        StretchExpression e => Stretch(e),
        PartExpression e => Date(e.Of) is { } whole ? Part(e, whole) : null,
        WeekExpression e => Date(e.Day) is { From: { } inWeek } ? Week(inWeek) : null,
        AboutExpression e => Date(e.Date) is { } about ? DatePeriods.Approximate(about) : null,
        SinceExpression { Date: NewYearExpression } => NewYear() is { } since ? DatePeriods.Since(since) : null,
        UntilExpression { Date: NewYearExpression } => NewYear() is { } until ? DatePeriods.Until(until) : null,
        SinceExpression e => Date(e.Date) is { } since ? DatePeriods.Since(since) : null,
        UntilExpression e => Date(e.Date) is { } until ? DatePeriods.Until(until) : null,
        RangeExpression e => Range(e),
        LengthExpression e => Date(e.Date) is { } edge ? Length(e, edge) : null,
        RestExpression e => NeedsDay() ? Rest(e) : null,
        AnchorExpression e => AnchorDay(e),
        FeastExpression e => Feast(e),
        FeastDayExpression e => Date(e.Feast) is { From: { } feast } ? Edtf.Day(feast.PlusDays(e.Days)) : null,
        NewYearExpression => NewYear() is { From: { } first } ? DatePeriods.Approximate(Edtf.Month(first.Year, 1)) : null,
        ComingYearExpression => pinned is int year ? Edtf.FinancialYear(year) : null,
        WeekdayExpression e => Weekday(e),
        _ => null,
    };

    private bool Needs()
    {
        anchored = true;
        return anchor is not null;
    }

    // Finer questions than the anchor answers stay open: a year alone does not say which month is the last.
    private bool NeedsDay() => Needs() && anchor!.Precision is DatePrecision.Day or DatePrecision.Month;

    private int? Year(YearReference year)
    {
        if (!year.Relative)
        {
            return year.Value;
        }

        return Needs() ? day.Year + year.Value : null;
    }

    private Edtf? FinancialYear(FinancialYearExpression e)
    {
        if (!e.Start.Relative)
        {
            return Edtf.FinancialYear(e.Start.Value);
        }

        return NeedsDay() ? Edtf.FinancialYear(DateArithmetic.FinancialYearOf(day) + e.Start.Value) : null;
    }

    private Edtf? Day(DayExpression e)
    {
        if (e.Year is { } year)
        {
            return Year(year) is { } known && e.Day <= CalendarSystem.Iso.GetDaysInMonth(known, e.Month) ? Edtf.Day(new LocalDate(known, e.Month, e.Day)) : null;
        }

        if (!Needs())
        {
            return null;
        }

        var days = YearsAround(8).Where(y => e.Day <= CalendarSystem.Iso.GetDaysInMonth(y, e.Month)).Select(y => Edtf.Day(new LocalDate(y, e.Month, e.Day))).ToList();
        var nearest = DateArithmetic.Nearest(days, day, direction);
        return e.Weekday == 0 ? nearest : OnWeekday(days, nearest, e.Weekday);
    }

    // The weekday decides between the year that tense suggests and its neighbours.
    private Edtf? OnWeekday(List<Edtf> days, Edtf? nearest, int weekday)
    {
        if (nearest is null || (int)nearest.From!.Value.DayOfWeek == weekday)
        {
            return nearest;
        }

        var matching = days.Where(d => (int)d.From!.Value.DayOfWeek == weekday && Math.Abs(d.From.Value.Year - nearest.From.Value.Year) == 1).ToList();
        return DateArithmetic.Nearest(matching, day, DateDirection.Either) ?? nearest;
    }

    private IEnumerable<int> YearsAround(int reach) => Enumerable.Range(day.Year - reach, (2 * reach) + 1);

    private Edtf? Month(MonthExpression e)
    {
        if (e.Year is { } year)
        {
            return Year(year) is { } known ? Edtf.Month(known, e.Month) : null;
        }

        return Needs() ? DateArithmetic.Nearest([.. YearsAround(1).Select(y => Edtf.Month(y, e.Month))], day, direction) : null;
    }

    private Edtf? Season(SeasonExpression e)
    {
        if (e.Year is { } year)
        {
            return Year(year) is { } known ? DatePeriods.Season(known, e.Season) : null;
        }

        return NeedsDay() ? DateArithmetic.Nearest([.. YearsAround(2).Select(y => DatePeriods.Season(y, e.Season))], day, direction) : null;
    }

    private Edtf? Fraction(FractionExpression e)
    {
        if (e.Of is { } of)
        {
            return Date(of) is { From: { } start } ? FractionFrom(start, e) : null;
        }

        if (!NeedsDay())
        {
            return null;
        }

        var first = e.Calendar ? new LocalDate(day.Year, 1, 1) : new LocalDate(DateArithmetic.FinancialYearOf(day), 4, 1);
        var own = FractionFrom(first, e);
        return direction == DateDirection.Past && own.From > day ? FractionFrom(first.PlusYears(-1), e) : own;
    }

    private static Edtf FractionFrom(LocalDate start, FractionExpression e)
    {
        var months = 12 / e.PerYear;
        var from = start.PlusMonths(months * (e.Number - 1));
        return DatePeriods.Days(from, from.PlusMonths(months).PlusDays(-1), e.PerYear == 4 ? DatePrecision.Quarter : DatePrecision.Half);
    }

    private static Edtf Week(LocalDate inWeek)
    {
        var monday = DateArithmetic.MondayOf(inWeek);
        return DatePeriods.Days(monday, monday.PlusDays(6), DatePrecision.Week);
    }
}
