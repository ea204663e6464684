namespace PanelMiner.Mentions.Dates;

/// <summary>Expressions that count from the day of the paper, and lengths of time with a start or an end.</summary>
internal sealed partial class DateGrammar
{
    // "next April", "last week", "this autumn", "the last three years", "current financial year".
    private DateMatch? ParseShift(int i, bool article = false)
    {
        // "will last six months".
        if (Is(i, "last") && (DateLexicon.Instance.Tense(Span(i - 1)) == DateTense.Modal || Is(i - 1, "to") || Is(i - 1, "not")) && IsWord(i - 1) && !T(i - 1).Capital)
        {
            return null;
        }

        var shift = T(i).Word.Value;
        var at = i + 1;
        at += Class(i) == DateWordClass.This && Class(at) == DateWordClass.Shift ? 1 : 0;
        shift = at == i + 2 ? 1 : shift;
        if (Class(at) == DateWordClass.Financial && Is(at + 1, "year"))
        {
            return YearEndAfter(i, at + 2, new FinancialYearExpression(new YearReference(shift, Relative: true)));
        }

        if (Class(at) == DateWordClass.Calendar && Is(at + 1, "year"))
        {
            return new DateMatch(i, at + 2, new YearExpression(new YearReference(shift, Relative: true)));
        }

        return ParseNamedShift(i, at, shift) ?? ParseUnitShift(i, at, shift, article) ?? ParseStretch(i, at, shift);
    }

    private DateMatch? YearEndAfter(int start, int next, DateExpression year)
    {
        var at = IsMark(next, '-') ? next + 1 : next;
        return Is(at, "end") ? new DateMatch(start, at + 1, new PartExpression(DatePart.End, year)) : new DateMatch(start, next, year);
    }

    private DateMatch? ParseNamedShift(int start, int at, int shift)
    {
        if (Class(start) == DateWordClass.Current || Is(start, "past"))
        {
            return null;
        }

        if (Class(at) == DateWordClass.Feast && !(IsWord(at + 1) && T(at + 1).Capital))
        {
            return new DateMatch(start, at + 1, new FeastExpression(null, T(at).Word.Value, shift));
        }

        var name = Class(at) switch
        {
            DateWordClass.Month or DateWordClass.MonthShort when T(at).Capital => DateWordClass.Month,
            DateWordClass.Season => DateWordClass.Season,
            DateWordClass.Weekday => DateWordClass.Weekday,
            _ => DateWordClass.None,
        };
        if (name == DateWordClass.None || IsNumber(at + 1) || (name == DateWordClass.Weekday && Class(at + 1) == DateWordClass.Of) || (IsPronoun(at + 1) && !Is(at + 1, "it")))
        {
            return null;
        }

        return new DateMatch(start, at + 1, new NamedShiftExpression(name, T(at).Word.Value, shift));
    }

    private DateMatch? ParseUnitShift(int start, int at, int shift, bool article)
    {
        if (Class(at) != DateWordClass.Unit || Is(at, "day") || Is(start, "previous") || Is(start, "preceding"))
        {
            return null;
        }

        var unit = (DateUnit)T(at).Word.Value;
        var past = Is(start, "past");
        if (Is(start, "coming") || Is(start, "forthcoming"))
        {
            return unit == DateUnit.Year ? new DateMatch(start, at + 1, new ComingYearExpression()) : null;
        }

        if (Class(at + 1) == DateWordClass.Of && !Is(start, "this"))
        {
            return null;
        }

        if (past || (article && shift != 0 && unit != DateUnit.Quarter))
        {
            return new DateMatch(start, at + 1, new StretchExpression(shift, unit));
        }

        // In papers about money the current year is the one whose books are open.
        if (Class(start) == DateWordClass.Current && unit == DateUnit.Year)
        {
            return new DateMatch(start, at + 1, new FinancialYearExpression(new YearReference(0, Relative: true)));
        }

        if (unit is DateUnit.Decade or DateUnit.Fortnight)
        {
            return null;
        }

        return new DateMatch(start, at + 1, unit == DateUnit.Year ? new YearExpression(new YearReference(shift, Relative: true)) : new UnitShiftExpression(unit, shift));
    }

    private DateMatch? ParseStretch(int start, int at, int shift)
    {
        if (shift == 0 || Is(start, "previous") || Is(start, "preceding") || ReadCountRange(at) is not { } count)
        {
            return null;
        }

        if (Class(count.Next) == DateWordClass.Financial && Is(count.Next + 1, "years"))
        {
            return new DateMatch(start, count.Next + 2, FinancialYears(count.Value, shift));
        }

        return Class(count.Next) == DateWordClass.Units && Class(count.Next + 1) != DateWordClass.Of
            ? new DateMatch(start, count.Next + 1, new StretchExpression(shift * count.Value, (DateUnit)T(count.Next).Word.Value)) : null;
    }

