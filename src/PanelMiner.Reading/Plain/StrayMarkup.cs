using System.Net;
using System.Text.RegularExpressions;

namespace PanelMiner.Reading.Plain;

/// <summary>Cleans markup that conversions leave behind in plain text: tags, entities, emphasis signs and bookmark marks.</summary>
internal static partial class StrayMarkup
{
    /// <summary>The text with block tags turned into line breaks and all other known tags, marks and entities resolved.</summary>
    public static string Clean(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = BlockTag().Replace(text, "\n");
            text = InlineTag().Replace(text, "");
        }

        if (text.Contains("[bookmark:", StringComparison.OrdinalIgnoreCase))
        {
            text = BookmarkMark().Replace(text, "");
        }

        return text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;
    }

    /// <summary>A line without its emphasis signs, and whether all of it was strong.</summary>
    public static (string Text, bool Strong) Emphasis(string line)
    {
        if (!line.Contains("**", StringComparison.Ordinal) && !line.Contains("__", StringComparison.Ordinal))
        {
            return (line, false);
        }

        var strong = WhollyStrong().IsMatch(line.Trim());
        return (Strong().Replace(line, "${inner}").Replace("**", "", StringComparison.Ordinal), strong);
    }

    [GeneratedRegex(@"</?(?:p|div|br|li|ul|ol|tr|table|h[1-6])\s*/?>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex(@"</?(?:sup|sub|b|i|u|em|strong|span|font|a|small|s|del|ins|td|th|tbody|thead|o:p)(?:\s[^<>]*)?/?>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InlineTag();

    [GeneratedRegex(@"\[bookmark:[^\]\n]*\]", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BookmarkMark();

    [GeneratedRegex(@"\*\*(?<inner>[^*\n]+)\*\*|__(?<inner>[^_\n]+)__", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Strong();

    [GeneratedRegex(@"^(?:\*\*[^*]+\*\*|__[^_]+__)[:.]?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WhollyStrong();
}
