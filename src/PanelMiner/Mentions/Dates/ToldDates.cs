using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>Dates counted from the one that the passage named before. Where none was named, they are none.</summary>
internal static class ToldDates
{
    /// <summary>Whether an expression is counted from an earlier date.</summary>
    public static bool Is(DateExpression expression) => expression is ToldExpression or ToldYearExpression
        || (expression is SinceExpression since && Is(since.Date)) || (expression is UntilExpression until && Is(until.Date));

    /// <summary>The date; null when the earlier one does not give it.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="before">The date named before.</param>
    public static Edtf? Resolve(DateExpression expression, Edtf before)
    {
        if ((before.From ?? before.To) is not { } day)
        {
            return null;
        }

        return expression switch
        {
            SinceExpression e => Resolve(e.Date, before) is { } since ? DatePeriods.Since(since) : null,
            UntilExpression e => Resolve(e.Date, before) is { } until ? DatePeriods.Until(until) : null,
            ToldYearExpression e => InYear(e.Date, day.Year + (int)e.Step),
            ToldExpression { Name: not DateWordClass.None } e => Named(e, day, before.To ?? day),
            ToldExpression e => Unit(e, before, day),
            _ => null,
        };
    }

    private static Edtf? InYear(DateExpression date, int year) => DateResolver.Resolve(DateYears.WithYear(date, new YearReference(year)), null, DateDirection.Either)?.Date;

    // "that September" is of the same year where it lies ahead in it, else the first after it.
    private static Edtf Named(ToldExpression e, LocalDate from, LocalDate to)
    {
        Edtf In(int year) => e.Name == DateWordClass.Month ? Edtf.Month(year, e.Value) : DatePeriods.Season(year, e.Value);
        var own = In(from.Year);
        return own.From > to || (e.Step == ToldStep.Same && own.To >= from) ? own : In(from.Year + 1);
    }

    private static Edtf? Unit(ToldExpression e, Edtf before, LocalDate day)
    {
        var shifted = DateArithmetic.IsNear((int)e.Step, e.Unit) ? DateArithmetic.Plus(e.Step == ToldStep.Next && e.Unit == DateUnit.Day ? before.To ?? day : day, (int)e.Step, e.Unit) : day;
        return e.Unit switch
        {
            DateUnit.Day => before.Precision == DatePrecision.Day ? Edtf.Day(shifted) : null,
            DateUnit.Week when before.Precision == DatePrecision.Day => DatePeriods.Days(DateArithmetic.MondayOf(shifted), DateArithmetic.MondayOf(shifted).PlusDays(6), DatePrecision.Week),
            DateUnit.Month when before.Precision is DatePrecision.Day or DatePrecision.Month or DatePrecision.Week => Edtf.Month(shifted.Year, shifted.Month),
            DateUnit.Year when before.Precision == DatePrecision.FinancialYear => Edtf.FinancialYear(shifted.Year),
            DateUnit.Year when before.Precision is not (DatePrecision.Interval or DatePrecision.Decade) => Edtf.Year(shifted.Year),
            _ => null,
        };
    }
}
