namespace PanelMiner.Mentions.Money;

/// <summary>Finds the unit that a heading gives: £000s, £'000, £k, £m, £ million, a bare £.</summary>
internal static class MoneyUnitDetector
{
    /// <summary>What a bare figure is worth in pounds; null when the words give no unit.</summary>
    /// <param name="figures">The heading.</param>
    /// <param name="first">First token to look at.</param>
    /// <param name="next">The token after the last.</param>
    public static decimal? Detect(FigureText figures, int first, int next)
    {
        for (var i = first; i < next; i++)
        {
            if (figures.T(i) is { Kind: FigureTokenKind.Currency, Currency: "GBP" } && ReadUnit(figures, i + 1) is { } unit)
            {
                return unit;
            }

            if (figures.Is(i, "in") && figures.Class(i + 1) == FigureWordClass.Scale && (figures.T(i + 2).Currency ?? figures.T(i + 3).Currency) == "GBP")
            {
                return figures.T(i + 1).Word.Value;
            }
        }

        return null;
    }

    private static decimal? ReadUnit(FigureText figures, int i)
    {
        var at = figures.IsMark(i, '\'') || figures.IsMark(i, '(') ? i + 1 : i;
        if (figures.T(at) is { Kind: FigureTokenKind.Number, Value: 0, Grouped: false } zeros && zeros.End - zeros.Start >= 3)
        {
            return 1000;
        }

        if (figures.Class(at) == FigureWordClass.Scale)
        {
            return figures.T(at).Word.Value;
        }

        return figures.T(i).Kind is FigureTokenKind.Number || figures.Class(i) is FigureWordClass.Count or FigureWordClass.Fraction or FigureWordClass.Article ? null : 1;
    }
}
