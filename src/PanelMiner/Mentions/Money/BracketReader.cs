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
        return figures.IsStop(before) || (figures.T(before).Kind != FigureTokenKind.Number && (IsLinked(figures, before) || IsBalance(figures, before)));
    }

    // "a variance of (£1.2m)", "was (£1.2m)": the brackets stand where a figure must.
    private static bool IsLinked(FigureText figures, int i) => !figures.IsWord(i) && !figures.IsMark(i, ')') && !figures.IsMark(i, '%') || figures.HasCue(i, FigureCue.Balance)
        || figures.Class(i) is FigureWordClass.Of or FigureWordClass.To or FigureWordClass.From or FigureWordClass.And;

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
