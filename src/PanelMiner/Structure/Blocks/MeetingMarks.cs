using System.Text.RegularExpressions;
using PanelMiner.Structure.Metadata;

namespace PanelMiner.Structure.Blocks;

/// <summary>Decides marks that belong to the meeting or the letter, not to the text: "(Item 3)" under a heading of minutes, "Dear Councillor", a date alone.</summary>
internal static class MeetingMarks
{
    private const int Longest = 60;

    private static readonly Regex Mark = new(
        @"^[\[(]?(?:(?:agenda\s+)?item(?:\s+(?:no\.?|number))?\s*\d{1,3}[a-z]?|minute(?:\s+no\.?)?\s*\d{1,4}|pages?\s+\d{1,4}(?:\s*[-–]\s*\d{1,4})?)[\])]?$|^dear\s+(?:\S+\s?){1,6}$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static bool IsDate(CandidateBlock candidate) =>
        candidate is { Number: null, IsListItem: false } && HeaderDates.First(candidate.Text) is { } date && date.Span.Length == candidate.Text.Length;

    /// <summary>Decides them.</summary>
    public static void Decide(Draft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            var candidate = draft.Candidates[i];
            if (draft.IsOpen(i) && !candidate.IsTable && candidate.Text.Length is > 0 and <= Longest && candidate.Text[^1] != '.' && (Mark.IsMatch(candidate.Text) || IsDate(candidate)))
            {
                draft.Decide(i, BlockKind.Metadata);
            }
        }
    }
}
