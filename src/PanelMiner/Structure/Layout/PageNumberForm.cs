namespace PanelMiner.Structure.Layout;

/// <summary>Recognises a printed page number by its form, such as <c>3</c>, <c>- 3 -</c>, <c>Page 3</c> or <c>3 of 12</c>.</summary>
internal static class PageNumberForm
{
    private const int LongestNumber = 4;
    private const int LongestRoman = 5;

    /// <summary>The number, or nothing when the words are no page number.</summary>
    /// <param name="text">The words of a line.</param>
    /// <param name="says">Whether it calls itself a page or counts them, and so cannot be anything else.</param>
    public static int? Of(string text, out bool says)
    {
        var rest = text.AsSpan().Trim(" -–—|[]()_");
        says = rest.StartsWith("page", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.", StringComparison.OrdinalIgnoreCase);
        rest = says ? rest[(rest.StartsWith("p.", StringComparison.OrdinalIgnoreCase) ? 2 : 4)..].TrimStart(" .:") : rest;
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var number = end < 0 ? rest : rest[..end];
        if (number.Length is 0 or > LongestNumber)
        {
            return IsRoman(rest) ? 0 : null;
        }

        var after = rest[number.Length..].Trim();
        if (after.Length > 0)
        {
            var total = after.StartsWith("of", StringComparison.OrdinalIgnoreCase) ? after[2..].Trim() : after[0] == '/' ? after[1..].Trim() : after;
            if (total.Length == after.Length || total.Length is 0 or > LongestNumber || total.ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            says = true;
        }

        return int.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsRoman(ReadOnlySpan<char> text) => text.Length is > 0 and <= LongestRoman && !text.ContainsAnyExcept("ivx");
}
