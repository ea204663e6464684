using NodaTime;

namespace PanelMiner.Mentions.Dates;

/// <summary>Days: in figures, and with the month's name.</summary>
internal sealed partial class DateGrammar
{
    private const int LongestDayList = 6;

    // 7/12/2015, 7.12.15, 7-12-2015 (always day, month, year) and 2015-12-07.
    private DateMatch? ParseNumericDate(int i)
    {
        if (!IsMark(i + 1, '/') && !IsMark(i + 1, '.') && !IsMark(i + 1, '-'))
        {
            return null;
        }

        var mark = T(i + 1).Mark;
        if (!IsNumber(i + 2) || !IsMark(i + 3, mark) || !IsNumber(i + 4) || !AllGlued(i + 1, i + 4))
        {
            return null;
        }

        if (T(i).Digits == 4)
        {
            return mark == '.' ? null : Day(i, i + 5, T(i).Value, T(i + 2).Value, T(i + 4));
        }

        var year = YearOf(T(i + 4));
        var plausible = T(i).Digits <= 2 && T(i + 2).Digits <= 2 && year is not null && !IsNumbering(i, mark);
        return plausible ? Day(i, i + 5, year!.Value, T(i + 2).Value, T(i)) : null;
    }

    // "paragraph 2.12.15", "version 1.3.16", and "2.12.15 The Panel" as a printed paragraph number.
    private bool IsNumbering(int i, char mark)
    {
        if (mark == '.' && T(i + 4).Digits == 2 && Trap(i - 1) is DateTrap.Reference or DateTrap.Label)
        {
            return true;
        }

        return mark == '.' && T(i + 4).Digits == 2 && (i == 0 || IsMark(i - 1, '-')) && IsWord(i + 5) && T(i + 5).Capital;
    }

