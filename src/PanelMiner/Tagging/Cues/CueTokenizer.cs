using PanelMiner.Mentions;

namespace PanelMiner.Tagging.Cues;

/// <summary>Cuts a text into lower-case words; sums, dates and percentages become class tokens, and clause ends are marked.</summary>
internal static class CueTokenizer
{
    public static IReadOnlyList<CueToken> Tokenize(string text, IReadOnlyList<Mention> mentions)
    {
        var classes = mentions.Where(m => ClassOf(m) is not null).OrderBy(m => m.Start).ThenByDescending(m => m.End).ToList();
        var tokens = new List<CueToken>(text.Length / 6);
        var next = 0;
        for (var i = 0; i < text.Length;)
        {
            while (next < classes.Count && classes[next].Start < i)
            {
                next++;
            }

            if (next < classes.Count && classes[next].Start == i)
            {
                var mention = classes[next];
                tokens.Add(new(ClassOf(mention)!, mention.Start, mention.End, false, Starts(tokens)));
                i = mention.End;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var end = WordEnd(text, i, next < classes.Count ? classes[next].Start : text.Length);
                tokens.Add(new(text[i..end].Replace('’', '\'').ToLowerInvariant(), i, end, false, Starts(tokens)));
                i = end;
            }
            else
            {
                if (text[i] is '.' or ';' or ':' or '?' or '!' or '|' or ')' or '•' && tokens.Count > 0)
                {
                    tokens[^1] = tokens[^1] with { EndsClause = true };
                }

                i++;
            }
        }

        return tokens;
    }

    private static bool Starts(List<CueToken> before) => before.Count == 0 || before[^1].EndsClause;

    private static string? ClassOf(Mention mention) => mention switch
    {
        MoneyMention => "<sum>",
        PercentageMention => "<percent>",
        DateMention => "<date>",
        _ => null,
    };

    private static int WordEnd(string text, int start, int limit)
    {
        var i = start + 1;
        while (i < limit && (char.IsLetterOrDigit(text[i])
            || (text[i] is '\'' or '’' or '-' && i + 1 < limit && char.IsLetterOrDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }
}
