namespace PanelMiner.Mentions.Dates;

/// <summary>One expression without cue or range, told by its first token.</summary>
internal sealed partial class DateGrammar
{
    // "The three years to the end of early 2019" is as deep as expressions nest; "early early early …" would nest without end.
    private const int Deepest = 4;

    private int depth;

    // Evident: something before it (a range, "between") says that a date follows.
    private DateMatch? ParseSimple(int i, bool evident)
    {
        if (depth == Deepest)
        {
            return null;
        }

        depth++;
        var match = T(i).Kind switch
        {
            DateTokenKind.Number => ParseFromNumber(i),
            DateTokenKind.Word => ParseFromWord(i, evident),
            _ => IsMark(i, '\'') ? ParseShortDecade(i) : null,
        };
        depth--;
        return match is not null && IsFreeAfter(match.Next) ? match : null;
    }

    private DateMatch? ParseFromNumber(int i)
    {
        if (T(i).Grouped || T(i).Digits > 4 || T(i - 1) is { Kind: DateTokenKind.Mark, Mark: '£' or '$' or '€' or '#' })
        {
            return null;
        }

        return ParseNumericDate(i) ?? ParseDayMonth(i) ?? ParseDayList(i) ?? ParseSharedMonth(i) ?? ParseFinancialYear(i) ?? ParseYearRange(i) ?? ParseIsoMonth(i) ?? ParseMonthOfYear(i) ?? ParseYear(i)
            ?? ParseCounted(i, i) ?? ParseOrdinalFraction(i, i);
    }

    // ISO 8601: 2015-12.
    private DateMatch? ParseIsoMonth(int i) => IsYear(i) && IsMark(i + 1, '-') && AllGlued(i + 1, i + 2) && T(i + 2) is { Kind: DateTokenKind.Number, Digits: 2, Value: >= 1 and <= 12, Ordinal: false }
        ? new DateMatch(i, i + 3, new MonthExpression(new YearReference(T(i).Value), T(i + 2).Value)) : null;

    // "by 03/2019" and alone in a cell; elsewhere it may be the number of a report.
    private DateMatch? ParseMonthOfYear(int i)
    {
        var shaped = T(i) is { Digits: <= 2, Value: >= 1 and <= 12, Ordinal: false } && IsMark(i + 1, '/') && AllGlued(i + 1, i + 2) && IsYear(i + 2) && IsFreeAfter(i + 3);
        var alone = (i == 0 || IsMark(i - 1, '|')) && (i + 3 == tokens.Count || IsMark(i + 3, '|'));
        var timed = Class(i - 1) is DateWordClass.In or DateWordClass.By or DateWordClass.Since or DateWordClass.From || Is(i - 1, "until");
        return shaped && (alone || timed) ? new DateMatch(i, i + 3, new MonthExpression(new YearReference(T(i + 2).Value), T(i).Value)) : null;
    }

    private DateMatch? ParseShortDecade(int i) => T(i + 1) is { Kind: DateTokenKind.Number, Digits: 2 } number && number.Value % 10 == 0 && number.Value >= 50 && Class(i + 2) == DateWordClass.S && AllGlued(i + 1, i + 2)
        ? new DateMatch(i, i + 3, new DecadeExpression(1900 + number.Value)) : null;

    private DateMatch? ParseFromWord(int i, bool evident) => Class(i) switch
    {
        DateWordClass.Month or DateWordClass.MonthShort => ParseMonth(i, evident),
        DateWordClass.Weekday or DateWordClass.WeekdayShort => ParseWeekday(i),
        DateWordClass.Season => ParseSeason(i, evident),
        DateWordClass.The => ParseAfterThe(i),
        DateWordClass.Shift or DateWordClass.This or DateWordClass.Current => ParseShift(i) ?? ParseOrdinalFraction(i, i) ?? ParseFirstMonths(i, i),
        DateWordClass.Part => ParsePart(i, i),
        DateWordClass.Q when T(i).Capital && IsNumber(i + 1) => ParseQuarters(i) ?? ReadFraction(i, null),
        DateWordClass.Q or DateWordClass.H => ReadFraction(i, null),
        DateWordClass.Ordinal => ParseOrdinalFraction(i, i) ?? ParseOrdinalOf(i) ?? ParseFirstMonths(i, i),
        DateWordClass.Remainder => ParseRemainder(i, i),
        DateWordClass.Final => ParseOrdinalFraction(i, i) ?? ParseFirstMonths(i, i),
        DateWordClass.Half => ParseHalfYear(i, i),
        DateWordClass.Unit or DateWordClass.Units => ParseFromUnit(i),
        DateWordClass.Fy or DateWordClass.Financial => ParseFinancialYearWord(i),
        DateWordClass.Fye => ParseEndingAt(i, i, 1, DateUnit.Year),
        DateWordClass.Calendar => ParseCalendar(i),
        DateWordClass.Count or DateWordClass.VagueCount or DateWordClass.Article => ParseCounted(i, i),
        DateWordClass.In => ParseInTime(i),
        DateWordClass.Within => ParseWithin(i),
        DateWordClass.SoFar or DateWordClass.Rest => ParseRest(i),
        DateWordClass.To => ParseToDate(i) ?? ParseLastingTo(i),
        DateWordClass.About => ParseAbout(i),
        DateWordClass.DayName => IsMark(i + 1, '-') && IsGlued(i + 1) ? null : new DateMatch(i, i + 1, new AnchorExpression(T(i).Word.Value)),
        DateWordClass.W or DateWordClass.Wc => ParseWeekMark(i),
        DateWordClass.Feast => ParseFeast(i, i, evident),
        DateWordClass.New => ParseNewYear(i, evident),
        DateWordClass.That => ParseTold(i, i),
        _ => null,
    };

