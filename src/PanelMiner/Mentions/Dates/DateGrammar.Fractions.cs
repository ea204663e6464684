namespace PanelMiner.Mentions.Dates;

/// <summary>Quarters and halves of years.</summary>
internal sealed partial class DateGrammar
{
    // "Q2 2015/16", "quarter two", "Q1 of 2018/19", "H1 2019/20"; "of" gives a period that stood before.
    private DateMatch? ReadFraction(int i, DateExpression? of)
    {
        var perYear = Class(i) == DateWordClass.H ? 2 : 4;
        var at = i + 1;
        if (Class(i) is DateWordClass.Q or DateWordClass.H && !T(i).Capital && !IsGlued(at))
        {
            return null;
        }

        var number = IsNumber(at) && T(at).Digits == 1 ? T(at).Value : Class(at) is DateWordClass.Count ? T(at).Word.Value : 0;
        if (number < 1 || number > perYear || T(at).Ordinal || (perYear == 2 && !IsGlued(at)) || !IsFractionFree(at + 1))
        {
            return null;
        }

        return WithYear(i, at + 1, number, perYear, of, needsYear: perYear == 2);
    }

    // "quarters 1 and 2 of 2018/19", "Q1-3 2018/19".
    private DateMatch? ParseQuarters(int i)
    {
        var at = i + 1;
        var joined = IsMark(at + 1, '-') || IsMark(at + 1, '&') || IsMark(at + 1, '/') || Class(at + 1) is DateWordClass.To || (Class(at + 1) == DateWordClass.And && Class(i) == DateWordClass.Units);
        if (!joined || T(at) is not { Kind: DateTokenKind.Number, Digits: 1, Ordinal: false, Value: >= 1 and <= 3 } first
            || T(at + 2) is not { Kind: DateTokenKind.Number, Digits: 1, Ordinal: false, Value: <= 4 } second || second.Value <= first.Value || !IsFractionFree(at + 3))
        {
            return null;
        }

        return WithYear(i, at + 3, second.Value, 4, null, needsYear: false) is { Expression: FractionExpression last } match
            ? match with { Expression = new RangeExpression(last with { Number = first.Value }, last) } : null;
    }

    private bool IsFractionFree(int next) => IsFreeAfter(next) || (IsMark(next, '-') && IsGlued(next)) || (IsMark(next, '/') && (T(next + 1).Digits is 4 || T(next + 1).Digits == 2));

    private DateMatch? WithYear(int start, int next, int number, int perYear, DateExpression? of, bool needsYear)
    {
        if (of is not null)
        {
            return new DateMatch(start, next, new FractionExpression(of, number, perYear, Calendar: false));
        }

        var at = next;
        at += IsMark(at, ',') || IsMark(at, '/') || (IsMark(at, '-') && !IsQuarterRange(at)) || (IsMark(at, '(')) ? 1 : 0;
        var bracket = IsMark(at - 1, '(') ? 1 : 0;
        at += Class(at) == DateWordClass.Of || Is(at, "in") ? 1 : 0;
        at += Class(at) == DateWordClass.The ? 1 : 0;
        if (ParseFractionYear(at) is { } year && (bracket == 0 || IsMark(year.Next, ')')))
        {
            return new DateMatch(start, year.Next + bracket, new FractionExpression(year.Expression, number, perYear, Calendar: false));
        }

        return needsYear ? null : new DateMatch(start, next, new FractionExpression(null, number, perYear, Calendar: false));
    }

    private bool IsQuarterRange(int dash) => Class(dash + 1) is DateWordClass.Q or DateWordClass.H || !IsNumber(dash + 1);

    private DateMatch? ParseFractionYear(int i)
    {
        if (ReadFinancialYear(i) is { } read)
        {
            return new DateMatch(i, SkipFinancialYearWords(read.Next), new FinancialYearExpression(new YearReference(read.Start)));
        }

        if (IsYear(i) && IsFreeAfter(i + 1))
        {
            return new DateMatch(i, i + 1, new YearExpression(new YearReference(T(i).Value)));
        }

        return Class(i) switch
        {
            DateWordClass.Fy or DateWordClass.Financial => ParseFinancialYearWord(i) ?? CurrentFinancialYear(i),
            DateWordClass.Calendar when Is(i + 1, "year") && IsYear(i + 2) => new DateMatch(i, i + 3, new YearExpression(new YearReference(T(i + 2).Value))),
            DateWordClass.Shift or DateWordClass.This or DateWordClass.Current => ParseShift(i) is { Expression: YearExpression or FinancialYearExpression } match ? match : null,
            DateWordClass.Unit when Is(i, "year") => CurrentFinancialYear(i),
            _ => null,
        };
    }

    private DateMatch? CurrentFinancialYear(int i)
    {
        var at = Class(i) == DateWordClass.Financial ? i + 1 : i;
        return Is(at, "year") ? new DateMatch(i, at + 1, new FinancialYearExpression(new YearReference(0, Relative: true))) : null;
    }

    // "first quarter of 2017", "second half of 2018/19", "third quarter".
    private DateMatch? ParseOrdinalFraction(int start, int i)
    {
        var number = Class(i) == DateWordClass.Ordinal ? T(i).Word.Value : T(i) is { Ordinal: true, Value: <= 4 } ? T(i).Value : Is(i, "last") || Is(i, "final") ? -1 : 0;
        if (number == 0)
        {
            return null;
        }

        if (IsMark(i + 2, '-') && IsGlued(i + 2) && IsGlued(i + 3))
        {
            return null;
        }

        if (Class(i + 1) is DateWordClass.Calendar or DateWordClass.Financial && Is(i + 2, "quarter") && number is >= 1 and <= 4)
        {
            var calendar = Class(i + 1) == DateWordClass.Calendar;
            return WithYear(start, i + 3, number, 4, null, needsYear: false) is { Expression: FractionExpression fraction } match
                ? match with { Expression = fraction with { Calendar = calendar } } : null;
        }

        if (Is(i + 1, "quarter") && number is -1 or (>= 1 and <= 4))
        {
            return WithYear(start, i + 2, number == -1 ? 4 : number, 4, null, needsYear: number == -1 || Class(i + 2) == DateWordClass.Of && ParseFractionYear(SkipThe(i + 3)) is null);
        }

        return Is(i + 1, "half") && number is -1 or 1 or 2 ? WithYear(start, i + 2, number == -1 ? 2 : number, 2, null, needsYear: true) : null;
    }

    private int SkipThe(int i) => Class(i) == DateWordClass.The ? i + 1 : i;

    // "calendar Q2 2017", "calendar year 2017".
    private DateMatch? ParseCalendar(int i)
    {
        if (Is(i + 1, "year") && IsYear(i + 2))
        {
            return new DateMatch(i, i + 3, new YearExpression(new YearReference(T(i + 2).Value)));
        }

        var match = Class(i + 1) is DateWordClass.Q || Is(i + 1, "quarter") ? ReadFraction(i + 1, null) : null;
        return match is { Expression: FractionExpression fraction } ? match with { Start = i, Expression = fraction with { Calendar = true } } : null;
    }
}
