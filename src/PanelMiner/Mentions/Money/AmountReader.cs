namespace PanelMiner.Mentions.Money;

/// <summary>Reads one amount with its sign, brackets and currency: £1.1m, -£0.3m, £(0.3)m, (£1.2m), 15 million pounds, 50p.</summary>
internal sealed class AmountReader(FigureText figures, QuantityReader quantities)
{
    private const decimal MostPence = 200;

    /// <summary>The amount that begins at a token, or null; without a currency written it may be none.</summary>
    public Amount? Read(int i)
    {
        if (figures.IsMark(i, '('))
        {
            return ReadSigned(i + 1) is { Sign: > 0 } inner && figures.IsMark(inner.Next, ')') ? Bracketed(i, inner) : null;
        }

        return ReadSigned(i);
    }

    private Amount Bracketed(int i, Amount inner) =>
        BracketReader.IsNegative(figures, i) ? inner with { Start = i, Next = inner.Next + 1, Sign = -1 } : inner;

    private Amount? ReadSigned(int i)
    {
        if (IsMinus(i))
        {
            return ReadUnsigned(i + 1) is { Sign: > 0 } amount ? amount with { Start = i, Sign = -1 } : null;
        }

        return ReadUnsigned(i);
    }

    // A minus stands close before its figure and free after what is before.
    private bool IsMinus(int i)
    {
        if (figures.Class(i) == FigureWordClass.Minus)
        {
            return true;
        }

        return figures.IsMark(i, '-') && figures.IsGlued(i + 1) && (figures.T(i).Spaced || i == 0 || figures.IsMark(i - 1, '(') || figures.IsMark(i - 1, '|') || figures.IsMark(i - 1, '/'));
    }

    private Amount? ReadUnsigned(int i) => figures.T(i).Kind == FigureTokenKind.Currency ? ReadAfterSign(i) : ReadBeforeWord(i);

    // "£1.1m", "£-0.3m", "£(0.3)m", "£nil", "£m 1.2".
    private Amount? ReadAfterSign(int i)
    {
        var sign = figures.T(i);
        var at = i + 1;
        var negative = figures.IsMark(at, '-') && figures.IsGlued(at) && figures.IsGlued(at + 1);
        at += negative ? 1 : 0;
        if (figures.IsMark(at, '(') && ReadInnerBracket(at) is { } bracketed)
        {
            return new Amount(i, bracketed.Next, bracketed, sign.Currency) { Sign = -1, Led = true };
        }

        if (figures.Class(at) == FigureWordClass.Nil)
        {
            return new Amount(i, at + 1, new Quantity(at, at + 1, 0, 1), sign.Currency) { Led = true };
        }

        if (quantities.Read(at) is not { } quantity || IsUnit(i, quantity) || (sign.Guessed && !quantity.Scaled) || (quantity.InWords && !quantity.Scaled) || IsHeaded(at, quantity))
        {
            return null;
        }

        return new Amount(i, quantity.Next, quantity, sign.Currency) { Sign = negative ? -1 : 1, Led = true };
    }

    // "£ 30-September": the sign heads a column, and the next one begins.
    private bool IsHeaded(int at, Quantity quantity) => figures.T(at).Spaced && figures.IsMark(quantity.Next, '-') && figures.IsGlued(quantity.Next)
        && figures.IsGlued(quantity.Next + 1) && figures.IsWord(quantity.Next + 1);

    private Quantity? ReadInnerBracket(int open)
    {
        if (!figures.IsNumber(open + 1) || quantities.Read(open + 1) is not { } inner || !figures.IsMark(inner.Next, ')'))
        {
            return null;
        }

        var scaled = !inner.Scaled && figures.Class(inner.Next + 1) == FigureWordClass.Scale && figures.IsGlued(inner.Next + 1);
        return scaled ? inner with { Next = inner.Next + 2, Scale = figures.T(inner.Next + 1).Word.Value } : inner with { Next = inner.Next + 1 };
    }

    // "£000s" names a unit.
    private bool IsUnit(int sign, Quantity quantity) =>
        quantity is { Number: 0, InWords: false, Decimals: 0 } && figures.Span(sign + 1).Length > 1;

    // "15 million pounds", "10 pence", "1.1m GBP"; or a bare figure.
    private Amount? ReadBeforeWord(int i)
    {
        if (quantities.Read(i) is not { } quantity)
        {
            return null;
        }

        var next = quantity.Next;
        if (IsPence(quantity))
        {
            return new Amount(i, next + 1, quantity, "GBP") { Pence = true };
        }

        // "a million-pound contract".
        next += figures.IsMark(next, '-') && figures.IsGlued(next) && figures.IsGlued(next + 1) && figures.IsWord(next + 1) && figures.T(next + 1).Currency is not null ? 1 : 0;
        if (figures.T(next).Currency is { } currency && IsCurrencyAfter(next) && (quantity.Scaled || !IsWeight(i, next)))
        {
            return new Amount(i, figures.Is(next + 1, "sterling") ? next + 2 : next + 1, quantity, currency);
        }

        return new Amount(i, quantity.Next, quantity, null);
    }

    // The sign after "2 officers cost 5 £10" is that of the sum that follows; a sign apart heads a column.
    private bool IsCurrencyAfter(int i) => figures.IsWord(i) || (!figures.IsNumber(i + 1) && (figures.IsGlued(i) || char.IsLetter(figures.Span(i)[0])));

    private bool IsWeight(int i, int unit) => figures.HasCue(i - 1, FigureCue.Measured) || figures.HasCue(unit + 1, FigureCue.Counted | FigureCue.Measured)
        || (figures.IsWord(unit + 1) && figures.HasCue(unit + 2, FigureCue.Counted | FigureCue.Measured)) || figures.Is(unit + 1, "for")
        || (figures.Is(unit, "pound") && figures.IsWord(unit + 1) && !figures.HasCue(unit + 1, FigureCue.Money));

    // "50p" and "10 pence"; "720p" is a picture, "p" apart is a page.
    private bool IsPence(Quantity quantity)
    {
        var next = quantity.Next;
        if (figures.Class(next) != FigureWordClass.Pence || quantity.Scaled || quantity.Value >= MostPence || figures.HasCue(quantity.Start - 1, FigureCue.Label))
        {
            return false;
        }

        var apart = figures.IsMark(next + 1, '.') && figures.IsGlued(next + 1) && figures.IsGlued(next + 2) && figures.IsWord(next + 2);
        return !figures.Is(next, "p") || (figures.IsGlued(next) && !apart);
    }
}
