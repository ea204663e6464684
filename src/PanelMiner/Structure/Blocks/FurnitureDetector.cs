using System.Text.RegularExpressions;
using PanelMiner.Structure.Metadata;

namespace PanelMiner.Structure.Blocks;

/// <summary>Decides what is furniture: what the format or layout says, page numbers, fillers and contents lists.</summary>
internal static class FurnitureDetector
{
    private const int LongestRunning = 90;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex PageNumber = new(@"^(?:page\s+)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?$|^p(?:age|g)?\.?\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?$", Options);

    private static readonly Regex Filler = new(
        @"^(?:this page is (?:intentionally|left) .*blank.*|page intentionally (?:left )?blank|\[?intentionally blank\]?|error! (?:bookmark|reference source) not (?:defined|found)\.?|blank page)$", Options);

    private static readonly Regex ContentsEntry = new(@"(?:\.\s?){4,}\s*\d{1,4}$|…{2,}\s*\d{1,4}$", Options);

    /// <summary>Decides the furniture of a draft.</summary>
    public static void Decide(Draft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            var candidate = draft.Candidates[i];
            if (candidate.IsFurniture || (IsPlain(candidate) && IsFiller(candidate.Text)))
            {
                draft.Decide(i, BlockKind.Furniture);
            }
            else if (candidate.IsNote)
            {
                draft.Decide(i, BlockKind.Note);
            }
        }
    }

    private static bool IsFiller(string text) =>
        text.Length <= LongestRunning * 2 && (PageNumber.IsMatch(text) || Filler.IsMatch(text) || ContentsEntry.IsMatch(text) || !text.Any(char.IsLetterOrDigit)
            || IsRunningLine(text));

    // "Panel 16 Nov 2017 1": a footer with the meeting's date and the page's number, in a text that keeps no page ends.
    private static bool IsRunningLine(string text) => text.Length <= LongestRunning && char.IsAsciiDigit(text[^1]) && HeaderDates.In(text) is [var date] && date.Span.Start > 0
        && text[date.Span.End..].Trim() is { Length: > 0 and <= 9 } number && PageNumber.IsMatch(number);

    private static bool IsPlain(CandidateBlock candidate) => !candidate.IsTable && !candidate.IsNote && candidate.Number is null;
}
