using System.Text.RegularExpressions;

namespace PanelMiner.Structure.Parts;

/// <summary>The name of an addendum, annex or appendix at the start of a heading.</summary>
/// <param name="Name">Such as "Annex A".</param>
/// <param name="Rest">What follows it: a title or date; empty when nothing does.</param>
internal sealed record PartNames(string Name, string Rest)
{
    private const int Longest = 200;

    private static readonly Regex Form = new(
        @"^[\[(]?(?<name>(?:(?:supplementary|further|second|first|third)\s+)?(?:addendum|postscript|corrigendum|supplement)(?:\s+(?:no\.?\s*)?\d{1,2}|\s+[a-z]\b)?|(?:annex|annexe|appendix|schedule|attachment|enclosure)\s+(?:no\.?\s*)?(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[a-z]{1,2}\d{0,2}|[ivx]{1,5})|(?:annex|annexe|appendix|addendum))[\])]?(?<rest>(?:\s*[:–—.-]\s*|\s+(?:to|of)\s+|\s+|$).*)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>The name with which a line begins; nothing when it begins with none.</summary>
    public static PartNames? At(string line)
    {
        if (line.Length is 0 or > Longest || !char.IsUpper(line.TrimStart('[', '(') is { Length: > 0 } first ? first[0] : ' '))
        {
            return null;
        }

        var match = Form.Match(line.Trim());
        if (!match.Success)
        {
            return null;
        }

        var rest = match.Groups["rest"].Value.Trim(' ', ':', '–', '—', '-', '.');
        return IsSentence(match.Groups["rest"].Value, rest) ? null : new(match.Groups["name"].Value, rest);
    }

    /// <summary>Whether a line is such a name and nothing else.</summary>
    public static bool IsNameAlone(string line) => At(line) is { Rest.Length: 0 };

    // "Appendix A sets out …" begins a sentence: a title begins with a capital, and follows a mark or nothing but space.
    private static bool IsSentence(string raw, string rest) =>
        rest.Length > 0 && raw[0] == ' ' && char.IsLower(rest[0]) && !raw.TrimStart().StartsWith('–') && !raw.TrimStart().StartsWith('-') && !raw.TrimStart().StartsWith(':')
        && !(rest.Length <= 80 && rest.StartsWith("to ", StringComparison.Ordinal) && !rest.EndsWith('.'));
}
