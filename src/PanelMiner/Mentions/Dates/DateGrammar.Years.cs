namespace PanelMiner.Mentions.Dates;

/// <summary>Years, decades and financial years.</summary>
internal sealed partial class DateGrammar
{
    private const int LongestPlan = 30;

    // "2016/17", "2016-17", "2017/2018", "15/16", "FY16/17": start year and the token after.
    private (int Start, int Next)? ReadFinancialYear(int i)
    {
        if (!IsNumber(i) || T(i).Digits is not (2 or 4) || T(i).Grouped || T(i).Ordinal || !IsYearMark(i + 1) || !IsNumber(i + 2) || T(i + 2).Grouped)
        {
            return null;
        }

        var start = YearOf(T(i));
        if (T(i + 2).Digits is not (2 or 4))
        {
            return IsOneFigureEnd(i) ? (start!.Value, i + 3) : null;
        }

        var ended = T(i + 2).Digits == 2 ? (start / 100 * 100) + T(i + 2).Value : T(i + 2).Value;
        var adjoining = start is not null && (ended == start + 1 || (T(i + 2).Value == 0 && start % 100 == 99)) && T(i + 2).Digits <= T(i).Digits;
        return adjoining && start is >= 1900 and <= 2098 && IsFreeAfter(i + 3) && !T(i + 2).Ordinal ? (start.Value, i + 3) : null;
    }

    // "2007/8".
    private bool IsOneFigureEnd(int i) => IsYear(i) && IsMark(i + 1, '/') && AllGlued(i + 1, i + 2) && T(i + 2) is { Digits: 1, Ordinal: false } end
        && end.Value == (T(i).Value + 1) % 10 && end.Value != 0 && IsFreeAfter(i + 3) && Trap(i - 1) is not (DateTrap.Reference or DateTrap.Label);

    private bool IsYearMark(int i) => IsMark(i, '/') || (IsMark(i, '-') && (IsGlued(i) || !IsGlued(i + 1)));

    private DateMatch? ParseFinancialYear(int i)
    {
        if (ReadFinancialYear(i) is not { } read || (T(i).Digits == 2 && !IsShortFinancialYear(i, read.Next)) || IsAge(i, read.Next))
        {
            return null;
        }

        if (Trap(i - 1) == DateTrap.Reference || (IsMark(i - 1, '.') && Is(i - 2, "no")))
        {
            return null;
        }

        return FinancialYear(i, SkipFinancialYearWords(read.Next), read.Start);
    }

    private DateMatch FinancialYear(int start, int next, int year)
    {
        DateExpression expression = new FinancialYearExpression(new YearReference(year));
        var quarter = Class(next) == DateWordClass.Q || Is(next, "quarter") ? ReadFraction(next, expression) : null;
        if (quarter is not null)
        {
            return quarter with { Start = start };
        }

        var end = next + (IsMark(next + 1, '-') ? 2 : 1);
        return Is(next, "year") && Is(end, "end") ? new DateMatch(start, end + 1, new PartExpression(DatePart.End, expression)) : new DateMatch(start, next, expression);
    }

    private int SkipFinancialYearWords(int next)
    {
        if (Class(next) == DateWordClass.Financial && Is(next + 1, "year"))
        {
            return next + 2;
        }

        return Class(next) == DateWordClass.Fy ? next + 1 : next;
    }

    private bool IsAge(int i, int next) => Trap(i - 1) == DateTrap.Age || Is(next, "year") && (Is(next + 1, "old") || Is(next + 1, "olds") || IsMark(next + 1, '-') && (Is(next + 2, "old") || Is(next + 2, "olds")))
        || Is(next, "yr") || Is(next, "yrs");

