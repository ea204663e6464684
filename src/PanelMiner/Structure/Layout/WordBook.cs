namespace PanelMiner.Structure.Layout;

/// <summary>The words that a document uses inside its lines, by which a hyphen at a line's end is judged.</summary>
internal sealed class WordBook
{
    private const double HyphenatingShare = 0.03;
    private const int FewestLines = 20;
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
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
                if (i < line.Words.Count - 1 || !text.EndsWith("-"))
                {
                    words.Add(text.ToString());
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

        var (whole, compound) = (words.Contains(head + tail), words.Contains($"{head}-{tail}"));
        return whole != compound ? whole
            : !compound && !HyphenWords.IsPrefix(head) && (HyphenWords.IsEnding(tail) || (hyphenates && !(words.Contains(head) && words.Contains(tail))));
    }

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
