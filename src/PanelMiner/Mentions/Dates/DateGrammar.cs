namespace PanelMiner.Mentions.Dates;

/// <summary>Reads date expressions from a text's tokens, at each place the longest that the grammar allows. Lookahead is bounded, so the whole is linear.</summary>
internal sealed partial class DateGrammar
{
    private readonly string text;
    private readonly List<DateToken> tokens;

    public DateGrammar(string text, List<DateToken> tokens)
    {
        this.text = text;
        this.tokens = tokens;
    }

    /// <summary>The expressions in reading order, with their tokens.</summary>
    public List<DateMatch> FindAll()
    {
        var found = new List<DateMatch>();
        for (var i = 0; i < tokens.Count;)
        {
            if (MayBegin(i) && ParseTop(i) is { } match && IsFree(match) && !IsRecurring(match) && !IsStreet(match))
            {
                found.Add(match);
                i = match.Next;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private bool MayBegin(int i) => tokens[i].Kind switch
    {
        DateTokenKind.Number => true,
        DateTokenKind.Word => tokens[i].Word.Class != DateWordClass.None || DateLexicon.Instance.CuesFrom(Span(i)).Count > 0,
        DateTokenKind.Mark => tokens[i].Mark == '\'',
        _ => false,
    };

    private DateMatch? ParseTop(int i)
    {
        var match = ParseCue(i) ?? ParseBetween(i) ?? ParseRange(i);
        return match is null ? null : match with { Start = Math.Min(match.Start, i) };
    }

    private DateMatch? ParseBetween(int i)
    {
        if (Class(i) != DateWordClass.Between)
        {
            return null;
        }

        var at = Class(i + 1) == DateWordClass.The ? i + 2 : i + 1;
        if (ParseDayList(at, allowAnd: true) is { Expression: RangeExpression } days)
        {
            return days;
        }

        if ((ParseSimple(at, evident: true) ?? ParseNow(at)) is not { } first || !(Class(first.Next) == DateWordClass.And || IsMark(first.Next, '-') || Class(first.Next) == DateWordClass.To))
        {
            return null;
        }

        var second = Class(first.Next + 1) == DateWordClass.The ? first.Next + 2 : first.Next + 1;
        return ParseSimple(second, evident: true) is { } last ? new DateMatch(i, last.Next, new RangeExpression(first.Expression, last.Expression)) : null;
    }

    // "between now and March 2019", "from now until the end of the year".
    private DateMatch? ParseNow(int i) => Class(i) == DateWordClass.Now ? new DateMatch(i, i + 1, new AnchorExpression(0)) : null;

    private DateMatch? ParseRange(int i)
    {
        if (Class(i) == DateWordClass.Now)
        {
            return ParseRangeEnd(new DateMatch(i, i + 1, new AnchorExpression(0)));
        }

        if (ParseSimple(i, evident: false) is not { } first)
        {
            return null;
        }

        return ParseRangeEnd(first) ?? ParseOpenEnd(first) ?? ParseLasting(first) ?? ParseToldYear(first) ?? first;
    }

    private DateMatch? ParseRangeEnd(DateMatch first)
    {
        var at = first.Next;
        var dash = IsMark(at, '-') || IsMark(at, '/');
        if (!dash && Class(at) != DateWordClass.To)
        {
            return null;
        }

        if (Is(at, "to") && Is(at + 1, "date"))
        {
            return new DateMatch(first.Start, at + 2, new RangeExpression(first.Expression, new AnchorExpression(0)));
        }

        at += Is(at, "up") || (Is(at, "through") && Is(at + 1, "to")) ? 2 : 1;
        at += Class(at) == DateWordClass.The ? 1 : 0;
        if (IsRangeSide(first.Expression) && ParseSimple(at, evident: true) is { } last && IsRangeSide(last.Expression) && (!dash || Alike(first.Expression, last.Expression))
            && (!IsMark(first.Next, '/') || first.Expression is MonthExpression or SeasonExpression or FractionExpression))
        {
            return new DateMatch(first.Start, last.Next, new RangeExpression(first.Expression, last.Expression));
        }

        return null;
    }

    private static bool IsRangeSide(DateExpression e) => e is not (RangeExpression or StretchExpression or LengthExpression or OpenExpression or RestExpression or SinceExpression or UntilExpression);

    private static bool Alike(DateExpression a, DateExpression b) =>
        a.GetType() == b.GetType() || (a is MonthExpression && b is DayExpression) || (a is PartExpression && b is MonthExpression or YearExpression) || (b is PartExpression && a is MonthExpression or YearExpression);

    private DateMatch? ParseOpenEnd(DateMatch first)
    {
        var next = first.Next;
        if (Class(next) == DateWordClass.Onwards && IsRangeSide(first.Expression))
        {
            return new DateMatch(first.Start, next + 1, new SinceExpression(first.Expression));
        }

        return Class(next) == DateWordClass.And && Is(next + 1, "onwards") | Is(next + 1, "beyond")
            ? new DateMatch(first.Start, next + 2, new SinceExpression(first.Expression)) : null;
    }
}

/// <summary>An expression and the tokens that hold it.</summary>
internal sealed record DateMatch(int Start, int Next, DateExpression Expression);
