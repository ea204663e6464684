namespace PanelMiner.Mentions.Money;

/// <summary>Tells the accountant's brackets, which mean a negative figure, from those of a sentence that only sets one aside.</summary>
internal static class BracketReader
{
    private const int Reach = 6;

    /// <summary>Whether a figure in brackets is negative.</summary>
    /// <param name="figures">The text.</param>
    /// <param name="open">The opening bracket.</param>
    public static bool IsNegative(FigureText figures, int open)
    {
        var before = open - 1;
        return figures.IsStop(before) || (!IsFigure(figures, before) && (!figures.IsWord(before) || figures.HasCue(before, FigureCue.Link) || IsBalance(figures, before)));
    }

    // "17 (3%)", "£80m (4%)", "an increase of 4% (£2m)": the brackets set another figure aside.
    private static bool IsFigure(FigureText figures, int i) => figures.T(i).Kind == FigureTokenKind.Number || figures.IsMark(i, '%') || figures.IsMark(i, ')')
        || (figures.Class(i) is FigureWordClass.Scale or FigureWordClass.Cent or FigureWordClass.Percent or FigureWordClass.Pence);

    // "the underspend (£1.2m)": the line speaks of what is over or short.
    private static bool IsBalance(FigureText figures, int i)
    {
        for (var k = i; k > i - Reach && !figures.IsStop(k); k--)
        {
            if (figures.HasCue(k, FigureCue.Balance))
            {
                return true;
            }
        }

        return false;
    }
}