    private bool AllGlued(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!IsGlued(i))
            {
                return false;
            }
        }

        return true;
    }

    private static DateMatch? Day(int start, int next, int year, int month, DateToken day)
    {
        if (year is < 1700 or > 2199 || month is < 1 or > 12 || day.Value < 1 || day.Digits > 2 || day.Value > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return null;
        }

        return new DateMatch(start, next, new DayExpression(new YearReference(year), month, day.Value));
    }

    private static int? YearOf(DateToken token) => token switch
    {
        { Grouped: true } or { Ordinal: true } => null,
        { Digits: 4, Value: >= 1700 and <= 2199 } => token.Value,
        { Digits: 2 } => token.Value < 70 ? 2000 + token.Value : 1900 + token.Value,
        _ => null,
    };

    private bool IsDayNumber(int i) => T(i) is { Kind: DateTokenKind.Number, Grouped: false, Digits: <= 2, Value: >= 1 and <= 31 };

    // "7 December", "7th of December", with a weekday and a year where they stand.
    private DateMatch? ParseDayMonth(int i, int weekday = 0)
    {
        if (!IsDayNumber(i))
        {
            return null;
        }

        var at = i + 1;
        at += Is(at, "day") && Class(at + 1) == DateWordClass.Of ? 1 : 0;
        at += Class(at) == DateWordClass.Of || IsMark(at, ',') ? 1 : 0;
        at += IsMark(at, '-') && IsGlued(at) && IsGlued(at + 1) ? 1 : 0;
        if (!IsMonth(at) || !IsMonthAfterDay(i, at))
        {
            return null;
        }

        var (year, next) = ReadYearAfter(at + 1, afterDay: true);
        return WithDay(i, next, year, T(at).Word.Value, T(i).Value, weekday);
    }

    private static DateMatch WithDay(int start, int next, YearReference? year, int month, int day, int weekday)
    {
        var longest = year is { Relative: false } known ? CalendarSystem.Iso.GetDaysInMonth(known.Value, month) : CalendarSystem.Iso.GetDaysInMonth(2000, month);
        return new DateMatch(start, next, day <= longest ? new DayExpression(year, month, day, weekday) : new OpenExpression());
    }

    // "Section 7 May apply", "the 12 may be cut": a modal verb is no month.
    private bool IsMonthAfterDay(int day, int month)
    {
        if (T(month).Word.Value is not (3 or 5) || Class(month) == DateWordClass.MonthShort)
        {
            return true;
        }

        if (Trap(day - 1) is DateTrap.Reference or DateTrap.Label && ReadYearAfter(month + 1, afterDay: true).Year is null)
        {
            return false;
        }

        return T(month).Capital || T(day).Ordinal || ReadYearAfter(month + 1, afterDay: true).Year is not null;
    }

    // "3 - 9 June", "24/25 December 2016", and after "between" also "3 and 5 May": the first day of a range names only itself.
    private DateMatch? ParseDayList(int i, bool allowAnd = false)
    {
        if (!IsDayNumber(i))
        {
            return null;
        }

        var dash = IsMark(i + 1, '-') || Class(i + 1) == DateWordClass.To || (IsMark(i + 1, '/') && IsGlued(i + 1));
        if ((!dash && !(allowAnd && (Class(i + 1) == DateWordClass.And || IsMark(i + 1, '&')))) || Trap(i - 1) is DateTrap.Reference or DateTrap.Label)
        {
            return null;
        }

        var at = i + 2;
        at += Class(at) == DateWordClass.The ? 1 : 0;
        var weekday = Class(at) is DateWordClass.Weekday or DateWordClass.WeekdayShort ? T(at).Word.Value : 0;
        at += weekday > 0 ? 1 : 0;
        return ParseDayMonth(at, weekday) is { Expression: DayExpression last } match && last.Day > T(i).Value
            ? new DateMatch(i, match.Next, new RangeExpression(last with { Day = T(i).Value, Weekday = 0 }, last)) : null;
    }

    // "3 and 5 May 2016", "1, 8 and 15 June": a day that shares the month of a later one.
    private DateMatch? ParseSharedMonth(int i)
    {
        if (!IsDayNumber(i))
        {
            return null;
        }

        var at = i;
        for (var k = 0; k < LongestDayList && IsDayNumber(at) && (IsMark(at + 1, ',') || IsMark(at + 1, '&') || Class(at + 1) == DateWordClass.And); k++)
        {
            at += IsMark(at + 1, ',') && Class(at + 2) == DateWordClass.And ? 3 : 2;
            at += Class(at) == DateWordClass.The ? 1 : 0;
            at += Class(at) is DateWordClass.Weekday or DateWordClass.WeekdayShort ? 1 : 0;
            if (ParseDayMonth(at) is { Expression: DayExpression last } && last.Day > T(i).Value && at > i)
            {
                return Trap(i - 1) is DateTrap.Reference or DateTrap.Label ? null : new DateMatch(i, i + 1, last with { Day = T(i).Value, Weekday = 0 });
            }
        }

        return null;
    }

    private DateMatch? ParseWeekday(int i)
    {
        var at = i + 1;
        at += IsMark(at, '.') || IsMark(at, ',') ? 1 : 0;
        at += Class(at) == DateWordClass.The ? 1 : 0;
        at += Class(at) == DateWordClass.On ? 1 : 0;
        var day = T(i).Word.Value;
        var match = ParseWeekdayRange(at, day) ?? ParseDayMonth(at, day) ?? ParseNumericDate(at) ?? ParseMonthDay(at) ?? ParseOrdinalOf(at) ?? ParseSharedMonth(at) ?? ParseBareWeekday(i);
        return match is null ? null : match with { Start = Math.Min(match.Start, i) };
    }

    private DateMatch? ParseWeekdayRange(int at, int weekday) =>
        ParseDayList(at) is { Expression: RangeExpression { First: DayExpression first } range } match
            ? match with { Expression = range with { First = first with { Weekday = weekday } } } : null;

    // "December 7th, 2015", "June the 3rd"; but "in May 15 officers joined".
    private DateMatch? ParseMonthDay(int i)
    {
        if (!IsMonth(i))
        {
            return null;
        }

        var at = i + 1;
        at += IsMark(at, '.') && Class(i) == DateWordClass.MonthShort ? 1 : 0;
        at += Class(at) == DateWordClass.The && T(at + 1).Ordinal ? 1 : 0;
        if (!IsDayNumber(at) || (IsMark(at + 1, '/') && IsNumber(at + 2)) || (!T(at).Ordinal && IsShortYear(i, at)))
        {
            return null;
        }

        var (year, next) = ReadYearAfter(at + 1, afterDay: true);
        var counts = year is null && !T(at).Ordinal && (IsCounted(at + 1) || IsCount(at + 1));
        return counts ? null : WithDay(i, next, year, T(i).Word.Value, T(at).Value, 0);
    }

    // "Dec 15" in a table is December 2015; "on Dec 15" and "December 15" are days.
    private bool IsShortYear(int month, int number) => IsYearPair(month, month + 3) || IsYearPair(month - 3, month) || (Class(month) == DateWordClass.MonthShort && T(number).Digits == 2 && T(number).Value >= 10
        && Class(month - 1) != DateWordClass.On && ReadYearAfter(number + 1, afterDay: true).Year is null && IsFreeAfter(number + 1));

    // "April 18 - March 19": the numbers are years that adjoin or agree.
    private bool IsYearPair(int first, int last) => IsMonth(first) && IsMonth(last) && (IsMark(last - 1, '-') || Class(last - 1) == DateWordClass.To)
        && T(first + 1) is { Kind: DateTokenKind.Number, Digits: 2, Ordinal: false, Value: >= 10 } a && T(last + 1) is { Kind: DateTokenKind.Number, Digits: 2, Ordinal: false } b
        && T(first).Word.Value != T(last).Word.Value && (b.Value == a.Value ? T(first).Word.Value < T(last).Word.Value : b.Value == a.Value + 1)
        && !IsYear(last + 2);

    // "the first of April 2019".
    private DateMatch? ParseOrdinalOf(int i)
    {
        if (Class(i) != DateWordClass.Ordinal || Class(i + 1) != DateWordClass.Of || !IsMonth(i + 2) || !T(i + 2).Capital)
        {
            return null;
        }

        var (year, next) = ReadYearAfter(i + 3, afterDay: true);
        return WithDay(i, next, year, T(i + 2).Word.Value, T(i).Word.Value, 0);
    }
}
