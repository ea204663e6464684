using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>Shifts, stretches, parts and ranges.</summary>
internal sealed partial class DateResolver
{
    private Edtf? NamedShift(NamedShiftExpression e)
    {
        if (e.Name == DateWordClass.Weekday)
        {
            return WeekdayShift(e);
        }

        var all = YearsAround(2).Select(y => e.Name == DateWordClass.Month ? Edtf.Month(y, e.Value) : DatePeriods.Season(y, e.Value)).ToList();
        return e.Shift switch
        {
            > 0 => all.First(d => d.From > day),
            < 0 => all.Last(d => d.To < anchor!.From),
            _ => all.FirstOrDefault(d => d.From <= day && d.To >= day) ?? all.First(d => d.From!.Value.Year == day.Year),
        };
    }

    private Edtf? WeekdayShift(NamedShiftExpression e)
    {
        if (anchor!.Precision != DatePrecision.Day)
        {
            return null;
        }

        var weekday = (IsoDayOfWeek)e.Value;
        return Edtf.Day(e.Shift switch
        {
            > 0 => day.Next(weekday),
            < 0 => day.Previous(weekday),
            _ => DateArithmetic.MondayOf(day).PlusDays(e.Value - 1),
        });
    }

    private Edtf? UnitShift(UnitShiftExpression e)
    {
        if (!NeedsDay() || (e.Unit == DateUnit.Week && anchor!.Precision != DatePrecision.Day))
        {
            return null;
        }

        var shifted = DateArithmetic.Plus(day, e.Shift, e.Unit);
        var quarter = new LocalDate(shifted.Year, (((shifted.Month - 1) / 3) * 3) + 1, 1);
        return e.Unit switch
        {
            DateUnit.Week => Week(shifted),
            DateUnit.Month => Edtf.Month(shifted.Year, shifted.Month),
            DateUnit.Quarter => DatePeriods.Days(quarter, quarter.PlusMonths(3).PlusDays(-1), DatePrecision.Quarter),
            _ => Edtf.Year(shifted.Year),
        };
    }

    // Years and months lie at a month, weeks at a day, both approximately (labelling guide, Dates).
    private Edtf? Offset(OffsetExpression e)
    {
        if (!NeedsDay() || !DateArithmetic.IsNear(e.Count, e.Unit))
        {
            return null;
        }

        var shifted = DateArithmetic.Plus(day, e.Count, e.Unit);
        if (e.Unit >= DateUnit.Month)
        {
            return DatePeriods.Approximate(Edtf.Month(shifted.Year, shifted.Month));
        }

        if (anchor!.Precision != DatePrecision.Day)
        {
            return null;
        }

        return e.Unit == DateUnit.Day ? Edtf.Day(shifted) : DatePeriods.Approximate(Edtf.Day(shifted));
    }

    private Edtf? Stretch(StretchExpression e)
    {
        if (!Needs() || !DateArithmetic.IsNear(e.Count, e.Unit))
        {
            return null;
        }

        var shifted = DateArithmetic.Plus(day, e.Count, e.Unit);
        Edtf? other = anchor!.Precision switch
        {
            DatePrecision.Day => Edtf.Day(shifted),
            DatePrecision.Month when e.Unit >= DateUnit.Month => Edtf.Month(shifted.Year, shifted.Month),
            DatePrecision.Year when e.Unit >= DateUnit.Year => Edtf.Year(shifted.Year),
            _ => null,
        };
        return other is null ? null : e.Count > 0 ? DatePeriods.Between(anchor, other) : DatePeriods.Between(other, anchor);
    }

    private Edtf? Rest(RestExpression e)
    {
        if (Date(e.Of) is not { From: { } from, To: { } to } || anchor!.From > to || day < from)
        {
            return null;
        }

        return e.Later ? DatePeriods.Between(anchor, Edtf.Day(to)) : DatePeriods.Between(Edtf.Day(from), anchor);
    }

