using System.Text.RegularExpressions;

namespace PanelMiner.Reading;

/// <summary>Number labels of paragraphs, such as <c>2.4</c>, <c>(a)</c> or <c>iv</c>.</summary>
internal static partial class NumberLabels
{
    /// <summary>
    /// The label without trailing full stop, colon or dash; a closing bracket stays only with its opening one. Nothing when no letter or digit is left.
    /// </summary>
    public static string? Trim(string label)
    {
        var trimmed = label.Trim().TrimEnd('.', ':', '-', '\u2013', ' ', '\u00A0');
        if (trimmed.EndsWith(')') && !trimmed.Contains('(', StringComparison.Ordinal))
        {
            trimmed = trimmed[..^1].TrimEnd('.', ' ');
        }

        return trimmed.Any(char.IsLetterOrDigit) ? trimmed : null;
    }

    /// <summary>The length of a typed label at the start of a text with the white space after it; 0 when there is none.</summary>
    /// <remarks>A typed label is 1 to 5 levels of digits, or one letter or roman number with a bracket or full stop.</remarks>
    public static int LengthAtStart(string text, out string? number)
    {
        var match = Typed().Match(text);
        var label = match.Groups["label"].Value;
        number = match.Success && (match.Value.EndsWith('\t') || BeginsParagraph(label, text, match.Length)) ? Trim(label) : null;
        return number is null ? 0 : match.Length;
    }

    /// <summary>The length of a bullet sign at the start of a text with the white space after it; 0 when there is none.</summary>
    public static int BulletAtStart(string text)
    {
        var match = Bullet().Match(text);
        return match.Success ? match.Length : 0;
    }

    // "2.4 million" or "10.30 am" at the start of a line is no label: after a bare number a paragraph begins with a capital.
    private static bool BeginsParagraph(string label, string text, int at) =>
        at >= text.Length || label[^1] is '.' or ')' || !char.IsLower(text[at]);

    [GeneratedRegex(@"^(?<label>\d{1,3}(?:\.\d{1,3}){1,4}\.?\)?|\d{1,3}[.)]|\(\d{1,3}\)|[A-Za-z][.)]|\([A-Za-z]\)|\(?[ivxIVX]{1,5}\)|[ivx]{1,5}\.|[IVX]{1,5}\.)[ \t\u00A0]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Typed();

    [GeneratedRegex(@"^(?:[\u2022\u25CF\u25AA\u25E6\u2023\u2043\u00B7\u25CB\uF0B7\uF0A7\u27A2*]|[-\u2013])[ \t\u00A0]+|^o\t+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Bullet();
}