    private static RangeExpression FinancialYears(int count, int shift)
    {
        var near = new FinancialYearExpression(new YearReference(shift, Relative: true));
        var far = new FinancialYearExpression(new YearReference(shift * count, Relative: true));
        return shift > 0 ? new RangeExpression(near, far) : new RangeExpression(far, near);
    }

    // "12", "twelve", "a"; "twelve (12)" reads as one count.
    private (int Value, int Next)? ReadCount(int i)
    {
        if (IsNumber(i) && T(i) is { Digits: <= 3, Ordinal: false, Grouped: false, Value: > 0 })
        {
            return (T(i).Value, i + 1);
        }

        if (Class(i) is not (DateWordClass.Count or DateWordClass.Article))
        {
            return null;
        }

        return IsMark(i + 1, '(') && IsNumber(i + 2) && IsMark(i + 3, ')') ? (T(i).Word.Value, i + 4) : (T(i).Word.Value, i + 1);
    }

    // "12-18 months", "two to three years": as far as the longer reaches.
    private (int Value, int Next)? ReadCountRange(int i)
    {
        if (ReadCount(i) is not { } first)
        {
            return null;
        }

        var joined = IsMark(first.Next, '-') || Class(first.Next) is DateWordClass.Or || Is(first.Next, "to");
        return joined && ReadCount(first.Next + 1) is { } last && last.Value > first.Value ? last : first;
    }

    // "two years ago", "12 months to March 2019", "three years from April 2015", "two-year contract from 1 April 2014".
    private DateMatch? ParseCounted(int start, int i)
    {
        if (ParseVagueAgo(start, i) is { } vague)
        {
            return vague;
        }

        if (ReadCount(i) is not { } count)
        {
            return null;
        }

        var at = count.Next + (IsMark(count.Next, '-') ? 1 : 0);
        if (Class(at) is not (DateWordClass.Unit or DateWordClass.Units))
        {
            return null;
        }

        var unit = (DateUnit)T(at).Word.Value;
        var next = at + 1;
        if (Class(next) == DateWordClass.Ago)
        {
            return new DateMatch(start, next + 1, new OffsetExpression(-count.Value, unit));
        }

        if (Class(next) == DateWordClass.Hence || (Class(next) == DateWordClass.From && Class(next + 1) == DateWordClass.Now))
        {
            return new DateMatch(start, Class(next) == DateWordClass.Hence ? next + 1 : next + 2, new OffsetExpression(count.Value, unit));
        }

        next += Is(next, "period") ? 1 : 0;
        return ParseEndingAt(start, next, count.Value, unit) ?? ParseLength(start, next, count.Value, unit);
    }

    private DateMatch? ParseVagueAgo(int start, int i)
    {
        var at = Class(i) == DateWordClass.Article ? i + 1 : i;
        at += Class(at) == DateWordClass.VagueCount ? 1 : 0;
        var vague = at > i && Class(at - 1) == DateWordClass.VagueCount;
        at += vague && Class(at) == DateWordClass.Of ? 1 : 0;
        return vague && Class(at) == DateWordClass.Units && Class(at + 1) == DateWordClass.Ago
            ? new DateMatch(start, at + 2, new OpenExpression()) : null;
    }

    private DateMatch? ParseEndingAt(int start, int next, int count, DateUnit unit)
    {
        if (!Is(next, "to") && Class(next) is not (DateWordClass.Ending or DateWordClass.Fye))
        {
            return null;
        }

        var at = next + 1 + (Is(next + 1, "on") ? 1 : 0);
        at = SkipThe(at);
        return ParseSimple(at, evident: true) is { Expression: DayExpression or MonthExpression or PartExpression } match
            ? new DateMatch(start, match.Next, new LengthExpression(-count, unit, match.Expression)) : null;
    }

    private DateMatch? ParseLength(int start, int next, int count, DateUnit unit)
    {
        var at = next;
        for (var k = 0; k < 2 && IsWord(at) && Class(at) == DateWordClass.None && !Is(at, "commencing") && !Is(at, "starting"); k++)
        {
            at++;
        }

        at += Is(at, "commencing") || Is(at, "starting") || Is(at, "beginning") ? Is(at + 1, "from") || Is(at + 1, "on") || Is(at + 1, "in") ? 1 : 0 : 0;
        if (!Is(at, "from") && !Is(at, "commencing") && !Is(at, "starting") && !Is(at, "on") && !Is(at, "in") || at == next && Class(at) is DateWordClass.On or DateWordClass.In)
        {
            return null;
        }

        if (Class(at) is DateWordClass.On or DateWordClass.In && !(Is(at - 1, "commencing") || Is(at - 1, "starting") || Is(at - 1, "beginning")))
        {
            return null;
        }

        return ParseSimple(SkipThe(at + 1), evident: true) is { Expression: DayExpression or MonthExpression or YearExpression or FinancialYearExpression or PartExpression or NamedShiftExpression } match
            ? new DateMatch(start, match.Next, new LengthExpression(count, unit, match.Expression)) : null;
    }
}