    // "15/16" is a financial year only beside words of time or money; it may be a score or a reference.
    private bool IsShortFinancialYear(int i, int next)
    {
        var start = T(i).Value;
        if (start is > 45 or < 1 || !IsGlued(i + 1) || !IsGlued(i + 2) || Trap(i - 1) is DateTrap.Reference or DateTrap.Label || IsMonth(next) || Trap(next) == DateTrap.Counted || Is(next, "of"))
        {
            return false;
        }

        if (Class(next) is DateWordClass.Financial or DateWordClass.Fy || Is(next, "budget") || Is(next, "outturn") || Is(next, "precept") || Is(next, "accounts") || Is(next, "savings") || Is(next, "capital") || Is(next, "revenue"))
        {
            return true;
        }

        return IsMark(i + 1, '/') && (IsTimeCue(i - 1) || IsMark(next, '|') || IsMark(i - 1, '|') || Is(i - 1, "to") && ReadFinancialYear(i - 4) is not null
            || (Class(next) is DateWordClass.And or DateWordClass.To || IsMark(next, '-')) && ReadFinancialYear(next + 1) is not null || (Class(i - 1) == DateWordClass.And && ReadFinancialYear(i - 4) is not null));
    }

    // "FY2016", "FY 2016-17", "FY16/17", "financial year 2016/17".
    private DateMatch? ParseFinancialYearWord(int i)
    {
        var at = i + 1;
        if (Class(i) == DateWordClass.Financial)
        {
            if (!Is(at, "year") && !Is(at, "years"))
            {
                return null;
            }

            at++;
            if (ParseYearEnd(at - 1) is { } end)
            {
                return end with { Start = i };
            }

            at += Class(at) == DateWordClass.Of ? 1 : 0;
        }

        at += IsMark(at, '-') && IsGlued(at) || IsMark(at, '\'') ? 1 : 0;
        if (ReadFinancialYear(at) is { } read)
        {
            return FinancialYear(i, read.Next, read.Start);
        }

        return IsNumber(at) && T(at).Digits is 2 or 4 && YearOf(T(at)) is { } year && IsFreeAfter(at + 1) && (T(at).Digits == 4 || Class(i) == DateWordClass.Fy)
            ? FinancialYear(i, at + 1, year) : ParseEnding(at - 1, i);
    }

    // "2016-2020 Plan", "2016-20", "2016 - 2019", "2016/20 Plan".
    private DateMatch? ParseYearRange(int i)
    {
        if (T(i).Digits != 4 || !(IsMark(i + 1, '-') || IsPlanSlash(i)) || !IsNumber(i + 2) || T(i + 2).Digits is not (2 or 4) || T(i + 2).Ordinal || !IsYear(i) || ReadFinancialYear(i + 2) is not null)
        {
            return null;
        }

        var last = T(i + 2).Digits == 2 ? (T(i).Value / 100 * 100) + T(i + 2).Value : T(i + 2).Value;
        var loose = !IsGlued(i + 1) || !IsGlued(i + 2);
        if (last <= T(i).Value || last > T(i).Value + LongestPlan || (loose && T(i + 2).Digits == 2) || !IsFreeAfter(i + 3))
        {
            return null;
        }

        var range = new RangeExpression(new YearExpression(new YearReference(T(i).Value)), new YearExpression(new YearReference(last)));
        return IsNamed(i) ? null : new DateMatch(i, i + 3, range);
    }

    private bool IsPlanSlash(int i) => IsMark(i + 1, '/') && AllGlued(i + 1, i + 2) && (T(i + 2).Digits == 4 || DateLexicon.Instance.IsPlan(Span(i + 3)));

    private bool IsYear(int i) => T(i) is { Kind: DateTokenKind.Number, Digits: 4, Ordinal: false, Grouped: false, Value: >= 1900 and <= 2099 };

    private DateMatch? ParseYear(int i)
    {
        if (!IsYear(i))
        {
            return IsOldYear(i) ? new DateMatch(i, i + 1, new YearExpression(new YearReference(T(i).Value))) : null;
        }

        return ParseDecade(i) ?? (IsSuchYear(i, i + 1) ? QuarterOf(i) ?? new DateMatch(i, i + 1, new YearExpression(new YearReference(T(i).Value))) : null);
    }

