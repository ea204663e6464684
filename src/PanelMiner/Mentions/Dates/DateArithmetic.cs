using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>Counting days, months and years, and choosing the nearest of several dates.</summary>
internal static class DateArithmetic
{
    /// <summary>Days before the anchor within which a date stays in the past although the verb is in the future (labelling guide, Dates).</summary>
    public const int DraftingDays = 60;

    /// <summary>Most years by which an expression may lie from its anchor; beyond, a number of years is no date.</summary>
    public const int FarthestYears = 150;

    public static bool IsNear(int count, DateUnit unit) => Math.Abs(count) <= unit switch
    {
        DateUnit.Day => FarthestYears * 365,
        DateUnit.Week or DateUnit.Fortnight => FarthestYears * 26,
        DateUnit.Month or DateUnit.Quarter => FarthestYears * 4,
        DateUnit.Decade => FarthestYears / 10,
        _ => FarthestYears,
    };

    public static LocalDate Plus(LocalDate day, int count, DateUnit unit) => unit switch
    {
        DateUnit.Day => day.PlusDays(count),
        DateUnit.Week => day.PlusWeeks(count),
        DateUnit.Fortnight => day.PlusWeeks(2 * count),
        DateUnit.Month => day.PlusMonths(count),
        DateUnit.Quarter => day.PlusMonths(3 * count),
        DateUnit.Decade => day.PlusYears(10 * count),
        _ => day.PlusYears(count),
    };

    /// <summary>The year in which the financial year of a day begins.</summary>
    public static int FinancialYearOf(LocalDate day) => day.Month >= 4 ? day.Year : day.Year - 1;

    /// <summary>Easter Sunday of a year, by the Gregorian computus in the form of Meeus, Jones and Butcher.</summary>
    public static LocalDate EasterOf(int year)
    {
        var (golden, century, ofCentury) = (year % 19, year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var shift = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * shift) + 114;
        return new LocalDate(year, days / 31, (days % 31) + 1);
    }

    public static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>The candidate nearest to a day in a direction; candidates are in order of time.</summary>
    public static Edtf? Nearest(IReadOnlyList<Edtf> candidates, LocalDate day, DateDirection direction)
    {
        var back = candidates.LastOrDefault(c => c.From <= day);
        var ahead = candidates.FirstOrDefault(c => c.To >= day);
        return direction switch
        {
            DateDirection.Past => back ?? ahead,
            DateDirection.Future => back is not null && back.From >= day.PlusDays(-DraftingDays) ? back : ahead ?? back,
            _ => back is null || (ahead is not null && Distance(ahead, day) < Distance(back, day)) ? ahead : back,
        };
    }

    private static int Distance(Edtf date, LocalDate day)
    {
        if (date.From > day)
        {
            return Period.DaysBetween(day, date.From.Value);
        }

        return date.To < day ? Period.DaysBetween(date.To.Value, day) : 0;
    }
}
