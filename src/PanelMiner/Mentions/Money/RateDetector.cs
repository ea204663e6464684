namespace PanelMiner.Mentions.Money;

/// <summary>Tells from the words after a sum what it is a rate per: a year, a week, a household, an officer.</summary>
internal static class RateDetector
{
    private const int LongestPhrase = 5;
    private const int MostKinds = 4;

    /// <summary>The singular noun, or null when the sum is no rate.</summary>
    /// <param name="figures">The text.</param>
    /// <param name="next">The token after the sum and the words of its bound.</param>
    public static string? Detect(FigureText figures, int next)
    {
        var at = figures.IsMark(next, '(') ? next + 1 : next;
        for (var k = 0; k <= MostKinds; k++, at++)
        {
            if (ReadRate(figures, at, close: k == 0) is { } noun)
            {
                return noun;
            }

            if (!figures.HasCue(at, FigureCue.Kind) && figures.Class(at) != FigureWordClass.Of)
            {
                break;
            }
        }

        return null;
    }

    private static string? ReadRate(FigureText figures, int i, bool close)
    {
        if (FigureLexicon.Instance.Rates.TryMatch(figures, i, out var noun, out _))
        {
            return noun;
        }

        if (figures.Class(i) == FigureWordClass.Per || (close && figures.IsMark(i, '/') && figures.IsWord(i + 1) && figures.IsGlued(i)))
        {
            return ReadNoun(figures, i + 1, known: figures.IsMark(i, '/'));
        }

        if (!figures.Is(i, "for"))
        {
            return null;
        }

        var each = figures.Class(i + 1) == FigureWordClass.Each;
        return each || figures.Class(i + 1) == FigureWordClass.Article ? ReadNoun(figures, i + 2, known: !each) : null;
    }

    // "Band D household": the last noun of those that stand together counts; else the first word.
    private static string? ReadNoun(FigureText figures, int first, bool known)
    {
        for (var i = first; i < first + LongestPhrase && figures.T(i).Kind is FigureTokenKind.Word or FigureTokenKind.Number; i++)
        {
            if (FigureLexicon.Instance.Noun(figures.Span(i)) is { } noun)
            {
                return figures.IsWord(i + 1) ? FigureLexicon.Instance.Noun(figures.Span(i + 1)) ?? noun : noun;
            }

            if (figures.Class(i) is FigureWordClass.Of or FigureWordClass.And or FigureWordClass.To or FigureWordClass.From)
            {
                break;
            }
        }

        return known || !figures.IsWord(first) || figures.Is(first, "the") || figures.Class(first) != FigureWordClass.None ? null : Singular(figures.Span(first));
    }

    private static string? Singular(ReadOnlySpan<char> word)
    {
        if (word.Equals("cent", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var lower = word.Length > 1 && char.IsUpper(word[1]) ? word.ToString() : word.ToString().ToLowerInvariant();
        return lower.EndsWith("ies", StringComparison.Ordinal) ? $"{lower[..^3]}y"
            : lower.EndsWith('s') && !lower.EndsWith("ss", StringComparison.Ordinal) ? lower[..^1] : lower;
    }
}
