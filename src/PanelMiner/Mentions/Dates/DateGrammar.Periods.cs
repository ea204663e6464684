namespace PanelMiner.Mentions.Dates;

/// <summary>Parts of periods, weeks, and years by the day on which they end.</summary>
internal sealed partial class DateGrammar
{
    // "early 2019", "mid-June", "late in 2018", "the end of March", "end 2018", "the beginning of next year".
    private DateMatch? ParsePart(int start, int i)
    {
        var part = (DatePart)T(i).Word.Value;
        var at = i + 1;
        if ((Class(at) == DateWordClass.To || IsMark(at, '-')) && Class(at + 1) == DateWordClass.Part && part is not (DatePart.Start or DatePart.End))
        {
            return ParseParts(start, part, at + 1);
        }

        var edge = part is DatePart.Start or DatePart.End || Is(i, "middle");
        if (edge)
        {
            var of = Class(at) == DateWordClass.Of;
            at += of || IsMark(at, '-') && IsGlued(at) ? 1 : 0;
            if (!of && part != DatePart.End)
            {
                return null;
            }
        }
        else
        {
            at += IsMark(at, '-') && IsGlued(at) || Class(at) is DateWordClass.In or DateWordClass.Of ? 1 : 0;
        }

        at = SkipThe(at);
        var whole = ParseWhole(at, edge);
        return whole is null ? null : new DateMatch(start, whole.Next, new PartExpression(part, whole.Expression));
    }

    // "mid to late 2019".
    private DateMatch? ParseParts(int start, DatePart first, int i) => depth < Deepest && ParsePartOnce(i) is { Expression: PartExpression last } match && first < last.Part
        ? new DateMatch(start, match.Next, new RangeExpression(last with { Part = first }, last)) : null;

    private DateMatch? ParsePartOnce(int i)
    {
        depth++;
        var match = ParsePart(i, i);
        depth--;
        return match;
    }

    private DateMatch? ParseWhole(int at, bool edge)
    {
        if (edge && (Class(at) is DateWordClass.Unit || Class(at) is DateWordClass.Calendar or DateWordClass.Financial or DateWordClass.Current))
        {
            return ParseEdgeUnit(at);
        }

        var match = ParseSimple(at, evident: true);
        return match?.Expression is MonthExpression or YearExpression or SeasonExpression or FinancialYearExpression or DecadeExpression or NamedShiftExpression or UnitShiftExpression or FractionExpression or NewYearExpression
            ? match : null;
    }

    // "the end of the year", "the end of the current financial year", "the end of the month".
    private DateMatch? ParseEdgeUnit(int i)
    {
        if (ParseSimple(i, evident: false) is { Expression: YearExpression or FinancialYearExpression or FractionExpression } named)
        {
            return named;
        }

        if (Class(i) == DateWordClass.Financial)
        {
            return CurrentFinancialYear(i);
        }

        var at = Class(i) is DateWordClass.Calendar or DateWordClass.Current ? i + 1 : i;
        if (Class(at) != DateWordClass.Unit || (DateUnit)T(at).Word.Value is DateUnit.Day or DateUnit.Fortnight or DateUnit.Decade || Class(at + 1) == DateWordClass.Of || (IsNumber(at + 1) && !T(at + 1).Spaced))
        {
            return null;
        }

        var unit = (DateUnit)T(at).Word.Value;
        return new DateMatch(i, at + 1, unit == DateUnit.Year ? new YearExpression(new YearReference(0, Relative: true)) : new UnitShiftExpression(unit, 0));
    }

    private DateMatch? ParseFromUnit(int i) => (DateUnit)T(i).Word.Value switch
    {
        DateUnit.Week => ParseWeek(i),
        DateUnit.Quarter when Class(i) == DateWordClass.Units => IsNumber(i + 1) ? ParseQuarters(i) ?? ReadFraction(i, null) : null,
        DateUnit.Quarter => ReadFraction(i, null) ?? ParseEnding(i, i),
        DateUnit.Year when Class(i) == DateWordClass.Unit => ParseYearEnd(i) ?? ParseEnding(i, i),
        DateUnit.Month => ParseEnding(i, i),
        _ => null,
    };

    // "year end" is 31 March (labelling guide, Dates); "year end 2018/19" names its year.
    private DateMatch? ParseYearEnd(int i)
    {
        var at = i + 1 + (IsMark(i + 1, '-') && IsGlued(i + 1) ? 1 : 0);
        if (!Is(i, "year") || !Is(at, "end") || IsMonth(i - 1) || (IsYear(i - 1) && IsMonth(i - 2)))
        {
            return null;
        }

        return ReadFinancialYear(at + 1) is { } read && (T(at + 1).Digits == 4)
            ? new DateMatch(i, read.Next, new PartExpression(DatePart.End, new FinancialYearExpression(new YearReference(read.Start))))
            : new DateMatch(i, at + 1, new PartExpression(DatePart.End, new FinancialYearExpression(new YearReference(0, Relative: true))));
    }

