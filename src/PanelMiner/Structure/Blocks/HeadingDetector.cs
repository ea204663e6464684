using System.Text.RegularExpressions;
using PanelMiner.Structure.Metadata;
using PanelMiner.Structure.Parts;

namespace PanelMiner.Structure.Blocks;

/// <summary>Decides headings: by declaration, by usual words, by looks, or in bare text by what follows them.</summary>
internal sealed class HeadingDetector(Draft draft, HeadingLooks looks, IReadOnlySet<int> listed)
{
    private const int MostWords = 18;
    private const int Longest = 150;
    private const int LongestDeclared = 300;
    private const int MostBareWords = 18;
    private const int LeadInWords = 6;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex ItemName = new(@"^(?:agenda\s+)?item\s+(?:no\.?\s*)?\d{1,3}[a-z]?\s*[:.–-]\s*\S|^(?:section|part|chapter)\s+(?:\d{1,2}|[a-z]|[ivx]{1,5})\s*[:.–-]\s*\S", Options);

    private static readonly Regex LeadIn = new(@"\b(?:that|to|by|including|include|includes|are|is|were|was|as follows|following|below|for|of|with|the)\s*:?$", Options);

    private static readonly Regex Outcome = new(@"^(?:resolved|agreed|recommended|decision|action|actions|noted|decided)\b\s*[:–-]?\s*\S+\s+\S+\s+\S+", Options);

    /// <summary>Decides the headings among the open candidates from one on.</summary>
    public void Decide(int start)
    {
        for (var i = start; i < draft.Count; i++)
        {
            if (draft.IsOpen(i) && IsHeading(i))
            {
                draft.Decide(i, BlockKind.Heading);
            }
        }
    }

    private bool IsHeading(int i)
    {
        var candidate = draft.Candidates[i];
        var text = candidate.Text;
        if (candidate.IsTable || candidate.IsNote || text.Length == 0 || listed.Contains(i) || (text[0] == '(' && text[^1] == ')') || draft.Next(i) is not { } next
            || ContactLines.IsContact(text))
        {
            return false;
        }

        if (candidate.HeadingLevel is not null && !IsLeadIn(i, next))
        {
            return text.Length <= LongestDeclared && !(text[^1] is '.' or ':' or ';' && text.AsSpan().Count(' ') > MostWords);
        }

        if (candidate.IsListItem && candidate.Number is null && !looks.IsLarge(candidate))
        {
            return false;
        }

        next = NextText(next);
        if (IsLeadIn(i, next))
        {
            return false;
        }

        return HeadingWords.IsKnown(text) && !IsSibling(i) || PartNames.At(text) is not null && IsShort(text) || (IsPossible(text) && StandsOut(i, next));
    }

    // A numbered paragraph that ends with a colon over a list introduces it.
    private bool IsLeadIn(int i, int next)
    {
        var (candidate, follower) = (draft.Candidates[i], draft.Candidates[next]);
        return candidate.Text.EndsWith(':') && !HeadingWords.IsKnown(candidate.Text) && (follower.IsListItem || follower.Number is not null)
            && (candidate.Number is not null || candidate.Text.AsSpan().Count(' ') >= LeadInWords || LeadIn.IsMatch(candidate.Text))
            && !(looks.IsLarge(candidate) && candidate.Text.AsSpan().Count(' ') < LeadInWords);
    }

    // Marks under a heading, such as "(Item 3)", are no text.
    private int NextText(int next)
    {
        while (draft.KindOf(next) == BlockKind.Metadata && draft.Next(next) is { } after)
        {
            next = after;
        }

        return next;
    }

    private static bool IsShort(string text) => text.Length <= Longest && text.AsSpan().Count(' ') < MostWords;

    private static readonly Regex Resolution = new(@"^(?:it\s+was\s+|it\s+is\s+|unanimously\s+)?(?:resolved|agreed|recommended)(?:\s+unanimously)?\s*(?:[:–-]|that|to|\s)*$", Options);

    private static bool IsPossible(string text) =>
        IsShort(text) && text.Count(char.IsLetter) >= 3 && !char.IsLower(text[0]) && text[^1] is not ('.' or ';' or ',' or '?' or '!' or '|')
        && !(text.EndsWith(':') && (text.AsSpan().Count(' ') >= LeadInWords || LeadIn.IsMatch(text))) && !Outcome.IsMatch(text) && !Resolution.IsMatch(text)
        && !ContactLines.HasAddress(text) && !IsDateAlone(text);