    // "to date", "to-date", but not "up to date".
    private DateMatch? ParseToDate(int i)
    {
        var at = IsMark(i + 1, '-') ? i + 2 : i + 1;
        var upTo = Is(i - 1, "up") || (IsMark(i - 1, '-') && IsGlued(i));
        return Is(i, "to") && Is(at, "date") && !upTo ? new DateMatch(i, at + 1, new UntilExpression(new AnchorExpression(0))) : null;
    }

    // "The contract runs to March 2017", "£3.9m in all to March 2017".
    private DateMatch? ParseLastingTo(int i)
    {
        if (!Is(i, "to") || !(DateLexicon.Instance.IsLasting(Span(i - 1)) || IsSum(i - 1)))
        {
            return null;
        }

        return ParseSimple(SkipThe(i + 1), evident: true) is { Expression: DayExpression or MonthExpression or YearExpression or FinancialYearExpression or SeasonExpression or PartExpression } match
            ? new DateMatch(i, match.Next, new UntilExpression(match.Expression)) : null;
    }

    // "£1.9m" may be read as one number or as several tokens.
    private bool IsSum(int i) => IsMark(i - 1, '£') || (IsWord(i) && (IsMark(i - 2, '£') || IsMark(i - 3, '£') || IsMark(i - 4, '£')));

    // The article belongs to what cannot do without it: "the end of 2015", "the last three years", "the 1990s".
    private DateMatch? ParseAfterThe(int i)
    {
        var match = T(i + 1).Kind == DateTokenKind.Number
            ? (IsYear(i + 1) ? ParseDecade(i + 1) : null) ?? ParseCounted(i, i + 1) ?? ParseOrdinalFraction(i, i + 1)
            : Class(i + 1) switch
            {
                DateWordClass.Shift or DateWordClass.Current => ParseFirstMonths(i, i + 1) ?? ParseShift(i + 1, article: true) ?? ParseOrdinalFraction(i, i + 1),
                DateWordClass.Part => ParsePart(i, i + 1),
                DateWordClass.Ordinal => ParseOrdinalFraction(i, i + 1) ?? ParseFirstMonths(i, i + 1),
                DateWordClass.Unit => ParseFromUnit(i + 1),
                DateWordClass.Remainder => ParseRemainder(i, i + 1),
                DateWordClass.Final => ParseOrdinalFraction(i, i + 1) ?? ParseFirstMonths(i, i + 1),
                DateWordClass.Half => ParseHalfYear(i, i + 1),
                DateWordClass.Financial => Is(i + 2, "year") && Class(i + 3) is DateWordClass.Ending ? ParseFinancialYearWord(i + 1) : null,
                DateWordClass.Count => ParseCounted(i, i + 1),
                DateWordClass.New => ParseNewYear(i + 1, evident: true),
                DateWordClass.Following => ParseTold(i, i + 1),
                DateWordClass.None when IsMark(i + 1, '\'') => ParseShortDecade(i + 1),
                DateWordClass.None when Is(i + 1, "same") => ParseTold(i, i + 1),
                _ => null,
            };
        return match is null || NeedsNoArticle(match, i + 1) ? null : match with { Start = i };
    }

    // "the Quarter 3 report" names what it means without the article.
    private bool NeedsNoArticle(DateMatch match, int i) =>
        match.Expression is DayExpression or MonthExpression || (match.Expression is FractionExpression or RangeExpression && Class(i) is DateWordClass.Unit or DateWordClass.Units);

    private DateMatch? ParseAbout(int i)
    {
        var at = i + 1;
        at += IsMark(at, '.') ? 1 : 0;
        return ParseSimple(at, evident: true) is { Expression: MonthExpression or YearExpression or SeasonExpression or DayExpression or FinancialYearExpression or PartExpression } match
            && !(Is(i, "about") && match.Expression is YearExpression) ? new DateMatch(i, match.Next, new AboutExpression(match.Expression)) : null;
    }
}