    private Edtf? AnchorDay(AnchorExpression e)
    {
        if (!Needs() || (e.Days != 0 && anchor!.Precision != DatePrecision.Day))
        {
            return null;
        }

        return e.Days == 0 ? anchor : Edtf.Day(day.PlusDays(e.Days));
    }

    private static Edtf? Part(PartExpression e, Edtf whole)
    {
        if (whole is not { From: { } from, To: { } to })
        {
            return null;
        }

        return e.Part switch
        {
            DatePart.Start => Edtf.Day(from),
            DatePart.End => Edtf.Day(to),
            _ when whole.Precision is DatePrecision.Year or DatePrecision.FinancialYear => Third(from, 4, e.Part),
            _ when whole.Precision is DatePrecision.Decade => YearsOfDecade(from.Year, e.Part),
            _ => DatePeriods.Approximate(whole),
        };
    }

    // Early, mid and late are four months each (labelling guide, Dates).
    private static Edtf Third(LocalDate from, int months, DatePart part)
    {
        var first = from.PlusMonths(months * ((int)part - 1));
        var last = first.PlusMonths(months - 1);
        return DatePeriods.Approximate(DatePeriods.Between(Edtf.Month(first.Year, first.Month), Edtf.Month(last.Year, last.Month)));
    }

    private static Edtf YearsOfDecade(int first, DatePart part)
    {
        var (from, to) = part switch
        {
            DatePart.Early => (first, first + 3),
            DatePart.Mid => (first + 4, first + 6),
            _ => (first + 7, first + 9),
        };
        return DatePeriods.Approximate(DatePeriods.Between(Edtf.Year(from), Edtf.Year(to)));
    }

    private Edtf? Range(RangeExpression e)
    {
        var (first, last) = DateYears.Share(e.First, e.Last);
        if (Date(first) is not { } start)
        {
            return null;
        }

        var ends = DateYears.LacksYear(last) && start.From is { } from ? Resolve(last, DayAnchor(from), DateDirection.Future)?.Date : Date(last);
        return ends is null || ends.To < start.From ? null : DatePeriods.Between(start, ends);
    }

    // The end of a range is the first such date after its start; without drafting days, which concern the paper only.
    private static Edtf DayAnchor(LocalDate from) => Edtf.Day(from);

    private static Edtf? Length(LengthExpression e, Edtf edge)
    {
        if (edge is not { From: { } from, To: { } to } || !DateArithmetic.IsNear(e.Count, e.Unit))
        {
            return null;
        }

        if (e.Count > 0)
        {
            var end = DateArithmetic.Plus(from, e.Count, e.Unit).PlusDays(-1);
            return DatePeriods.Between(edge, edge.Precision switch
            {
                DatePrecision.Year when e.Unit >= DateUnit.Year => Edtf.Year(end.Year),
                DatePrecision.Month when e.Unit >= DateUnit.Month => Edtf.Month(end.Year, end.Month),
                _ => Edtf.Day(end),
            });
        }

        return LengthTo(e, edge, DateArithmetic.Plus(to.PlusDays(1), e.Count, e.Unit), to);
    }

    private static Edtf LengthTo(LengthExpression e, Edtf edge, LocalDate start, LocalDate to)
    {
        var yearly = (e.Unit == DateUnit.Year && e.Count == -1) || (e.Unit == DateUnit.Month && e.Count == -12);
        if (yearly && start is { Month: 4, Day: 1 })
        {
            return Edtf.FinancialYear(start.Year);
        }

        if (e is { Unit: DateUnit.Quarter, Count: -1 } && start.Day == 1)
        {
            return DatePeriods.Days(start, to, DatePrecision.Quarter);
        }

        return edge.Precision == DatePrecision.Month ? DatePeriods.Between(Edtf.Month(start.Year, start.Month), edge) : DatePeriods.Days(start, to, DatePrecision.Interval);
    }
}
