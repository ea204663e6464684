namespace PanelMiner.Mentions.Names;

/// <summary>Finds the abbreviations that a text defines: "Full Name (FN)", "FN (Full Name)", and rows of a glossary.</summary>
internal static class DefinitionFinder
{
    private const int LongestFull = 16;
    private const int LongestKey = 12;

    /// <summary>Abbreviations with their full forms, in order.</summary>
    public static IEnumerable<(string Key, string Full)> Find(NameText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsMark(i, '('))
            {
                if (KeyInside(text, i) is { } key && FullBefore(text, i, key) is { } full)
                {
                    yield return (key, full);
                }
                else if (KeyBefore(text, i) is { } before && FullAfter(text, i + 1, before, ')') is { } after)
                {
                    yield return (before, after);
                }
            }
            else if (text.IsMark(i, '|') && KeyBefore(text, i) is { } cell && FullAfter(text, i + 1, cell, '|') is { } row)
            {
                yield return (cell, row);
            }
        }
    }

    private static string? KeyInside(NameText text, int open)
    {
        var i = open + 1;
        while (text.IsMark(i, '"') || text.IsMark(i, '\'') || text.IsAny(i, "the", "or", "hereafter", "hereinafter"))
        {
            i++;
        }

        var end = KeyEnd(text, i);
        var close = end;
        while (text.IsMark(close, '"') || text.IsMark(close, '\''))
        {
            close++;
        }

        return end > i && (text.IsMark(close, ')') || text.IsMark(close, ',') || text.IsMark(close, ';')) ? text.Slice(i, end) : null;
    }

    private static string? KeyBefore(NameText text, int open)
    {
        var start = open - 1;
        while (start > 0 && open - start < 6 && text.IsGlued(start) && (text.IsMark(start, '&') || text.IsMark(start - 1, '&')))
        {
            start--;
        }

        return start >= 0 && KeyEnd(text, start) == open ? text.Slice(start, open) : null;
    }

    private static int KeyEnd(NameText text, int start)
    {
        var end = start;
        while (text.IsWord(end) && end - start < 6)
        {
            end++;
            if (!(text.IsMark(end, '&') && text.IsGlued(end) && text.IsGlued(end + 1)))
            {
                break;
            }

            end++;
        }

        return end > start && text.IsWord(end - 1) && Letters(text.Slice(start, end)).Count is >= 2 and <= LongestKey
            && text.Tokens[end - 1].End - text.Tokens[start].Start <= LongestKey
            ? end
            : start;
    }

    private static List<char> Letters(string key)
    {
        var key1 = key.EndsWith('s') ? key[..^1] : key;
        return [.. key1.Where(char.IsUpper)];
    }

    /// <summary>The words before a bracket whose initials spell a key; small words may be left out of it.</summary>
    private static string? FullBefore(NameText text, int open, string key)
    {
        var letters = Letters(key);
        var left = letters.Count - 1;
        for (var i = open - 1; i >= 0 && open - i <= LongestFull; i--)
        {
            var token = text.Tokens[i];
            if (token.Kind == NameTokenKind.Mark && token.Mark is '-' or '&' or ',' or '\'' or '/')
            {
                continue;
            }

            if (!token.IsWord || (text.IsInitial(i + 1) && i + 1 < open))
            {
                return null;
            }

            if (char.ToUpperInvariant(text.Text[token.Start]) == letters[left])
            {
                left--;
                if (left < 0)
                {
                    return text.IsLower(i) && text.IsCapital(open - 1) ? null : text.Plain(i, open);
                }
            }
            else if (!IsSmall(text, i))
            {
                return null;
            }
        }

        return null;
    }

    private static string? FullAfter(NameText text, int start, string key, char close)
    {
        var letters = Letters(key);
        var (next, i) = (0, start);
        i += text.Is(i, "the") ? 1 : 0;
        var first = i;
        for (; i - first < LongestFull && text.Has(i) && !text.IsMark(i, close); i++)
        {
            var token = text.Tokens[i];
            if (token.Kind == NameTokenKind.Mark && token.Mark is '-' or '&' or ',' or '\'' or '/')
            {
                continue;
            }

            if (!token.IsWord)
            {
                return null;
            }

            if (next < letters.Count && char.ToUpperInvariant(text.Text[token.Start]) == letters[next])
            {
                next++;
            }
            else if (!IsSmall(text, i))
            {
                return null;
            }
        }

        return next == letters.Count && (text.IsMark(i, close) || !text.Has(i)) ? text.Plain(first, i) : null;
    }

    private static bool IsSmall(NameText text, int i) => text.IsAny(i, "of", "and", "for", "the", "to", "in", "on", "by", "with", "a");
}