    // "year ending 31 March 2019", "year to March 2019", "quarter ended 30 June 2018".
    private DateMatch? ParseEnding(int i, int start) => Class(i) == DateWordClass.Unit && ParseEndingAt(start, i + 1, 1, (DateUnit)T(i).Word.Value) is { } match ? match : null;

    // "week of 9 June", "week commencing 9 June", "week ending Friday 13 June".
    private DateMatch? ParseWeek(int i)
    {
        var at = i + 1;
        if (Class(at) is not (DateWordClass.Of or DateWordClass.Ending or DateWordClass.Weekly) && !Is(at, "beginning") && !Is(at, "starting"))
        {
            return null;
        }

        return WeekOf(i, SkipThe(at + 1));
    }

    private DateMatch? WeekOf(int start, int at) =>
        (ParseWeekday(at) ?? ParseFromNumberOrMonth(at)) is { Expression: DayExpression day } match ? new DateMatch(start, match.Next, new WeekExpression(day)) : null;

    private DateMatch? ParseFromNumberOrMonth(int at) => IsNumber(at) ? ParseNumericDate(at) ?? ParseDayMonth(at) : ParseMonthDay(at);

    // "w/c 9 June", "w/e 13 June".
    private DateMatch? ParseWeekMark(int i)
    {
        var at = i + 1;
        if (Class(i) == DateWordClass.W)
        {
            if (!IsMark(at, '/') || !(Is(at + 1, "c") || Is(at + 1, "e") || Is(at + 1, "b")))
            {
                return null;
            }

            at += 2;
        }

        at += IsMark(at, ':') || IsMark(at, '.') ? 1 : 0;
        return WeekOf(i, at);
    }

    // "earlier this year", "later this month", "later in the year", "so far this year".
    private DateMatch? ParseRest(int i)
    {
        var at = i + 1;
        var definite = Class(at) == DateWordClass.In;
        at += definite || Is(at, "far") ? 1 : 0;
        if (Class(at) != DateWordClass.This && !(definite && Class(at) == DateWordClass.The))
        {
            return null;
        }

        return ParseRestOf(i, at + 1, Class(i) == DateWordClass.Rest);
    }

    private DateMatch? ParseRestOf(int start, int at, bool later)
    {
        if (Class(at) == DateWordClass.Financial)
        {
            return CurrentFinancialYear(at) is { } year ? new DateMatch(start, year.Next, new RestExpression(year.Expression, later)) : null;
        }

        var unit = (DateUnit)T(at).Word.Value;
        if (Class(at) != DateWordClass.Unit || unit is not (DateUnit.Year or DateUnit.Month or DateUnit.Week))
        {
            return null;
        }

        DateExpression whole = unit == DateUnit.Year ? new YearExpression(new YearReference(0, Relative: true)) : new UnitShiftExpression(unit, 0);
        return new DateMatch(start, at + 1, new RestExpression(whole, later));
    }

    // "the rest of the year", "the remainder of 2018/19".
    private DateMatch? ParseRemainder(int start, int i)
    {
        if (Class(i + 1) != DateWordClass.Of)
        {
            return null;
        }

        var at = Class(i + 2) is DateWordClass.The or DateWordClass.This or DateWordClass.Current ? i + 3 : i + 2;
        at += Class(at) == DateWordClass.Current ? 1 : 0;
        if (ParseRestOf(start, at, later: true) is { } whole)
        {
            return whole;
        }

        return ParseFractionYear(at) is { } year ? new DateMatch(start, year.Next, new RestExpression(year.Expression, Later: true)) : null;
    }

    // "the first six months of 2018/19", "the last three months of 2018".
    private DateMatch? ParseFirstMonths(int start, int i)
    {
        var first = Is(i, "first");
        if (!(first || Is(i, "last") || Is(i, "final")) || ReadCount(i + 1) is not { } count || !Is(count.Next, "months") || Class(count.Next + 1) != DateWordClass.Of)
        {
            return null;
        }

        if (ParseFractionYear(SkipThe(count.Next + 2)) is not { } year || count.Value >= 12)
        {
            return null;
        }

        var edge = new PartExpression(first ? DatePart.Start : DatePart.End, year.Expression);
        return new DateMatch(start, year.Next, new LengthExpression(first ? count.Value : -count.Value, DateUnit.Month, edge));
    }

    // "the half year to September 2018", "half-year ended 30 September 2018".
    private DateMatch? ParseHalfYear(int start, int i)
    {
        var at = i + 1 + (IsMark(i + 1, '-') ? 1 : 0);
        return Is(i, "half") && Is(at, "year") ? ParseEndingAt(start, at + 1, 6, DateUnit.Month) : null;
    }
}
