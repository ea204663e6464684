namespace PanelMiner.Mentions.Money;

/// <summary>Decides whether a figure without a currency ("0.45m", "60m") is a sum: money is spoken of beside it, and it counts or measures nothing else.</summary>
internal static class MoneyContextDetector
{
    private const int ReachBack = 12;
    private const int ReachAhead = 5;

    /// <summary>Whether the figure is a sum.</summary>
    public static bool IsMoney(FigureText figures, int start, int next, bool aroundIt) =>
        !IsCounted(figures, next) && !IsLabel(figures, start) && (aroundIt || SpeaksOfMoney(figures, start, next));

    /// <summary>Whether any word or sign of a text speaks of money.</summary>
    public static bool Speaks(FigureText figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (IsMoneyWord(figures, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksOfMoney(FigureText figures, int start, int next)
    {
        for (var i = start - 1; i > start - ReachBack && !IsSentenceEnd(figures, i); i--)
        {
            if (IsMoneyWord(figures, i))
            {
                return true;
            }
        }

        for (var i = next; i < next + ReachAhead && !IsSentenceEnd(figures, i); i++)
        {
            if (IsMoneyWord(figures, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMoneyWord(FigureText figures, int i) => figures.T(i).Kind == FigureTokenKind.Currency || figures.T(i).Currency is not null || figures.HasCue(i, FigureCue.Money);

    private static bool IsSentenceEnd(FigureText figures, int i) => figures.T(i).End == 0 || figures.IsMark(i, '.') || figures.IsMark(i, '!') || figures.IsMark(i, '?');

    private static bool IsLabel(FigureText figures, int start) =>
        figures.HasCue(start - 1, FigureCue.Label | FigureCue.Measured) || figures.HasCue(start - 2, FigureCue.Measured);

    // "1.2m people", "400k recorded crimes", "60m from the gate".
    private static bool IsCounted(FigureText figures, int next)
    {
        if (figures.T(next).Kind == FigureTokenKind.Number || figures.HasCue(next, FigureCue.Counted | FigureCue.Measured))
        {
            return true;
        }

        for (var i = next; i < next + 3 && figures.IsWord(i) && !IsFunction(figures, i); i++)
        {
            if (IsPlural(figures, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFunction(FigureText figures, int i) => figures.T(i).Word.Class != FigureWordClass.None || figures.HasCue(i, FigureCue.Money | FigureCue.Filler | FigureCue.Kind | FigureCue.Balance | FigureCue.Change);

    private static bool IsPlural(FigureText figures, int i)
    {
        var word = figures.Span(i);
        return word.Length > 3 && char.IsLower(word[0]) && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');
    }
}
