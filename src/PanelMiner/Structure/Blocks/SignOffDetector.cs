using System.Text.RegularExpressions;
using PanelMiner.Structure.Metadata;
using PanelMiner.Structure.Parts;
using PanelMiner.Text;

namespace PanelMiner.Structure.Blocks;

/// <summary>Decides signatures, the names under them, and contact lines; reads who signed and when.</summary>
internal sealed class SignOffDetector
{
    private const int LongestLine = 120;
    private const int MostLines = 8;
    private const int MostWords = 14;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex Closing = new(@"^(?:yours (?:sincerely|faithfully|truly|ever)|kind(?:est)? regards|best wishes|with best wishes|sincerely|regards)[,.]?$", Options);

    private static readonly Regex SignedLine = new(
        @"(?:\.\s?){8,}|_{5,}|…{3,}|^(?:signed|signature|name|dated|chair(?:man)?'?s? signature)\s*:?$|^signed(?:\s+by|\s+as|\s*:|\s*[._…])|^\(?signed\)?\s+\S+", Options);

    private readonly Draft draft;
    private readonly List<PaperAuthor> signatories = [];
    private readonly List<PaperAuthor> authors = [];
    private readonly int start;
    private Edtf? date;
    private bool isLetter;

    private SignOffDetector(Draft draft, int start)
    {
        this.draft = draft;
        this.start = start;
    }

    /// <summary>Decides them from a candidate on.</summary>
    public static SignOff Decide(Draft draft, int start)
    {
        var detector = new SignOffDetector(draft, start);
        detector.Walk();
        return new(detector.signatories, detector.authors, detector.date, detector.isLetter);
    }

    private void Walk()
    {
        for (var i = start; i < draft.Count; i++)
        {
            if (!draft.IsOpen(i) || draft.Candidates[i].IsTable)
            {
                continue;
            }

            var text = draft.Candidates[i].Text;
            if (Closing.IsMatch(text))
            {
                isLetter = true;
                i = Sign(i, true);
            }
            else if (HeadingWords.HeadsContacts(text) && draft.Candidates[i].Text.Length <= LongestLine)
            {
                draft.Decide(i, BlockKind.Heading);
                i = Contacts(i + 1, authors);
            }
            else if (IsLabelled(text) && EndsText(i))
            {
                draft.Decide(i, BlockKind.Metadata);
            }
            else if (IsSignature(i))
            {
                i = Sign(i, false);
            }
            else if (ContactLines.IsContact(text) || IsContinued(i))
            {
                draft.Decide(i, BlockKind.Contact);
            }
        }
    }

    // Names and roles under a closing or a dotted line, up to the next line that is longer than such lines are.
    private int Sign(int first, bool closing)
    {
        var last = first - 1;
        for (var i = first; i < draft.Count && i - first < MostLines; i++)
        {
            if (!draft.IsOpen(i))
            {
                continue;
            }

            if (draft.Candidates[i].IsTable || (i > first && !IsSignatureLine(i, closing)))
            {
                break;
            }

            draft.Decide(i, ContactLines.IsContact(draft.Candidates[i].Text) ? BlockKind.Contact : BlockKind.Signature);
            last = i;
        }

        ReadSigned(first, last);
        return Math.Max(first, last);
    }

    private bool IsSignatureLine(int i, bool closing)
    {
        var text = draft.Candidates[i].Text;
        return draft.Candidates[i].Number is null && !draft.Candidates[i].IsListItem && PartNames.At(text) is null && text.Length <= LongestLine
            && !text.EndsWith('.') && !text.EndsWith(':') && text.AsSpan().Count(' ') < MostWords
            && ((closing && draft.Candidates[i - 1].Text.Length <= LongestLine && draft.KindOf(i - 1) == BlockKind.Signature && Closing.IsMatch(draft.Candidates[i - 1].Text)) || PersonNames.IsPerson(text) || PersonNames.IsRole(text) || IsAnyBody(text) || SignedLine.IsMatch(text) || IsDate(text) || ContactLines.IsContact(text));
    }

    private void ReadSigned(int first, int last)
    {
        string? name = null;
        for (var i = first; i <= last; i++)
        {
            var text = draft.Candidates[i].Text;
            if (IsDate(text) || SignedLine.IsMatch(text))
            {
                date ??= HeaderDates.First(text)?.Edtf;
            }
            else if (NameBeforeRole(text) is { } both)
            {
                signatories.Add(both);
            }
            else if (PersonNames.IsPerson(text))
            {
                name = PersonNames.Bare(text);
                signatories.Add(new(name, null, null));
            }
            else if (name is not null && PersonNames.IsRole(text) && signatories[^1].Role is null)
            {
                signatories[^1] = signatories[^1] with { Role = BodyNames.Written(text) };
            }
        }
    }

    private static PaperAuthor? NameBeforeRole(string text)
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

