namespace PanelMiner.Structure.Layout;

/// <summary>The words that a document uses inside its lines, by which a hyphen at a line's end is judged.</summary>
internal sealed class WordBook
{
    private const double HyphenatingShare = 0.03;
    private const int FewestLines = 20;
    private const int ShortestTorn = 4;
    private const string LastLetters = "deghklmnprsty";
    private const double ColumnGap = 0.9;
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> ends = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool hyphenates;

    public WordBook(IEnumerable<TextLine> lines)
    {
        var (all, hyphened) = (0, 0);
        foreach (var line in lines)
        {
            all++;
            for (var i = 0; i < line.Words.Count; i++)
            {
                var text = line.Words[i].Text.AsSpan().Trim(".,;:()[]\"'‘’“”?!");
                if (IsInside(line, i))
                {
                    words.Add(text.ToString());
                }
                else if (!text.EndsWith("-"))
                {
                    ends.Add(text.ToString());
                }
                else if (text.Length > 2 && char.IsLower(text[^2]))
                {
                    hyphened++;
                }
            }
        }

        hyphenates = all >= FewestLines && hyphened > HyphenatingShare * all;
    }

    /// <summary>Whether a hyphen between the end of one line and the start of the next only divides a word.</summary>
    /// <param name="before">The last word of the line, with its hyphen.</param>
    /// <param name="after">The first word of the next line.</param>
    public bool Divides(string before, string after)
    {
        var head = LastPart(before.AsSpan()[..^1]).ToString();
        var tail = FirstLetters(after);
        if (head.Length < 2 || tail.Length < 2 || !char.IsLower(tail[0]) || !head.All(char.IsLetter))
        {
            return false;
        }

        var (whole, compound) = (Knows(head + tail), Knows($"{head}-{tail}"));
        return whole != compound ? whole
            : !compound && !HyphenWords.IsPrefix(head) && (HyphenWords.IsEnding(tail) || (hyphenates && !(Knows(head) && Knows(tail))));
    }

    /// <summary>Whether a word that found no room in a narrow column was torn without a hyphen: only together are the pieces a word of the paper.</summary>
    public bool Tears(string before, string after)
    {
        var tail = FirstLetters(after);
        if (before.Length < ShortestTorn || tail.Length == 0 || !char.IsLower(tail[0]) || !before.All(char.IsLetter))
        {
            return false;
        }

        // A single letter is no word: where words often end in it, it is the rest of one.
        return (after.Length == 1 && LastLetters.Contains(after[0], StringComparison.Ordinal))
            || (words.Contains(before + tail) && !words.Contains(before) && !words.Contains(tail));
    }

    // The first and last words of a line or cell may be pieces.
    private static bool IsInside(TextLine line, int word) => word > 0 && word < line.Words.Count - 1
        && line.GapBefore(word) < ColumnGap * line.Size && line.GapBefore(word + 1) < ColumnGap * line.Size;

    private bool Knows(string word) => words.Contains(word) || ends.Contains(word);

    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> word) => word[(word.LastIndexOfAny("-(“‘\"'/") + 1)..];

    private static string FirstLetters(string word)
    {
        var end = 0;
        while (end < word.Length && char.IsLetter(word[end]))
        {
            end++;
        }

        return word[..end];
    }
}
