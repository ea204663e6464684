using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>What a stretch of words says about time, before it is resolved against an anchor.</summary>
internal abstract record DateExpression;

/// <summary>A year, or a shift from the anchor's year.</summary>
internal readonly record struct YearReference(int Value, bool Relative = false);

/// <summary>Units of time; the numbers are those of <c>units.tsv</c>.</summary>
internal enum DateUnit
{
    Day = 1,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
}

/// <summary>Parts of a period; the numbers are those of <c>words.tsv</c>.</summary>
internal enum DatePart
{
    Early = 1,
    Mid,
    Late,
    Start,
    End,
}

/// <summary>A day; without a year it is the nearest in the direction of the clause.</summary>
internal sealed record DayExpression(YearReference? Year, int Month, int Day, int Weekday = 0) : DateExpression;

/// <summary>A month.</summary>
internal sealed record MonthExpression(YearReference? Year, int Month) : DateExpression;

/// <summary>A season, by its EDTF code.</summary>
internal sealed record SeasonExpression(YearReference? Year, int Season) : DateExpression;

/// <summary>A calendar year.</summary>
internal sealed record YearExpression(YearReference Year) : DateExpression;

/// <summary>A decade, by its first year.</summary>
internal sealed record DecadeExpression(int FirstYear) : DateExpression;

/// <summary>A financial year, by the year in which it begins; relative to the anchor's financial year.</summary>
internal sealed record FinancialYearExpression(YearReference Start) : DateExpression;

/// <summary>A quarter (four to the year) or half (two) of a calendar or financial year.</summary>
internal sealed record FractionExpression(DateExpression? Of, int Number, int PerYear, bool Calendar) : DateExpression;

/// <summary>Next April, last October, this autumn, last Monday.</summary>
internal sealed record NamedShiftExpression(DateWordClass Name, int Value, int Shift) : DateExpression;

/// <summary>Last week, this month, next quarter.</summary>
internal sealed record UnitShiftExpression(DateUnit Unit, int Shift) : DateExpression;

/// <summary>Two years ago; in six weeks' time (a negative count lies back); bare without the word "time".</summary>
internal sealed record OffsetExpression(int Count, DateUnit Unit, bool Bare = false) : DateExpression;

/// <summary>The last three years (a negative count lies back); within six months.</summary>
internal sealed record StretchExpression(int Count, DateUnit Unit, bool Within = false) : DateExpression;

/// <summary>Early 2019, the end of March.</summary>
internal sealed record PartExpression(DatePart Part, DateExpression Of) : DateExpression;

/// <summary>The week that holds a day.</summary>
internal sealed record WeekExpression(DateExpression Day) : DateExpression;

/// <summary>Around a date.</summary>
internal sealed record AboutExpression(DateExpression Date) : DateExpression;

/// <summary>Since a date.</summary>
internal sealed record SinceExpression(DateExpression Date) : DateExpression;

/// <summary>By a date.</summary>
internal sealed record UntilExpression(DateExpression Date) : DateExpression;

/// <summary>From one date to another.</summary>
internal sealed record RangeExpression(DateExpression First, DateExpression Last) : DateExpression;

/// <summary>Three years from a date, or (a negative count) the year to a date.</summary>
internal sealed record LengthExpression(int Count, DateUnit Unit, DateExpression Date) : DateExpression;

/// <summary>What is past (earlier this year) or left (later this month, the rest of 2018/19) of a period that holds the anchor.</summary>
internal sealed record RestExpression(DateExpression Of, bool Later) : DateExpression;

/// <summary>The anchor's day, or one some days from it.</summary>
internal sealed record AnchorExpression(int Days) : DateExpression;

/// <summary>Christmas or Easter, by the numbers of <c>words.tsv</c>.</summary>
internal sealed record FeastExpression(YearReference? Year, int Feast, int? Shift = null) : DateExpression;

/// <summary>A day some days from a feast: its eve, Easter Monday.</summary>
internal sealed record FeastDayExpression(DateExpression Feast, int Days) : DateExpression;

/// <summary>The New Year: about January, or its first day as a bound.</summary>
internal sealed record NewYearExpression : DateExpression;

/// <summary>The coming year: the financial year that the paper pins.</summary>
internal sealed record ComingYearExpression : DateExpression;

/// <summary>A day of the week: of last week or next week, or the nearest in the direction of its clause.</summary>
internal sealed record WeekdayExpression(int Weekday, int? WeekShift = null) : DateExpression;

/// <summary>That September, the following day: counted from the date that the passage named before. Without a name, the unit itself.</summary>
internal sealed record ToldExpression(ToldStep Step, DateUnit Unit, DateWordClass Name = DateWordClass.None, int Value = 0) : DateExpression;

/// <summary>March of that year: a day or month in the year of the date named before, or in the next.</summary>
internal sealed record ToldYearExpression(DateExpression Date, ToldStep Step) : DateExpression;

/// <summary>How a date follows the one named before it.</summary>
internal enum ToldStep
{
    Same,
    Next,
}

/// <summary>A date that its words leave open, or that does not exist.</summary>
internal sealed record OpenExpression : DateExpression;

/// <summary>A resolved expression, and whether the anchor was needed for it.</summary>
internal sealed record ResolvedDate(Edtf Date, bool Anchored);
