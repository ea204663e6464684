namespace PanelMiner.Mentions.Dates;

/// <summary>Months and seasons, with or without a year, and the evidence that they are meant.</summary>
internal sealed partial class DateGrammar
{
    private const int March = 3;
    private const int May = 5;

    // A year after a day or month: "2015", ", 2015", "of 2015", "'15", "15" after a day, "next year".
    private (YearReference? Year, int Next) ReadYearAfter(int i, bool afterDay)
    {
        var at = i;
        at += IsMark(at, '.') || IsMark(at, ',') ? 1 : 0;
        at += Class(at) == DateWordClass.Of ? 1 : 0;
        at += IsMark(at, '-') && IsGlued(at) && IsGlued(at + 1) ? 1 : 0;
        if (T(at) is { Kind: DateTokenKind.Number, Digits: 4, Ordinal: false, Value: >= 1700 and <= 2199 } full && IsYearFree(at))
        {
            return (new YearReference(full.Value), at + 1);
        }

        if (IsMark(at, '\'') && T(at + 1) is { Kind: DateTokenKind.Number, Digits: 2, Ordinal: false } && IsFreeAfter(at + 2))
        {
            return (new YearReference(YearOf(T(at + 1))!.Value), at + 2);
        }

        return ReadRelativeYear(i) ?? ReadShortYear(i, afterDay);
    }

    // "2016/17" after a month is a financial year of its own.
    private bool IsYearFree(int at) => IsFreeAfter(at + 1) && !(IsMark(at + 1, '/') && IsNumber(at + 2));

    private (YearReference? Year, int Next) ReadShortYear(int i, bool afterDay)
    {
        var at = i + (IsMark(i, '-') && IsGlued(i) ? 1 : 0);
        var glued = at > i;
        if (T(at) is { Kind: DateTokenKind.Number, Digits: 2, Ordinal: false } && IsFreeAfter(at + 1) && !IsMark(at + 1, ':')
            && !(Trap(at + 1) == DateTrap.Counted) && (afterDay || glued || Class(i - 1) == DateWordClass.MonthShort || IsYearPair(i - 1, i + 2) || IsYearPair(i - 4, i - 1)) && T(at).Value < 40)
        {
            return (new YearReference(YearOf(T(at))!.Value), at + 1);
        }

        return (null, i);
    }

    private (YearReference? Year, int Next)? ReadRelativeYear(int i)
    {
        var at = i + (Class(i) == DateWordClass.Of ? 1 : 0);
        if (!Is(at + 1, "year") || !(Class(at) is DateWordClass.This || Is(at, "next") || Is(at, "last")))
        {
            return null;
        }

        return (new YearReference(Class(at) == DateWordClass.This ? 0 : T(at).Word.Value, Relative: true), at + 2);
    }

    private DateMatch? ParseMonth(int i, bool evident)
    {
        if (ParseMonthDay(i) is { } day)
        {
            return day.Expression is DayExpression { Year: null } && !T(i).Capital ? null : day;
        }

        var (year, next) = ReadYearAfter(i + 1, afterDay: false);
        if (year is not null)
        {
            return T(i).Capital || T(i).Word.Value is not (March or May) || next > i + 1 ? new DateMatch(i, next, new MonthExpression(year, T(i).Word.Value)) : null;
        }

        next = i + 1 + (IsMark(i + 1, '.') && Class(i) == DateWordClass.MonthShort && !T(i + 2).Capital && IsWord(i + 2) ? 1 : 0);
        return IsBareMonth(i, evident) ? new DateMatch(i, next, new MonthExpression(null, T(i).Word.Value)) : null;
    }

    private bool IsBareMonth(int i, bool evident)
    {
        var month = T(i).Word.Value;
        if (!T(i).Capital)
        {
            return Class(i) == DateWordClass.Month && month is not (March or May or 8);
        }

        if (Trap(i - 1) == DateTrap.Title || IsMark(i + 1, '\'') && month is May or March && Class(i - 1) == DateWordClass.None)
        {
            return false;
        }

        if (Class(i) == DateWordClass.MonthShort || month is March or May)
        {
            return IsProvenMonth(i, evident);
        }

        return month is not (4 or 6 or 8) || !IsGivenName(i);
    }

    private bool IsGivenName(int i) => !IsTimeCue(i - 1)
        && ((IsWord(i + 1) && T(i + 1).Capital && Class(i + 1) == DateWordClass.None && !IsTimeCue(i - 1)) || (IsWord(i - 1) && T(i - 1).Capital && Class(i - 1) == DateWordClass.None && !IsSentenceStart(i - 1) && !IsWord(i + 1)));