    private static bool IsDateAlone(string text) => text.Length <= 50 && HeaderDates.First(text) is { } date && date.Span.Length * 2 > text.Length;

    private bool StandsOut(int i, int next)
    {
        var candidate = draft.Candidates[i];
        if (ItemName.IsMatch(candidate.Text))
        {
            return true;
        }

        if (looks.IsLarge(candidate) || looks.IsBold(candidate))
        {
            return !IsSibling(i) || looks.IsLarge(candidate);
        }

        if (HeadingLooks.IsCapitals(candidate.Text) && !candidate.IsListItem)
        {
            return true;
        }

        if (candidate.Number is not null)
        {
            return IsNumberedHeading(i, next);
        }

        return candidate.Centred ? candidate.Text.AsSpan().Count(' ') < MostBareWords : !looks.HasLooks && IsBareHeading(candidate.Text, i, next);
    }

    // "1 Background" over "1.1 …" or over text of its own; not one of several numbered lines.
    private bool IsNumberedHeading(int i, int next)
    {
        var candidate = draft.Candidates[i];
        var number = candidate.Number!;
        if (!char.IsAsciiDigit(number[0]) || candidate.Text.AsSpan().Count(' ') >= MostBareWords || IsSibling(i))
        {
            return false;
        }

        var follower = draft.Candidates[next];
        var isChild = follower.Number is { } child && (child.StartsWith(number + ".", StringComparison.Ordinal) || !char.IsAsciiDigit(child[0]) || child == "1"
            || child == "(1)");
        return isChild || (follower.IsListItem && follower.Number is null && !candidate.Text.EndsWith(':')) || (follower.Number is null && !follower.IsListItem
            && !follower.IsTable && follower.Text.Length > candidate.Text.Length && EndsSentence(follower.Text));
    }

    private bool IsSibling(int i)
    {
        var number = draft.Candidates[i].Number;
        return number is not null && (IsSibling(number, draft.Next(i), 1) || (IsSibling(number, draft.Previous(i), -1)
            && draft.KindOf(draft.Previous(i)!.Value) != BlockKind.Heading));
    }

    private bool IsSibling(string number, int? neighbour, int step) =>
        neighbour is { } other && draft.Candidates[other].Number is { } beside
            && int.TryParse(number.Trim('(', ')'), System.Globalization.CultureInfo.InvariantCulture, out var own)
        && int.TryParse(beside.Trim('(', ')'), System.Globalization.CultureInfo.InvariantCulture, out var its) && its == own + step;

    // Without any looks, a short line without a stop over longer text heads it.
    private bool IsBareHeading(string text, int i, int next)
    {
        var follower = draft.Candidates[next];
        var before = draft.Previous(i);
        return text.AsSpan().Count(' ') < MostBareWords && !draft.Candidates[i].IsListItem && !text.EndsWith(':')
            && (follower.IsTable || (follower.IsListItem && !text.EndsWith(':')) || IsBetweenSentences(follower, before) || follower.Number is not null
            || (follower.Text.Length > text.Length * 3 / 2 && EndsSentence(follower.Text)) || IsBareOver(follower, next))
            && (before is null || EndsBlock(before.Value));
    }

    private bool IsBetweenSentences(CandidateBlock follower, int? before) => before is { } b && EndsSentence(follower.Text) && follower.Text.AsSpan().Count(' ') > 2
        && (draft.KindOf(b) is not null || draft.Candidates[b].Number is not null || draft.Candidates[b].Text.EndsWith('.')) && !draft.Candidates[b].IsTable;

    private bool IsBareOver(CandidateBlock follower, int next) =>
        follower.Text.AsSpan().Count(' ') < MostBareWords * 2 && draft.Next(next) is { } after && draft.Candidates[after].Text.Length > follower.Text.Length
            && EndsSentence(draft.Candidates[after].Text);

    private bool EndsBlock(int before) => draft.KindOf(before) is not null || draft.Candidates[before] is { IsTable: true } or { Number: not null } or { IsListItem: true }
        || EndsSentence(draft.Candidates[before].Text) || draft.Candidates[before].Text.Length <= Longest;

    private static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '.' or ':' or '?' or '!' or ';' or ')' or ']' or '"' or '”' or '’';
}
