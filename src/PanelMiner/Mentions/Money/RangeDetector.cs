namespace PanelMiner.Mentions.Money;

/// <summary>Tells what joins two figures to one range, and what only tells that one becomes the other.</summary>
internal static class RangeDetector
{
    private const int Reach = 8;
    private const decimal WidestRise = 2.5m;

    /// <summary>Whether a figure follows "between", so that "and" joins it to the next.</summary>
    public static bool IsBetween(FigureText figures, int start) =>
        figures.Class(start - 1) == FigureWordClass.Between || figures.Class(start - 2) == FigureWordClass.Between || figures.Class(start - 3) == FigureWordClass.Between;

    /// <summary>Whether "to" leads from an old value to a new one ("rose from £2m to £3m", "rose by £1m to £6m").</summary>
    /// <param name="figures">The text.</param>
    /// <param name="start">First token of the first figure.</param>
    /// <param name="next">The token after the second figure.</param>
    /// <param name="low">The first figure.</param>
    /// <param name="high">The second figure.</param>
    public static bool IsChange(FigureText figures, int start, int next, decimal low, decimal high)
    {
        var before = figures.HasCue(start - 1, FigureCue.Filler) || FigureLexicon.Instance.BoundsBefore.TryMatch(figures, start - 1, out _, out _) ? start - 2 : start - 1;
        var from = figures.Class(before) == FigureWordClass.From;
        var by = figures.Is(before, "by") && high > low * WidestRise;
        return (from && (HasChange(figures, before - Reach, before) || HasChange(figures, next, next + 2))) || (by && HasChange(figures, before - Reach, before));
    }

    private static bool HasChange(FigureText figures, int first, int next)
    {
        var changes = false;
        for (var i = first; i < next; i++)
        {
            changes = !figures.IsStop(i) && (changes || figures.HasCue(i, FigureCue.Change));
        }

        return changes;
    }
}
