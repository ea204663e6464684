namespace PanelMiner.Structure;

/// <summary>Reads the printed number or bullet with which a paragraph begins.</summary>
internal static class PrintedNumber
{
    private const string Bullets = "•●▪■◦‣o*–-";
    private const int LongestPart = 3;
    private const int LongestRoman = 5;

    /// <summary>Splits a label from its text.</summary>
    /// <returns>The number (absent for a bullet or no label), whether there was a label, and the text after it.</returns>
    public static (string? Number, bool IsBullet, string Body) Split(string text)
    {
        var trimmed = text.TrimStart();
        if (trimmed.Length > 2 && Bullets.Contains(trimmed[0], StringComparison.Ordinal) && char.IsWhiteSpace(trimmed[1]))
        {
            var body = trimmed[2..].TrimStart();
            return Numbered(body) ?? (null, true, body);
        }

        return Numbered(trimmed) ?? (null, false, text);
    }

    private static (string? Number, bool IsBullet, string Body)? Numbered(string trimmed)
    {
        var end = LabelEnd(trimmed);
        return end > 0 && end < trimmed.Length && char.IsWhiteSpace(trimmed[end]) ? (Clean(trimmed[..end]), false, trimmed[end..].TrimStart()) : null;
    }

    /// <summary>A label without a trailing full stop, and without a closing bracket that nothing opens.</summary>
    public static string Clean(string label)
    {
        var clean = label.Trim().TrimEnd('.', ':');
        return clean.EndsWith(')') && !clean.Contains('(', StringComparison.Ordinal) ? clean[..^1] : clean;
    }

    /// <summary>A number as it is printed before its text: one of a single level has its full stop.</summary>
    public static string Printed(string number) =>
        number.Contains('.', StringComparison.Ordinal) || number.Contains(')', StringComparison.Ordinal) || number.Length > LongestRoman ? number : number + ".";

    private static int LabelEnd(string text)
    {
        var i = 0;
        if (text.Length > 0 && text[0] == '(')
        {
            var close = text.IndexOf(')', StringComparison.Ordinal);
            return close is > 1 and <= LongestRoman + 1 && IsLetterOrRoman(text[1..close]) ? close + 1 : 0;
        }

        var parts = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i - start > LongestPart)
            {
                return 0;
            }

            parts++;
            if (i < text.Length && text[i] == '.')
            {
                i++;
            }
            else
            {
                break;
            }
        }

        if (parts > 0)
        {
            // A bare number needs its full stop or bracket: "12 officers" is no label.
            var marked = parts > 1 || text[i - 1] == '.' || (i < text.Length && text[i] == ')');
            return !marked ? 0 : i < text.Length && text[i] == ')' ? i + 1 : i;
        }

        var stop = text.AsSpan(0, Math.Min(text.Length, LongestRoman + 1)).IndexOfAny('.', ')');
        return stop > 0 && IsLetterOrRoman(text[..stop]) ? stop + 1 : 0;
    }

    private static bool IsLetterOrRoman(string label) =>
        (label.Length == 1 && char.IsAsciiLetter(label[0])) || (label.Length > 0 && (label.All(c => "ivxl".Contains(c, StringComparison.Ordinal))
            || label.All(char.IsAsciiDigit)));
}
