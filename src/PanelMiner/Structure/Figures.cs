namespace PanelMiner.Structure;

/// <summary>Tells figures from words, as they stand in tables.</summary>
internal static class Figures
{
    private const string Signs = "£$€+-–−(~<>≥≤";
    private static readonly HashSet<string> Blanks = new(StringComparer.OrdinalIgnoreCase) { "-", "–", "—", "n/a", "nil", "n/k", "tbc" };

    /// <summary>Whether a word is a sum, count, percentage or the sign of a missing one.</summary>
    public static bool IsFigure(string word)
    {
        if (Blanks.Contains(word))
        {
            return true;
        }

        var body = word.AsSpan().TrimStart(Signs).TrimEnd("%)*†");
        body = body.EndsWith("bn", StringComparison.OrdinalIgnoreCase) ? body[..^2] : body.Length > 1 && body[^1] is 'm' or 'k' or 'M' or 'K' ? body[..^1] : body;
        var isUnit = body.Length > 2 && !body.ContainsAnyExcept('0');
        return body.Length > 0 && !isUnit && char.IsAsciiDigit(body[0]) && char.IsAsciiDigit(body[^1]) && !body.ContainsAnyExcept("0123456789.,/:-");
    }

    /// <summary>Whether a figure is a year or financial year, as heads a column.</summary>
    public static bool IsYear(string word)
    {
        var parts = word.Split('/', '-', '–');
        return parts.Length <= 2 && parts[0].Length == 4 && parts.All(p => p.Length is 2 or 4 && p.All(char.IsAsciiDigit)) && parts[0][0] is '1' or '2';
    }
}