    // A name alone or with a role is a signature where the text ends: at the end, before a part, an address or another signature.
    private bool IsSignature(int i)
    {
        var candidate = draft.Candidates[i];
        var text = candidate.Text;
        if (SignedLine.IsMatch(text) && text.AsSpan().Count(' ') < MostWords * 2 && candidate.HeadingLevel is null && candidate.Number is null)
        {
            return true;
        }

        if (candidate.Number is not null || candidate.IsListItem || (candidate.HeadingLevel is not null && candidate.Page is null) || text.Length > LongestLine || text.EndsWith('.') || text.EndsWith(':'))
        {
            return false;
        }

        return !EndsNameList(i) && (IsDateAlone(text) || PersonNames.IsPerson(text) || NameBeforeRole(text) is not null || IsBodyLine(text)) && EndsText(i);
    }

    // The last of a list of names is no signature.
    private bool EndsNameList(int i) => draft.Previous(i) is { } before && draft.Candidates[before] is { IsListItem: true, Text: var text } && (AuthorReader.NameWithRole(text) is not null || Attendance.IsNames(text));

    // "Background papers: none" under the text.
    private static bool IsLabelled(string text) => text.AsSpan().Count(' ') < MostWords && HeaderLabels.At(text) is { Value.Length: > 0, Field: LabelField.Ignored or LabelField.Reference or LabelField.WrittenDate };

    private static bool IsAnyBody(string text) => BodyNames.IsBody(text) || BodyNames.IsSection(text);

    private static bool IsBodyLine(string text) => IsAnyBody(text) && text.Any(char.IsLower);

    private bool EndsText(int i)
    {
        var lines = 0;
        for (var next = draft.Next(i); next is { } n; next = draft.Next(n))
        {
            var candidate = draft.Candidates[n];
            if (PartNames.At(candidate.Text) is not null)
            {
                return true;
            }

            if (candidate.IsTable || ++lines > MostLines || !IsEnd(candidate))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEnd(CandidateBlock candidate) => candidate.Number is null && !candidate.IsListItem && candidate.Text.Length <= LongestLine
        && (IsDate(candidate.Text) || PersonNames.IsPerson(candidate.Text) || NameBeforeRole(candidate.Text) is not null || PersonNames.IsRole(candidate.Text) || IsAnyBody(candidate.Text)
            || ContactLines.IsContact(candidate.Text) || IsLabelled(candidate.Text) || HeaderLabels.At(candidate.Text) is { Field: LabelField.Contact } || SignedLine.IsMatch(candidate.Text) || candidate.Text.Count(char.IsAsciiDigit) * 2 > candidate.Text.Length);

    // Under a heading such as "Contact details" stand names, roles and numbers, up to the next heading or sentence.
    private int Contacts(int first, List<PaperAuthor> named)
    {
        var i = first;
        for (; i < draft.Count; i++)
        {
            var candidate = draft.Candidates[i];
            if (!draft.IsOpen(i))
            {
                continue;
            }

            if (candidate.IsTable ? !IsContactTable(candidate) : !IsContactEntry(candidate))
            {
                break;
            }

            draft.Decide(i, BlockKind.Contact);
            if (!candidate.IsTable && AuthorReader.NameWithRole(candidate.Text) is { } author)
            {
                named.Add(author);
            }
        }

        return i - 1;
    }

    private static bool IsContactEntry(CandidateBlock candidate) =>
        candidate.Text.Length <= LongestLine && !candidate.Text.EndsWith('.') && candidate.HeadingLevel is null && !HeadingWords.IsKnown(candidate.Text) && PartNames.At(candidate.Text) is null
        && (candidate.Number is null || ContactLines.HasAddress(candidate.Text) || PersonNames.IsPerson(candidate.Text))
        && (candidate.Text.AsSpan().Count(' ') < MostWords);

    private static bool IsContactTable(CandidateBlock table) =>
        table.Headers.Concat(table.Rows.Select(r => r.Cells)).SelectMany(r => r).Count(c => ContactLines.HasAddress(c) || HeadingWords.HeadsContacts(c.Split(':')[0])) > 0
        && table.Rows.All(r => r.Cells.All(c => c.Length <= LongestLine * 3));

    // A telephone number broken over two lines.
    private bool IsContinued(int i) => draft.Previous(i) is { } before && draft.KindOf(before) == BlockKind.Contact && draft.Candidates[i].Text.Length <= 40
        && draft.Candidates[i].Text.All(c => char.IsAsciiDigit(c) || c is ' ' or '/' or '(' or ')' or '-' or '+');

    private static bool IsDateAlone(string text) => IsDate(text) && HeaderDates.First(text) is { } found && text.Remove(found.Span.Start, found.Span.Length).All(c => !char.IsLetterOrDigit(c));

    private static bool IsDate(string text) => text.Length <= 60 && HeaderDates.First(text) is { } found && text.Remove(found.Span.Start, found.Span.Length).Count(char.IsLetter) <= 6;
}
