namespace PanelMiner.Mentions.Money;

/// <summary>One percentage or a range of them.</summary>
internal sealed record Percentage(int Start, int Next, decimal Low, decimal High, bool Points);

/// <summary>Reads percentages with their sign, brackets and range. Lookahead is bounded.</summary>
internal sealed class PercentageReader(FigureText figures, QuantityReader quantities)
{
    /// <summary>The percentage that begins at a token, or null.</summary>
    public Percentage? Read(int i)
    {
        if (figures.IsMark(i, '('))
        {
            return ReadSigned(i + 1) is { Low: >= 0 } inner && inner.Low == inner.High && figures.IsMark(inner.Next, ')') && BracketReader.IsNegative(figures, i)
                ? inner with { Start = i, Next = inner.Next + 1, Low = -inner.Low, High = -inner.High } : null;
        }

        return ReadSigned(i) is { } first ? ReadRange(first) ?? first : ReadSharedRange(i);
    }

    private Percentage? ReadSigned(int i)
    {
        var negative = figures.Class(i) == FigureWordClass.Minus || (figures.IsMark(i, '-') && figures.IsGlued(i + 1)
            && (figures.T(i).Spaced || i == 0 || figures.IsMark(i - 1, '(') || figures.IsMark(i - 1, '|') || figures.IsMark(i - 1, '/')));
        var at = negative ? i + 1 : i;
        if (ReadNumber(at) is not { } quantity || ReadUnit(quantity.Next) is not { } unit)
        {
            return null;
        }

        var value = negative ? -quantity.Value : quantity.Value;
        return new Percentage(i, unit.Next, value, value, unit.Points);
    }

    private Quantity? ReadNumber(int i)
    {
        if (figures.T(i - 1) is { Kind: FigureTokenKind.Currency } && figures.IsGlued(i))
        {
            return null;
        }

        if (figures.IsNumber(i))
        {
            return new Quantity(i, i + 1, figures.T(i).Value, 1) { Grouped = figures.T(i).Grouped, Decimals = figures.T(i).Decimals };
        }

        return figures.IsWord(i) ? ReadHalfOfOne(i) ?? quantities.Read(i) : null;
    }

    // "half a per cent", "a quarter of a percentage point".
    private Quantity? ReadHalfOfOne(int i)
    {
        var article = figures.Class(i) == FigureWordClass.Article ? i + 1 : i;
        if (figures.Class(article) != FigureWordClass.Fraction)
        {
            return null;
        }

        var at = figures.Class(article + 1) == FigureWordClass.Of ? article + 2 : article + 1;
        at += figures.Class(at) == FigureWordClass.Article || figures.Is(at, "one") ? 1 : 0;
        return new Quantity(i, at, figures.T(article).Word.Value, 1) { InWords = true };
    }

    // "%", "per cent", "percentage points", "% points", "pp".
    private (int Next, bool Points)? ReadUnit(int i)
    {
        if (figures.Class(i) == FigureWordClass.Percentage)
        {
            return figures.Class(i + 1) is FigureWordClass.Point or FigureWordClass.Points ? (i + 2, true) : null;
        }

        if (figures.Class(i) == FigureWordClass.Points && figures.T(i).Word.Value == 1 && !figures.IsNumber(i + 1))
        {
            return (i + 1, true);
        }

        return AfterPercent(i) is { } next ? AfterPoints(next) : null;
    }

    private int? AfterPercent(int i)
    {
        if (figures.IsMark(i, '%'))
        {
            return figures.IsGlued(i + 1) && figures.T(i + 1).Kind is FigureTokenKind.Number ? null : i + 1;
        }

        if (figures.Class(i) == FigureWordClass.Percent)
        {
            return figures.Is(i, "pc") && !figures.IsGlued(i) ? null : i + 1;
        }

        return figures.Class(i) == FigureWordClass.Per && figures.Class(i + 1) == FigureWordClass.Cent ? i + 2 : null;
    }

    // "% points" are percentage points, "% age points" is how some write them.
    private (int Next, bool Points) AfterPoints(int next)
    {
        var at = figures.Is(next, "age") && figures.Class(next + 1) is FigureWordClass.Point or FigureWordClass.Points ? next + 1 : next;
        return figures.Class(at) is FigureWordClass.Point or FigureWordClass.Points && !figures.IsNumber(at + 1) ? (at + 1, true) : (next, false);
    }

    // "5% to 7%", "between 5% and 7%".
    private Percentage? ReadRange(Percentage first)
    {
        var at = Joint(first.Start, first.Next);
        if (at < 0 || ReadSigned(at) is not { } last || last.Low <= first.Low || IsChange(first.Start, first.Low, at - 1, last))
        {
            return null;
        }

        return new Percentage(first.Start, last.Next, first.Low, last.High, first.Points || last.Points);
    }

    // "2-3%", "5 to 7 per cent", "between two and three per cent": the first figure shares the unit of the second.
    private Percentage? ReadSharedRange(int i)
    {
        if (ReadNumber(i) is not { Grouped: false } quantity || Joint(i, quantity.Next) is var at && at < 0 || figures.HasCue(i - 1, FigureCue.Label) || !IsEven(quantity.Next))
        {
            return null;
        }

        return ReadSigned(at) is { } last && last.Low > quantity.Value && !IsChange(i, quantity.Value, at - 1, last)
            ? new Percentage(i, last.Next, quantity.Value, last.High, last.Points) : null;
    }

    private int Joint(int start, int i)
    {
        var and = figures.Class(i) == FigureWordClass.And && RangeDetector.IsBetween(figures, start);
        return and || figures.IsMark(i, '-') || figures.Class(i) == FigureWordClass.To ? i + 1 : -1;
    }

    // A dash of a range stands close on both sides or on none.
    private bool IsEven(int joint) => !figures.IsMark(joint, '-') || figures.IsGlued(joint) == figures.IsGlued(joint + 1);

    private bool IsChange(int start, decimal low, int joint, Percentage last) =>
        figures.Class(joint) == FigureWordClass.To && RangeDetector.IsChange(figures, start, last.Next, low, last.Low);
}
