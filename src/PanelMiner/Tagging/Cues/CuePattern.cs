namespace PanelMiner.Tagging.Cues;

/// <summary>
/// A construction that speaks for or against a tag. Words stand in order; <c>a/b</c> are alternatives, <c>word*</c> is a beginning,
/// <c>+n</c> allows up to n words between, all within one clause; a leading <c>^</c> asks for the clause's first word.
/// </summary>
/// <param name="Tag">The tag it bears on.</param>
/// <param name="Family">The sense that it belongs to.</param>
/// <param name="Weight">Evidence in log-odds; negative for a false friend.</param>
/// <param name="AtClauseStart">Whether it must begin a clause.</param>
/// <param name="Steps">What to match, in order.</param>
internal sealed record CuePattern(Tag Tag, string Family, double Weight, bool AtClauseStart, IReadOnlyList<CueStep> Steps)
{
    /// <summary>Matches at a token.</summary>
    /// <returns>Index after the last token matched, or -1.</returns>
    public int MatchAt(IReadOnlyList<CueToken> tokens, int at) =>
        AtClauseStart && !tokens[at].StartsClause ? -1 : Match(tokens, at, 0);

    private int Match(IReadOnlyList<CueToken> tokens, int at, int step)
    {
        if (step == Steps.Count)
        {
            return at;
        }

        for (var gap = 0; gap <= Steps[step].Gap && at + gap < tokens.Count; gap++)
        {
            if (step > 0 && tokens[at + gap - 1].EndsClause)
            {
                return -1;
            }

            if (Steps[step].Accepts(tokens[at + gap].Word))
            {
                var end = Match(tokens, at + gap + 1, step + 1);
                if (end >= 0)
                {
                    return end;
                }
            }
        }

        return -1;
    }
}

/// <summary>One word of a pattern.</summary>
/// <param name="Words">Words accepted whole.</param>
/// <param name="Beginnings">Beginnings accepted.</param>
/// <param name="Gap">Words that may stand before it.</param>
internal sealed record CueStep(IReadOnlyList<string> Words, IReadOnlyList<string> Beginnings, int Gap)
{
    /// <summary>Whether a word fits.</summary>
    public bool Accepts(string word) =>
        Words.Contains(word, StringComparer.Ordinal) || Beginnings.Any(b => word.StartsWith(b, StringComparison.Ordinal));
}
