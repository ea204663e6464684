namespace PanelMiner.Mentions.Money;

/// <summary>Tells from the words beside a figure how it bounds what is meant.</summary>
internal static class BoundDetector
{
    private const int MostFillers = 4;

    /// <summary>The bound of a figure.</summary>
    /// <param name="figures">The text.</param>
    /// <param name="start">The figure's first token.</param>
    /// <param name="next">The token after its last.</param>
    public static FigureBound Detect(FigureText figures, int start, int next)
    {
        var before = Before(figures, start - 1);
        return before != FigureBound.Exactly ? before : After(figures, next, out _);
    }

    /// <summary>The bound that the words after a figure give, and how many tokens they are.</summary>
    public static FigureBound After(FigureText figures, int next, out int length)
    {
        if (FigureLexicon.Instance.BoundsAfter.TryMatch(figures, next, out var bound, out length))
        {
            return bound;
        }

        var closes = FigureLexicon.Instance.BoundsClosing.TryMatch(figures, next, out bound, out length) && !figures.IsWord(next + length)
            && figures.T(next + length).Kind is not (FigureTokenKind.Currency or FigureTokenKind.Number);
        length = closes ? length : 0;
        return closes ? bound : FigureBound.Exactly;
    }

    private static FigureBound Before(FigureText figures, int i)
    {
        i -= figures.IsMark(i, '(') ? 1 : 0;
        for (var k = 0; k <= MostFillers; k++, i--)
        {
            if (FigureLexicon.Instance.BoundsBefore.TryMatch(figures, i, out var bound, out _))
            {
                return bound;
            }

            if (!figures.HasCue(i, FigureCue.Filler))
            {
                break;
            }
        }

        return FigureBound.Exactly;
    }
}
