namespace PanelMiner.Mentions.Dates;

/// <summary>Dates counted from the one named before: "that September", "the following day", "in March of the same year".</summary>
internal sealed partial class DateGrammar
{
    private DateMatch? ParseTold(int start, int i)
    {
        if (Class(i) is not (DateWordClass.That or DateWordClass.Following) && !(Is(i, "same") && i > start))
        {
            return null;
        }

        var step = Class(i) == DateWordClass.Following ? ToldStep.Next : ToldStep.Same;
        var at = i + 1;
        if (step == ToldStep.Next && i == start)
        {
            return null;
        }

        // "noted that March was wet": a clause follows.
        if (Class(i) == DateWordClass.That && IsWord(at + 1) && DateLexicon.Instance.Tense(Span(at + 1)) is DateTense.Modal or DateTense.Past || Is(at + 1, "is"))
        {
            return null;
        }

        if (Class(at) is DateWordClass.Month or DateWordClass.Season && (T(at).Capital || Class(at) == DateWordClass.Season) && !IsNumber(at + 1) && !IsPronoun(at + 1))
        {
            return new DateMatch(start, at + 1, new ToldExpression(step, DateUnit.Year, Class(at), T(at).Word.Value));
        }

        var unit = (DateUnit)T(at).Word.Value;
        return Class(at) == DateWordClass.Unit && unit is DateUnit.Day or DateUnit.Week or DateUnit.Month or DateUnit.Year && !IsMark(at + 1, '-') && Class(at + 1) != DateWordClass.Of
            ? new DateMatch(start, at + 1, new ToldExpression(step, unit)) : null;
    }

    // "March of that year", "10 May of the same year".
    private DateMatch? ParseToldYear(DateMatch first)
    {
        if (first.Expression is not (MonthExpression { Year: null } or DayExpression { Year: null }) || Class(first.Next) != DateWordClass.Of)
        {
            return null;
        }

        var at = SkipThe(first.Next + 1);
        return ParseTold(first.Next, at) is { Expression: ToldExpression { Unit: DateUnit.Year, Name: DateWordClass.None } year } match
            ? new DateMatch(first.Start, match.Next, new ToldYearExpression(first.Expression, year.Step)) : null;
    }
}
