using PanelMiner.Structure.Metadata;
using PanelMiner.Structure.Parts;
using PanelMiner.Text;

namespace PanelMiner.Structure.Blocks;

/// <summary>Decides signatures, the names under them, and contact lines; reads who signed and when.</summary>
internal sealed class SignOffDetector
{
    private const int MostLines = 8;

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
            if (SignOffLines.IsClosing(text))
            {
                isLetter = true;
                i = Sign(i, true);
            }
            else if (HeadingWords.HeadsContacts(text) && draft.Candidates[i].Text.Length <= SignOffLines.Longest)
            {
                draft.Decide(i, BlockKind.Heading);
                i = Contacts(i + 1, authors);
            }
            else if (SignOffLines.IsLabelled(text) && EndsText(i))
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
        return draft.Candidates[i].Number is null && !draft.Candidates[i].IsListItem && PartNames.At(text) is null && text.Length <= SignOffLines.Longest
            && !text.EndsWith('.') && !text.EndsWith(':') && text.AsSpan().Count(' ') < SignOffLines.MostWords
            && ((closing && draft.Candidates[i - 1].Text.Length <= SignOffLines.Longest && draft.KindOf(i - 1) == BlockKind.Signature
            && SignOffLines.IsClosing(draft.Candidates[i - 1].Text)) || SignOffLines.IsNamed(text));
    }

    private void ReadSigned(int first, int last)
    {
        string? name = null;
        for (var i = first; i <= last; i++)
        {
            var text = draft.Candidates[i].Text;
            if (SignOffLines.Signer(text) is { } signer)
            {
                name = signer.Name;
                signatories.Add(signer);
            }
            else if (SignOffLines.IsDate(text) || SignOffLines.IsSigned(text))
            {
                date ??= HeaderDates.First(text)?.Edtf;
            }
            else if (SignOffLines.NameBeforeRole(text) is { } both)
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

    // A name alone or with a role is a signature where the text ends: at the end, before a part, an address or another signature.
    private bool IsSignature(int i)
    {
        var candidate = draft.Candidates[i];
        var text = candidate.Text;
        if (SignOffLines.IsSigned(text) && candidate.HeadingLevel is null && candidate.Number is null)
        {
            return true;
        }

        if (candidate.Number is not null || candidate.IsListItem || (candidate.HeadingLevel is not null && candidate.Page is null)
            || text.Length > SignOffLines.Longest || text.EndsWith('.') || text.EndsWith(':'))
        {
            return false;
        }

        return !EndsNameList(i) && (SignOffLines.IsDateAlone(text) || PersonNames.IsPerson(text) || SignOffLines.NameBeforeRole(text) is not null
            || SignOffLines.IsBodyLine(text)) && EndsText(i);
    }

    // The last of a list of names is no signature.
    private bool EndsNameList(int i) => draft.Previous(i) is { } before && draft.Candidates[before] is { IsListItem: true, Text: var text }
        && (AuthorReader.NameWithRole(text) is not null || Attendance.IsNames(text));

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

            if (candidate.IsTable || ++lines > MostLines || !SignOffLines.IsEnd(candidate))
            {
                return false;
            }
        }

        return true;
    }

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

            if (candidate.IsTable ? !SignOffLines.IsContactTable(candidate) : !SignOffLines.IsContactEntry(candidate))
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

    // A telephone number broken over two lines.
    private bool IsContinued(int i) => draft.Previous(i) is { } before && draft.KindOf(before) == BlockKind.Contact && draft.Candidates[i].Text.Length <= 40
        && draft.Candidates[i].Text.All(c => char.IsAsciiDigit(c) || c is ' ' or '/' or '(' or ')' or '-' or '+');
}
