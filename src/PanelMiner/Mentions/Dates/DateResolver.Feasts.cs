using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>Feasts, the New Year and days of the week.</summary>
internal sealed partial class DateResolver
{
    private const int Easter = 2;

    private Edtf? Feast(FeastExpression e)
    {
        if (e.Year is { } year)
        {
            return Year(year) is { } known ? Edtf.Day(FeastIn(known, e.Feast)) : null;
        }

        if (!NeedsDay())
        {
            return null;
        }

        var all = YearsAround(2).Select(y => Edtf.Day(FeastIn(y, e.Feast))).ToList();
        return e.Shift switch
        {
            > 0 => all.First(d => d.From > day),
            < 0 => all.Last(d => d.To < anchor!.From),
            _ => DateArithmetic.Nearest(all, day, direction),
        };
    }

    private static LocalDate FeastIn(int year, int feast) => feast == Easter ? DateArithmetic.EasterOf(year) : new LocalDate(year, 12, 25);

    // "in the New Year" looks ahead unless its clause looks back.
    private Edtf? NewYear()
    {
        if (!NeedsDay())
        {
            return null;
        }

        return Edtf.Day(new LocalDate(direction == DateDirection.Past ? day.Year : day.Year + 1, 1, 1));
    }

    private Edtf? Weekday(WeekdayExpression e)
    {
        if (!Needs() || anchor!.Precision != DatePrecision.Day)
        {
            return null;
        }

        if (e.WeekShift is int weeks)
        {
            return Edtf.Day(DateArithmetic.MondayOf(day).PlusWeeks(weeks).PlusDays(e.Weekday - 1));
        }

        var weekday = (IsoDayOfWeek)e.Weekday;
        return Edtf.Day(direction == DateDirection.Past ? day.PlusDays(1).Previous(weekday) : day.PlusDays(-1).Next(weekday));
    }
}
