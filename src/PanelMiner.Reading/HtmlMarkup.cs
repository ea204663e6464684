using System.Text.RegularExpressions;

namespace PanelMiner.Reading;

/// <summary>Tells an HTML document from text that merely carries a stray tag.</summary>
internal static partial class HtmlMarkup
{
    private const int Within = 4096;

    /// <summary>Whether the text begins as an HTML document does.</summary>
    public static bool IsDocument(string text)
    {
        var start = text.Length > Within ? text[..Within] : text;
        return Opening().IsMatch(start);
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
