namespace PanelMiner.Mentions.Dates;

/// <summary>Looking at tokens, and at what stands directly around an expression.</summary>
internal sealed partial class DateGrammar
{
    private static readonly DateToken Outside = new(DateTokenKind.Mark, 0, 0, true) { Mark = '\0' };

    private DateToken T(int i) => (uint)i < (uint)tokens.Count ? tokens[i] : Outside;

    private DateWordClass Class(int i) => T(i) is { Kind: DateTokenKind.Word } word ? word.Word.Class : DateWordClass.None;

    private bool IsMark(int i, char mark) => T(i) is { Kind: DateTokenKind.Mark } token && token.Mark == mark;

    private bool IsNumber(int i) => T(i).Kind == DateTokenKind.Number;

    private bool IsWord(int i) => T(i).Kind == DateTokenKind.Word;

    private bool IsMonth(int i) => Class(i) is DateWordClass.Month or DateWordClass.MonthShort;

    private bool Is(int i, string word) => IsWord(i) && Span(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private ReadOnlySpan<char> Span(int i) => text.AsSpan(T(i).Start, T(i).End - T(i).Start);

    // The "s" of "the Force's 2015 plan" is no "s 22".
    private DateTrap Trap(int i) => IsWord(i) && !(Class(i) == DateWordClass.S && IsGlued(i)) ? DateLexicon.Instance.Trap(Span(i)) : DateTrap.None;

    private bool IsGlued(int i) => (uint)i < (uint)tokens.Count && i > 0 && !tokens[i].Spaced;

    private bool IsSentenceStart(int i) => i <= 0 || (T(i - 1).Kind == DateTokenKind.Mark && T(i - 1).Mark is not (',' or '(' or '\'' or '-' or '/' or '&'));

    /// <summary>Whether nothing stuck to the expression makes it part of something else (a reference, an amount, a code).</summary>
    private bool IsFree(DateMatch match) => IsFreeBefore(match.Start) && IsFreeAfter(match.Next);

    private bool IsFreeBefore(int i)
    {
        if (IsMark(i - 1, '£') || IsMark(i - 1, '$') || IsMark(i - 1, '€') || IsMark(i - 1, '#'))
        {
            return false;
        }

        if (!IsGlued(i))
        {
            return true;
        }

        var before = T(i - 1);
        if (before.Kind != DateTokenKind.Mark)
        {
            return false;
        }

        return before.Mark switch
        {
            '.' => !(IsNumber(i - 2) && IsGlued(i - 1)),
            '-' or '/' or ':' => !IsGlued(i - 1) || (!IsNumber(i - 2) && !(IsNumber(i) && IsWord(i - 2) && before.Mark != ':')),
            ',' => !(IsNumber(i) && IsNumber(i - 2) && T(i).Digits == 3),
            '@' or '=' or '+' or '~' or '\\' or '*' => false,
            _ => true,
        };
    }

    private bool IsFreeAfter(int next)
    {
        var after = T(next);
        if (!IsGlued(next))
        {
            return !IsMark(next, '%');
        }

        if (after.Kind is DateTokenKind.Word or DateTokenKind.Number)
        {
            return false;
        }

        return after.Mark switch
        {
            '%' or '@' or '\\' => false,
            '-' => !(IsGlued(next + 1) && IsNumber(next + 1)) || BeginsDate(next + 1),
            '/' or '.' or ':' => !(IsGlued(next + 1) && IsNumber(next + 1)),
            _ => true,
        };
    }

    // The second of two dates close to a dash: "2015/16-2018/19", "1/4/2018-30/9/2018", "3 May-5 June". It looks at shapes only, so that a long row of them costs no more.
    private bool BeginsDate(int i) => IsGlued(i + 1) && IsGlued(i + 2) && IsNumber(i + 2) && (IsMark(i + 1, '/') || IsMark(i + 1, '.') || IsMark(i + 1, '-'))
        ? IsMark(i + 1, '/') && IsYear(i) || (IsMark(i + 3, T(i + 1).Mark) && IsNumber(i + 4)) : IsDayNumber(i) && IsMonth(i + 1);

    // "each February", "1 April each year": no one date.
    private bool IsRecurring(DateMatch match) => Trap(match.Start - 1) == DateTrap.Recurring
        || (match.Expression is DayExpression { Year: null } or MonthExpression { Year: null } or SeasonExpression { Year: null }
            && (RecursAt(match.Next) || (Class(match.Next) is DateWordClass.And or DateWordClass.Or && IsMonth(match.Next + 1) && RecursAt(match.Next + 2))));

    private bool RecursAt(int i) => (Trap(i) == DateTrap.Recurring && IsUnitWord(i + 1)) || Is(i, "annually");

    private bool IsUnitWord(int i) => Class(i) is DateWordClass.Unit or DateWordClass.Financial;

    // "12 March Road", "Spring Gardens".
    private bool IsStreet(DateMatch match) => Trap(match.Next) == DateTrap.Street && T(match.Next).Capital
        && match.Expression is DayExpression { Year: null } or MonthExpression { Year: null } or SeasonExpression { Year: null };
}