    // "May", "March" and abbreviations are months only where something beside them says so.
    private bool IsProvenMonth(int i, bool evident)
    {
        if (IsPronoun(i + 1) && !(IsTimeCue(i - 1) && Is(i + 1, "it")))
        {
            return false;
        }

        var surname = IsWord(i - 1) && T(i - 1).Capital && Class(i - 1) == DateWordClass.None && !IsSentenceStart(i - 1);
        if (surname || (Class(i) == DateWordClass.MonthShort && IsWord(i + 1) && T(i + 1).Capital && Class(i + 1) == DateWordClass.None && !IsTimeCue(i - 1)))
        {
            return false;
        }

        return evident || IsTimeCue(i - 1) || (Is(i - 1, "at") && Is(i - 2, "as")) || IsAmongMonths(i) || IsAlone(i) || IsMeeting(i + 1) || IsExpected(i - 1) || (Class(i - 1) == DateWordClass.The && IsWord(i + 1) && Class(i) == DateWordClass.Month);
    }

    // "due May", "completed March".
    private bool IsExpected(int i) => Is(i, "due") || Is(i, "expected") || Is(i, "planned") || Is(i, "completed") || Is(i, "target") || Is(i, "deadline")
        || Is(i, "reviewed") || Is(i, "updated") || Is(i, "approved") || Is(i, "published") || Is(i, "revised");

    // "the report to March Cabinet".
    private bool IsMeeting(int i) => Is(i, "cabinet") || Is(i, "panel") || Is(i, "committee") || Is(i, "council") || Is(i, "board") || Is(i, "meeting") || Is(i, "meetings");

    private bool IsPronoun(int i) => Is(i, "I") || Is(i, "we") || Is(i, "be") || Is(i, "not") || Is(i, "they") || Is(i, "it");

    private bool IsTimeCue(int i) => Class(i) is DateWordClass.In or DateWordClass.Of or DateWordClass.During or DateWordClass.Since or DateWordClass.By or DateWordClass.After
        or DateWordClass.Before or DateWordClass.Following or DateWordClass.From or DateWordClass.Shift or DateWordClass.This or DateWordClass.Part or DateWordClass.For or DateWordClass.Between
        || Is(i, "until") || Is(i, "till") || (IsMark(i, '-') && Class(i - 1) == DateWordClass.Part) || Class(i) == DateWordClass.About;

    private bool IsAmongMonths(int i) => IsListMark(i + 1) && IsMonth(i + 2) || IsListMark(i - 1) && IsMonth(i - 2);

    private bool IsListMark(int i) => Class(i) is DateWordClass.And or DateWordClass.Or or DateWordClass.To || IsMark(i, ',') || IsMark(i, '-') || IsMark(i, '/') || IsMark(i, '&');

    private bool IsAlone(int i) => (i == 0 || IsMark(i - 1, '|') || IsMark(i - 1, '(')) && (i == tokens.Count - 1 || IsMark(i + 1, '|') || IsMark(i + 1, ')'));

    private DateMatch? ParseSeason(int i, bool evident)
    {
        var season = T(i).Word.Value;
        var at = i + 1;
        at += IsMark(at, ',') || Class(at) == DateWordClass.Of ? 1 : 0;
        if (ReadFinancialYear(at) is { } across && season == 24)
        {
            return new DateMatch(i, across.Next, new SeasonExpression(new YearReference(across.Start), season));
        }

        if (T(at) is { Kind: DateTokenKind.Number, Digits: 4, Value: >= 1900 and <= 2099, Ordinal: false } year && IsYearFree(at))
        {
            return new DateMatch(i, at + 1, new SeasonExpression(new YearReference(year.Value), season));
        }

        if (IsMark(i + 1, '\'') && IsGlued(i + 2) && T(i + 2) is { Kind: DateTokenKind.Number, Digits: 2, Ordinal: false } && IsFreeAfter(i + 3))
        {
            return new DateMatch(i, i + 3, new SeasonExpression(new YearReference(YearOf(T(i + 2))!.Value), season));
        }

        if (ReadRelativeYear(i + 1) is { Year: { } relative, Next: var next })
        {
            return new DateMatch(i, next, new SeasonExpression(relative, season));
        }

        return evident || IsBareSeason(i) || IsAmongSeasons(i) ? new DateMatch(i, i + 1, new SeasonExpression(null, season)) : null;
    }

    // "Autumn/Winter 2017", "spring to autumn 2017".
    private bool IsAmongSeasons(int i) => IsListMark(i + 1) && Class(i + 2) == DateWordClass.Season && (IsYear(i + 3) || Class(i + 3) == DateWordClass.Of && IsYear(i + 4));

    // "in the autumn", "by spring": without a year only after a word of time, and never before a noun that it describes.
    private bool IsBareSeason(int i)
    {
        var cue = Class(i - 1) == DateWordClass.The ? i - 2 : i - 1;
        var timed = Class(cue) is DateWordClass.In or DateWordClass.During or DateWordClass.By or DateWordClass.Since or DateWordClass.Before or DateWordClass.After || Is(cue, "until");
        return timed && !Is(i + 1, "water") && !Is(i + 1, "term") && !(Class(i + 1) == DateWordClass.None && IsWord(i + 1) && T(i + 1).Capital);
    }
}
