namespace PanelMiner.Structure.Blocks;

/// <summary>Decides the lists of who attended a meeting, which are about the meeting and no part of its record.</summary>
internal static class AttendanceDetector
{
    private const int Furthest = 40;
    private const int LongestEntry = 160;

    /// <summary>Decides them near a paper's beginning; tells whether there are any.</summary>
    public static bool Decide(Draft draft, int start)
    {
        var found = false;
        for (var i = start; i < draft.Count && i - start < Furthest; i++)
        {
            if (draft.IsOpen(i) && Begins(draft, i))
            {
                found = true;
                i = Take(draft, i);
            }
        }

        return found;
    }

    // A label alone heads a list only where names follow.
    private static bool Begins(Draft draft, int i) => draft.Candidates[i] is var candidate && candidate.IsTable
        ? candidate.Headers.Concat(candidate.Rows.Take(2).Select(r => r.Cells)).SelectMany(c => c).Any(Attendance.Begins) && IsNames(candidate)
        : candidate.Number is null && Attendance.Begins(candidate.Text) && (!Attendance.IsLabel(candidate.Text) || (draft.Next(i) is { } next && (Belongs(draft.Candidates[next]) || HeadsNames(draft, next))));

    private static int Take(Draft draft, int first)
    {
        draft.Decide(first, BlockKind.Metadata);
        var last = first;
        for (var i = first + 1; i < draft.Count; i++)
        {
            var candidate = draft.Candidates[i];
            var belongs = draft.IsOpen(i) && (Belongs(candidate) || HeadsNames(draft, i));
            if (!belongs && draft.KindOf(i) is not (BlockKind.Furniture or BlockKind.Note))
            {
                break;
            }

            draft.Decide(i, BlockKind.Metadata);
            last = i;
        }

        return last;
    }

    private static bool Belongs(CandidateBlock candidate) => candidate.Number is null && candidate.HeadingLevel is null
        && (candidate.IsTable ? IsNames(candidate) : Attendance.Begins(candidate.Text) || (candidate.Text.Length <= LongestEntry * 4 && !HeadingWords.IsKnown(candidate.Text) && IsNameList(candidate.Text)));

    // "Wyreshire County Council:" over the names of its members.
    private static bool HeadsNames(Draft draft, int i) =>
        draft.Candidates[i] is { IsTable: false, Number: null, Text: { Length: <= LongestEntry } text } && text.EndsWith(':') && draft.Next(i) is { } next && Belongs(draft.Candidates[next]);

    private static bool IsNameList(string text) => text.Any(char.IsLetter) && Attendance.IsNames(text);

    private static bool IsNames(CandidateBlock table) =>
        table.Rows.SelectMany(r => r.Cells).Where(c => c.Length > 0).ToList() is var cells && cells.Count(c => Attendance.Begins(c) || (c.Length <= LongestEntry && Attendance.IsNames(c))) * 3 > cells.Count * 2;
}
