namespace PanelMiner.Structure.Layout;

/// <summary>What kind of label a word can be.</summary>
internal enum LabelKind
{
    /// <summary>A bullet, dash or other sign.</summary>
    Bullet,

    /// <summary>A number without parts, such as <c>4.</c></summary>
    Number,

    /// <summary>A number in parts, such as <c>4.2</c>.</summary>
    Parts,

    /// <summary>A letter, roman numeral or number in brackets or with a stop, such as <c>(a)</c>, <c>iv.</c> or <c>(3)</c>.</summary>
    Item,

    /// <summary>A caption such as <c>To:</c> before what it names; it is part of the text.</summary>
    Caption,
}

/// <summary>Tells by its form whether a word can be the label of a paragraph.</summary>
internal static class LabelForm
{
    private const string Signs = "•●▪■◦‣○▫□➢✓·♦❖✔∙";
    private const string WeakSigns = "o*–-—§";
    private const int LongestNumber = 4;
    private const int LongestPart = 3;
    private const int MostParts = 5;
    private const int LongestItem = 5;

    /// <summary>The kind of label, or nothing.</summary>
    public static LabelKind? Of(string word)
    {
        if (word.Length == 0)
        {
            return null;
        }

        if (word.Length == 1 && (Signs.Contains(word[0], StringComparison.Ordinal) || WeakSigns.Contains(word[0], StringComparison.Ordinal)))
        {
            return LabelKind.Bullet;
        }

        return IsItem(word) ? LabelKind.Item : NumberKind(word);
    }

    /// <summary>Whether the sign or number needs nothing beside it to be told from a word of the text.</summary>
    public static bool IsPlain(string word) =>
        word.Length == 1 ? Signs.Contains(word[0], StringComparison.Ordinal) : word[^1] is '.' or ')' or ':';

    /// <summary>Length of a number that runs into the text it labels, as in <c>11.Comments</c>; 0 when there is none.</summary>
    public static int GluedLength(string word)
    {
        var end = 0;
        while (end < word.Length && (char.IsAsciiDigit(word[end]) || (word[end] == '.' && end > 0)))
        {
            end++;
        }

        if (end == 0 && word.Length > 0 && word[0] == '(')
        {
            end = word.IndexOf(')', StringComparison.Ordinal) + 1;
        }

        // A capital and a small letter: "11.Comments", but not "3.2m" or "4.GB".
        return end > 1 && word.Length > end + 2 && word[end - 1] is '.' or ')' && char.IsUpper(word[end]) && char.IsLower(word[end + 1]) && Of(word[..end]) is not null
            ? end
            : 0;
    }

    private static bool IsItem(string word)
    {
        var open = word.Length > 2 && word[0] == '(';
        var inner = word.AsSpan(open ? 1 : 0);
        if (inner.Length < 2 || inner[^1] is not (')' or '.') || (open && inner[^1] != ')'))
        {
            return false;
        }

        inner = inner[..^1];
        if (inner.Length > LongestItem)
        {
            return false;
        }

        return IsLetters(inner) || (open && inner.Length <= LongestPart && !inner.ContainsAnyExceptInRange('0', '9'));
    }

    private static bool IsLetters(ReadOnlySpan<char> text) =>
        (text.Length == 1 && char.IsAsciiLetter(text[0]))
        || (text.Length == 2 && text[0] == text[1] && char.IsAsciiLetterLower(text[0]))
        || !text.ContainsAnyExcept("ivxl") || !text.ContainsAnyExcept("IVXL");

    private static LabelKind? NumberKind(string word)
    {
        var parts = 0;
        var i = 0;
        while (i < word.Length && char.IsAsciiDigit(word[i]) && parts < MostParts)
        {
            var start = i;
            while (i < word.Length && char.IsAsciiDigit(word[i]))
            {
                i++;
            }

            if (i - start > (parts == 0 ? LongestNumber : LongestPart))
            {
                return null;
            }

            parts++;
            if (i == word.Length || word[i] != '.')
            {
                break;
            }

            i++;
        }

        // "4a." and "2.3b" are numbers too.
        if (parts > 0 && i < word.Length && char.IsAsciiLetterLower(word[i]))
        {
            i++;
        }

        var rest = word.AsSpan(i);
        return parts == 0 || rest is not ("" or "." or ")" or ":" or ".)") ? null : parts > 1 ? LabelKind.Parts : LabelKind.Number;
    }
}