    // "in 1829": before 1900 only where the words speak of time.
    private bool IsOldYear(int i) => T(i) is { Kind: DateTokenKind.Number, Digits: 4, Ordinal: false, Grouped: false, Value: >= 1700 and < 1900 }
        && (Class(i - 1) is DateWordClass.In or DateWordClass.Since) && !IsCounted(i + 1) && !IsCount(i + 1) && !IsAmongNumbers(i, i + 1);

    private DateMatch? QuarterOf(int i) => Class(i + 1) == DateWordClass.Q && IsNumber(i + 2)
        && ReadFraction(i + 1, new YearExpression(new YearReference(T(i).Value))) is { } match ? match with { Start = i } : null;

    private DateMatch? ParseDecade(int i)
    {
        var s = IsMark(i + 1, '\'') ? i + 2 : i + 1;
        return Class(s) == DateWordClass.S && IsGlued(s) && !T(s).Capital && T(i).Value % 10 == 0 && s == i + 1 | T(i).Value % 100 != 0
            ? new DateMatch(i, s + 1, new DecadeExpression(T(i).Value)) : null;
    }

    // What stands around four figures decides whether they are a year: a statute's title, a count and a telephone number are none.
    private bool IsSuchYear(int i, int next)
    {
        if (IsNamed(i) || IsStatute(next) || IsAmongNumbers(i, next) || IsRoundCount(i))
        {
            return false;
        }

        return IsTimed(i) || (!IsCounted(next) && (Class(i - 1) == DateWordClass.The || (!IsCount(next) && !IsClock(i - 1, next))));
    }

    private bool IsCounted(int next) => Trap(next) == DateTrap.Counted || (Trap(next) == DateTrap.Counting && (Trap(next + 1) == DateTrap.Counted || IsCount(next + 1)));

    // Part of a reference, a title or a name.
    private bool IsNamed(int i) => Trap(i - 1) is DateTrap.Reference or DateTrap.Name or DateTrap.Title || IsStatute(i - 1) || (IsMark(i - 1, '(') && IsStatute(i - 2));

    private bool IsTimed(int i) => Class(i - 1) is DateWordClass.In or DateWordClass.Since || Is(i - 1, "during") || Is(i - 1, "throughout")
        || (IsMark(i - 1, '-') && (Is(i - 2, "pre") || Is(i - 2, "post")));

    // "0800 2016", "BA1 2015", "2000 to 3000 calls": figures beside it that are no years make it one of them.
    private bool IsAmongNumbers(int i, int next)
    {
        if (IsNumber(i - 1) && (T(i - 1).Digits >= 3 || (IsGlued(i - 1) && IsWord(i - 2))) || IsNumber(next) && !IsYear(next) && T(next).Digits >= 3)
        {
            return true;
        }

        var joined = Class(next) is DateWordClass.To or DateWordClass.And or DateWordClass.Or || IsMark(next, '-');
        return joined && IsNumber(next + 1) && T(next + 1).Digits >= 4 && (!IsYear(next + 1) || IsCounted(next + 2));
    }

    // "some 2000 of these", "over 1900": round hundreds after a word of amount.
    private bool IsRoundCount(int i) => T(i).Value % 100 == 0
        && (Class(i - 1) is DateWordClass.About or DateWordClass.VagueCount || Is(i - 1, "over") || Is(i - 1, "nearly") || Is(i - 1, "almost") || Is(i - 1, "than") || Is(i + 1, "of"));

    private bool IsStatute(int i) => Trap(i) == DateTrap.Statute && (T(i).Capital || Is(i, "regulations"));

    private bool IsClock(int before, int next) => Is(before, "at") && !IsWord(next) && !IsMark(next, '|');

    private bool IsCount(int i)
    {
        if (!IsWord(i) || T(i).Capital || T(i).Word.Class is not (DateWordClass.None or DateWordClass.Units) || Trap(i) == DateTrap.Dated)
        {
            return false;
        }

        var word = Span(i);
        return word.Length > 4 && word[^1] is 's' && word[^2] is not ('s' or 'u' or 'i');
    }
}
