using System.Text.RegularExpressions;
using PanelMiner.Structure.Metadata;
using PanelMiner.Structure.Parts;

namespace PanelMiner.Structure.Blocks;

/// <summary>Tells the lines that stand under a paper's text: names with roles, closings, dates, contacts.</summary>
internal static class SignOffLines
{
    /// <summary>Most UTF-16 code units of such a line.</summary>
    public const int Longest = 120;

    private const int LongestSigned = 160;
    /// <summary>Fewest words that are too many for such a line.</summary>
    public const int MostWords = 14;

    private const int MostWordsSigned = 9;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Closing = new(@"^(?:yours (?:sincerely|faithfully|truly|ever)|kind(?:est)? regards|best wishes|with best wishes|sincerely|regards)[,.]?$", Options);

    private static readonly Regex SignedLine = new(
        @"(?:\.\s?){8,}|_{5,}|…{3,}|^(?:signed|signature|name|dated|chair(?:man)?'?s? signature)\s*:?$|^signed(?:\s+by|\s+as|\s*:|\s*[._…])", Options);

    private static readonly Regex SignedBy = new(@"^(?:\(signed\)|signed(?:\s+by)?\s*:?)\s+\S+", Options);

    private static readonly Regex SignedWord = new(@"^(?:\(signed\)|signed)(?:\s+by)?\s*:?\s*", Options);

    /// <summary>Whether a line closes a letter.</summary>
    public static bool IsClosing(string text) => text.Length <= Longest && Closing.IsMatch(text);

    /// <summary>Whether a line is there to be signed on, or says that it is signed.</summary>
    public static bool IsSigned(string text) => text.Length <= LongestSigned * 2
        && (SignedLine.IsMatch(text) || (text.AsSpan().Count(' ') < MostWordsSigned && !text.EndsWith('.') && SignedBy.IsMatch(text)));

    /// <summary>The person who a line says has signed; absent when it names none.</summary>
    public static PaperAuthor? Signer(string text)
    {
        if (text.Length > Longest || !SignedBy.IsMatch(text))
        {
            return null;
        }

        var name = SignedWord.Replace(text, "").Trim(' ', '.', '_', '…');
        return NameBeforeRole(name) ?? (PersonNames.IsPerson(name) ? new(PersonNames.Bare(name), null, null) : null);
    }

    /// <summary>Whether a line may stand among the names under a text.</summary>
    public static bool IsNamed(string text) => PersonNames.IsPerson(text) || PersonNames.IsRole(text) || IsAnyBody(text) || IsSigned(text) || IsDate(text)
        || ContactLines.IsContact(text);

    /// <summary>The name and role that one line gives, with or without a mark between them; nothing when it gives something else.</summary>
    public static PaperAuthor? NameBeforeRole(string text)
    {
        if (AuthorReader.NameWithRole(text) is { } marked)
        {
            return marked;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = 2; count < Math.Min(5, words.Length); count++)
        {
            var (name, role) = (string.Join(' ', words[..count]), string.Join(' ', words[count..]));
            if (PersonNames.IsPerson(name) && PersonNames.IsRole(role) && PersonNames.BeginsRole(words[count]) && words.Length <= MostWords && !ContactLines.HasAddress(role))
            {
                return new(PersonNames.Bare(name), BodyNames.Written(role), null);
            }
        }

        return null;
    }

    /// <summary>Whether a line is a label with a short value, such as "Background papers: none".</summary>
    public static bool IsLabelled(string text) => text.AsSpan().Count(' ') < MostWords
        && HeaderLabels.At(text) is { Value.Length: > 0, Field: LabelField.Ignored or LabelField.Reference or LabelField.WrittenDate };

    /// <summary>Whether a line is the name of a body or of a part of one.</summary>
    public static bool IsAnyBody(string text) => BodyNames.IsBody(text) || BodyNames.IsSection(text) || IsBodyWithAddress(text);

    // "OPCC Wyreshire, Old Mill House, Wyremouth" under a signature.
    private static bool IsBodyWithAddress(string text) => text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && text.Length <= Longest && BodyNames.IsBody(text[..comma])
        && text[comma..].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => !char.IsLower(w[0]) || w is "of" or "the" or "and" or "upon" or "on");

    /// <summary>Whether a line is such a name, and not in capitals as headings are.</summary>
    public static bool IsBodyLine(string text) => IsAnyBody(text) && text.Any(char.IsLower);

    /// <summary>Whether a candidate may stand after the end of a text.</summary>
    public static bool IsEnd(CandidateBlock candidate) => candidate.Number is null && !candidate.IsListItem && candidate.Text.Length <= Longest
        && (IsDate(candidate.Text) || PersonNames.IsPerson(candidate.Text) || NameBeforeRole(candidate.Text) is not null || PersonNames.IsRole(candidate.Text)
        || IsAnyBody(candidate.Text)
            || ContactLines.IsContact(candidate.Text) || IsLabelled(candidate.Text) || HeaderLabels.At(candidate.Text) is { Field: LabelField.Contact }
            || IsSigned(candidate.Text) || candidate.Text.Count(char.IsAsciiDigit) * 2 > candidate.Text.Length);

    /// <summary>Whether a candidate may stand under a heading such as "Contact details".</summary>
    public static bool IsContactEntry(CandidateBlock candidate) =>
        candidate.Text.Length <= Longest && !candidate.Text.EndsWith('.') && candidate.HeadingLevel is null && !HeadingWords.IsKnown(candidate.Text)
            && PartNames.At(candidate.Text) is null
        && (candidate.Number is null || ContactLines.HasAddress(candidate.Text) || PersonNames.IsPerson(candidate.Text))
        && (candidate.Text.AsSpan().Count(' ') < MostWords);

    /// <summary>Whether a table tells how to reach people.</summary>
    public static bool IsContactTable(CandidateBlock table) =>
        table.Headers.Concat(table.Rows.Select(r => r.Cells)).SelectMany(r => r).Count(c => ContactLines.HasAddress(c) || HeadingWords.HeadsContacts(c.Split(':')[0])) > 0
        && table.Rows.All(r => r.Cells.All(c => c.Length <= Longest * 3));

    /// <summary>Whether a line is a date and nothing else.</summary>
    public static bool IsDateAlone(string text) => IsDate(text) && HeaderDates.First(text) is { } found
        && text.Remove(found.Span.Start, found.Span.Length).All(c => !char.IsLetterOrDigit(c));

    /// <summary>Whether a line is a date, perhaps with its label.</summary>
    public static bool IsDate(string text) => text.Length <= 60 && HeaderDates.First(text) is { } found
        && text.Remove(found.Span.Start, found.Span.Length).Count(char.IsLetter) <= 6;
}
