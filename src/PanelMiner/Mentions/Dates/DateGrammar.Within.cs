namespace PanelMiner.Mentions.Dates;

/// <summary>Expressions that count on from the day of the paper.</summary>
internal sealed partial class DateGrammar
{
    // "in two years' time", "in a year's time".
    private DateMatch? ParseInTime(int i)
    {
        if (ReadCount(i + 1) is not { } count || Class(count.Next) is not (DateWordClass.Unit or DateWordClass.Units))
        {
            return null;
        }

        var at = count.Next + 1;
        at += IsMark(at, '\'') ? 1 : 0;
        at += Class(at) == DateWordClass.S ? 1 : 0;
        var unit = (DateUnit)T(count.Next).Word.Value;
        if (Is(at, "time"))
        {
            return new DateMatch(i, at + 1, new OffsetExpression(count.Value, unit));
        }

        // "looked at again in a year."; but "£2m in a year", "in two years of trying".
        var ends = at == count.Next + 1 && !IsWord(at) && !IsNumber(at);
        return ends && IsWord(i - 1) && unit != DateUnit.Day ? new DateMatch(i, at, new OffsetExpression(count.Value, unit, Bare: !Is(i - 1, "again"))) : null;
    }

    // "within six months", "within the next two years"; "within six months of the award" counts from something else.
    private DateMatch? ParseWithin(int i)
    {
        var at = SkipThe(i + 1);
        var next = Is(at, "next") || Is(at, "coming") ? 1 : 0;
        at += next;
        if (ReadCountRange(at) is not { } count || Class(count.Next) is not (DateWordClass.Unit or DateWordClass.Units))
        {
            return null;
        }

        var after = count.Next + 1;
        var counted = Class(after) is DateWordClass.Of or DateWordClass.From or DateWordClass.After or DateWordClass.Following or DateWordClass.Before;
        return counted ? null : new DateMatch(i, after, new StretchExpression(count.Value, (DateUnit)T(count.Next).Word.Value, Within: next == 0));
    }
}
