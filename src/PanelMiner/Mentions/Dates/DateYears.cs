namespace PanelMiner.Mentions.Dates;

/// <summary>Years that one date of a range or list lends to another.</summary>
internal static class DateYears
{
    /// <summary>Whether an expression is a day, month or season without a year.</summary>
    public static bool LacksYear(DateExpression expression) => expression switch
    {
        DayExpression { Year: null } or MonthExpression { Year: null } or SeasonExpression { Year: null } => true,
        FractionExpression { Of: null, Calendar: false } => true,
        PartExpression part => LacksYear(part.Of),
        _ => false,
    };

    /// <summary>Gives the first of a range the year of its last, or the year before when it lies later in the year.</summary>
    public static (DateExpression First, DateExpression Last) Share(DateExpression first, DateExpression last)
    {
        if (first is FractionExpression { Of: null } fraction && last is FractionExpression { Of: { } of })
        {
            return (fraction with { Of = of }, last);
        }

        if (!LacksYear(first) || YearOf(last) is not { } year)
        {
            return (first, last);
        }

        var before = Position(first) > Position(last) ? year with { Value = year.Value - 1 } : year;
        return (WithYear(first, before), last);
    }

    /// <summary>The year that an expression names.</summary>
    public static YearReference? YearOf(DateExpression expression) => expression switch
    {
        DayExpression e => e.Year,
        MonthExpression e => e.Year,
        SeasonExpression e => e.Year,
        PartExpression e => YearOf(e.Of),
        _ => null,
    };

    /// <summary>The expression with a year.</summary>
    public static DateExpression WithYear(DateExpression expression, YearReference year) => expression switch
    {
        DayExpression e => e with { Year = year },
        MonthExpression e => e with { Year = year },
        SeasonExpression e => e with { Year = year },
        PartExpression e => e with { Of = WithYear(e.Of, year) },
        _ => expression,
    };

    private static int Position(DateExpression expression) => expression switch
    {
        DayExpression e => (e.Month * 100) + e.Day,
        MonthExpression e => e.Month * 100,
        SeasonExpression e => ((e.Season - 20) * 300) + 99,
        PartExpression e => Position(e.Of),
        _ => 0,
    };
}
