using System.Text.RegularExpressions;

namespace PanelMiner.Structure.Metadata;

/// <summary>Recognises lines that only say how to reach somebody.</summary>
internal static class ContactLines
{
    private const int MostWords = 16;
    private const int MostWordsBeside = 9;
    private const int MostWordsBesideWeb = 3;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Address = new(@"[\w.+'-]+@[\w-]+(?:\.[\w-]+)*|\bwww\.\S+|https?://\S+", Options);

    private static readonly Regex Web = new(@"\bwww\.\S+|https?://\S+", Options);

    private static readonly Regex Phone = new(@"(?:\(?\b0\d{2,5}\)?|\+44)[\s\d()/-]{5,16}\d|\bext(?:ension)?\.?\s?\d{3,6}\b|\(0\d{3,5}\)", Options);

    private static readonly Regex Postcode = new(@"\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b\.?$", Options);

    /// <summary>Whether a line is a contact line: a label of that kind, or a number or address with few words beside it.</summary>
    public static bool IsContact(string text)
    {
        var words = text.AsSpan().Count(' ') + 1;
        if (words > MostWords * 2)
        {
            return false;
        }

        var labelled = HeaderLabels.At(text) is { Field: LabelField.Contact };
        if (!labelled && Web.IsMatch(text) && Beside(text) > MostWordsBesideWeb)
        {
            return false;
        }

        return words <= MostWords * 2 && (labelled || ((Phone.IsMatch(text) || Address.IsMatch(text)) && words <= MostWords && Beside(text) <= MostWordsBeside && !text.EndsWith('.')))
            && !EndsSentence(text, words);
    }

    /// <summary>Whether a line ends an address: a postcode with few words before it.</summary>
    public static bool EndsAddress(string text) => text.Length <= 100 && Postcode.IsMatch(text);

    /// <summary>Whether a text holds an e-mail or web address or a telephone number.</summary>
    public static bool HasAddress(string text) => Address.IsMatch(text) || Phone.IsMatch(text);

    private static int Beside(string text) => Phone.Replace(Address.Replace(text, ""), "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter));

    private static bool EndsSentence(string text, int words) => words > MostWords && text[^1] == '.';
}
