namespace PanelMiner.Mentions.Dates;

/// <summary>Words that open a date on one side, and lengths of time that follow a date.</summary>
internal sealed partial class DateGrammar
{
    // "since May 2012", "by the end of March", "from 3 May to 4 June": the cue belongs to the mention because it changes what is meant.
    private DateMatch? ParseCue(int i)
    {
        foreach (var cue in DateLexicon.Instance.CuesFrom(Span(i)))
        {
            var after = SkipPhrase(i, cue.Words);
            if (after < 0)
            {
                continue;
            }

            after += IsMark(after, '-') && !T(after).Spaced && (cue.Words[0] is "post" or "pre") ? 1 : 0;

            after = SkipThe(SkipClock(after));
            if (ParseRange(after) is { } match && !IsSpan(match.Expression))
            {
                return Bound(cue, i, match);
            }
        }

        return null;
    }

    private DateMatch? Bound(DateCue cue, int cueAt, DateMatch match)
    {
        if ((cue.Since && IsOrigin(cueAt)) || (cue.Words[0] is "before" or "after" or "prior" && IsCountedUnit(cueAt - 1)))
        {
            return null;
        }

        var inner = match.Expression;
        return inner switch
        {
            RangeExpression or LengthExpression { Count: > 0 } when cue.Words[0] == "from" => match,
            RangeExpression or SinceExpression or UntilExpression or LengthExpression when !(cue.Since && inner is SinceExpression) => null,
            SinceExpression => match,
            _ => match with { Expression = cue.Since ? new SinceExpression(inner) : new UntilExpression(inner) },
        };
    }

    // "the minutes from 3 May", "carried forward from 2016/17": come from that day; they do not begin on it.
    private bool IsOrigin(int cueAt) => Is(cueAt, "from") && DateLexicon.Instance.IsOrigin(Span(cueAt - 1));

    // "two years after April 2018" counts from it; "the years after 2024" do not.
    private bool IsCountedUnit(int i) => Class(i) is DateWordClass.Unit || (Class(i) is DateWordClass.Units && Class(i - 1) != DateWordClass.The);

    private static bool IsSpan(DateExpression expression) => expression is StretchExpression or RestExpression or OpenExpression;

    private int SkipPhrase(int i, IReadOnlyList<string> words)
    {
        for (var k = 0; k < words.Count; k++, i++)
        {
            if (!Is(i, words[k]))
            {
                return -1;
            }
        }

        return i;
    }

    // "by noon on 12 October", "by 5pm on Friday 12 October", "by close of business on 5 May".
    private int SkipClock(int i)
    {
        var at = i;
        if (IsNumber(i))
        {
            at += (IsMark(i + 1, '.') || IsMark(i + 1, ':')) && IsNumber(i + 2) ? 3 : 1;
            if (!Is(at, "am") && !Is(at, "pm"))
            {
                return i;
            }

            at++;
        }
        else if (Is(i, "noon") || Is(i, "midday") || Is(i, "midnight"))
        {
            at++;
        }
        else if (Is(i, "close") && Class(i + 1) == DateWordClass.Of && (Is(i + 2, "play") || Is(i + 2, "business")))
        {
            at += 3;
        }

        return at > i && Class(at) == DateWordClass.On ? at + 1 : at;
    }

    // "from 1 April 2018 for three years", "in 2016 for a period of five years".
    private DateMatch? ParseLasting(DateMatch first)
    {
        if (!Is(first.Next, "for") || first.Expression is not (DayExpression or MonthExpression or YearExpression or FinancialYearExpression))
        {
            return null;
        }

        var at = first.Next + 1;
        at += Class(at) == DateWordClass.Article && (Is(at + 1, "period") || Is(at + 1, "term")) && Class(at + 2) == DateWordClass.Of ? 3 : 0;
        if (ReadCount(at) is not { } count || Class(count.Next) is not (DateWordClass.Unit or DateWordClass.Units))
        {
            return null;
        }

        var unit = (DateUnit)T(count.Next).Word.Value;
        return unit == DateUnit.Day ? null : new DateMatch(first.Start, count.Next + 1, new LengthExpression(count.Value, unit, first.Expression));
    }
}
