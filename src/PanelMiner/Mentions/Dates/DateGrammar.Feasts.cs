namespace PanelMiner.Mentions.Dates;

/// <summary>Feasts that papers use as dates, and days of the week without a date.</summary>
internal sealed partial class DateGrammar
{
    private const int Friday = 5;
    private const int EasterFeast = 2;
    private const int GoodFriday = -2;

    // "by Christmas", "since Easter 2018", "over the Easter period", "on Christmas Eve 2017".
    private DateMatch? ParseFeast(int start, int i, bool evident)
    {
        var cue = Class(i - 1) == DateWordClass.The ? i - 2 : i - 1;
        var day = FeastDay(i);
        var dated = IsMark(i + 2, ',') ? i + 3 : i + 2;
        if (day is not null && IsDayNumber(dated))
        {
            return null;
        }

        var at = day is null ? i + 1 : i + 2;
        var of = Class(at) == DateWordClass.Of ? at + 1 : at;
        var (year, next) = IsYear(of) ? (new YearReference(T(of).Value), of + 1) : ReadRelativeYear(at) ?? (null, at);
        var timed = evident || day is not null || IsTimeCue(cue) || Is(cue, "at") || Is(cue, "over") || Is(cue, "until") || Is(cue, "around");
        // "the Christmas campaign".
        var describes = year is null && day is null && Class(i - 1) == DateWordClass.The && IsWord(next) && Class(next) == DateWordClass.None
            && DateLexicon.Instance.Tense(Span(next)) == DateTense.None && !IsBroad(next);
        if (describes || (year is null && !timed) || (IsWord(next) && T(next).Capital))
        {
            return null;
        }

        DateExpression feast = new FeastExpression(year, T(i).Word.Value);
        return new DateMatch(start, next, day is int shift ? new FeastDayExpression(feast, shift) : IsBroad(next) ? new AboutExpression(feast) : feast);
    }

    private bool IsBroad(int i) => Is(i, "period") || Is(i, "holiday") || Is(i, "holidays") || Is(i, "break");

    /// <summary>Days from the feast that the word after its name tells: its eve, Easter Monday; zero for the day itself, null for the feast at large.</summary>
    private int? FeastDay(int i) => Is(i + 1, "day") || Is(i + 1, "sunday") ? 0 : Is(i + 1, "eve") ? -1 : Is(i + 1, "monday") ? 1 : null;

    // "in the New Year", "by the new year", "early in the new year"; but "the new year group", "New Year Honours".
    private DateMatch? ParseNewYear(int i, bool evident)
    {
        var cue = Class(i - 1) == DateWordClass.The ? i - 2 : i - 1;
        var timed = evident || IsTimeCue(cue) || Is(cue, "until");
        var named = T(i + 2) is { Kind: DateTokenKind.Word } after && (after.Capital || Class(i + 2) == DateWordClass.None && Is(i + 2, "group"));
        return timed && Is(i + 1, "year") && !named ? new DateMatch(i, i + 2, new NewYearExpression()) : null;
    }

    // "on Good Friday", "Good Friday 2019"; but "the Good Friday Agreement".
    private DateMatch? ParseGoodFriday(int i)
    {
        var (year, next) = IsYear(i + 1) ? (new YearReference(T(i + 1).Value), i + 2) : ((YearReference?)null, i + 1);
        return IsWord(next) && T(next).Capital ? null : new DateMatch(i - 1, next, new FeastDayExpression(new FeastExpression(year, EasterFeast), GoodFriday));
    }

    // "Monday next", "Monday of last week, "on Monday": the last only where the clause tells its direction.
    private DateMatch? ParseBareWeekday(int i)
    {
        if (Class(i) != DateWordClass.Weekday || !T(i).Capital)
        {
            return null;
        }

        var day = T(i).Word.Value;
        if (day == Friday && Is(i - 1, "good") && T(i - 1).Capital)
        {
            return ParseGoodFriday(i);
        }

        if ((Is(i + 1, "next") || Is(i + 1, "last")) && !IsUnitWord(i + 2) && !IsMonth(i + 2))
        {
            return new DateMatch(i, i + 2, new NamedShiftExpression(DateWordClass.Weekday, day, T(i + 1).Word.Value));
        }

        var at = Class(i + 1) == DateWordClass.Of ? i + 2 : i + 1;
        if (Class(at) is DateWordClass.Shift or DateWordClass.This && Is(at + 1, "week"))
        {
            return new DateMatch(i, at + 2, new WeekdayExpression(day, T(at).Word.Value));
        }

        var ends = !IsWord(i + 1) || (!T(i + 1).Capital && Class(i + 1) is not (DateWordClass.To or DateWordClass.Of) && Trap(i + 1) == DateTrap.None);
        return Class(i - 1) == DateWordClass.On && ends && !IsListMark(i + 1) | IsMark(i + 1, ',') ? new DateMatch(i, i + 1, new WeekdayExpression(day)) : null;
    }
}
