using PanelMiner.Structure.Metadata;

namespace PanelMiner.Structure.Blocks;

/// <summary>Decides postal addresses set line by line: up to a postcode, from where such short lines begin.</summary>
internal static class AddressDetector
{
    private const int MostLines = 8;
    private const int MostWords = 6;

    /// <summary>Decides them from a candidate on.</summary>
    public static void Decide(Draft draft, int start)
    {
        for (var i = start; i < draft.Count; i++)
        {
            if (draft.IsOpen(i) && IsLine(draft.Candidates[i]) && ContactLines.EndsAddress(draft.Candidates[i].Text))
            {
                DecideUpwards(draft, i, start);
            }
        }
    }

    private static void DecideUpwards(Draft draft, int end, int start)
    {
        var first = end;
        while (first > start && end - first < MostLines && draft.IsOpen(first - 1) && IsLine(draft.Candidates[first - 1]))
        {
            first--;
        }

        if (end - first < 1)
        {
            return;
        }

        for (var i = first; i <= end; i++)
        {
            draft.Decide(i, BlockKind.Contact);
        }
    }

    private static bool IsLine(CandidateBlock candidate) =>
        !candidate.IsTable && candidate.Number is null && !candidate.IsListItem && candidate.HeadingLevel is null && !candidate.Bold
            && candidate.Text.AsSpan().Count(' ') < MostWords
        && char.IsLetterOrDigit(candidate.Text[0]) && !char.IsLower(candidate.Text[0]) && !HeadingWords.IsKnown(candidate.Text) && (!candidate.Text.EndsWith('.')
        || ContactLines.EndsAddress(candidate.Text)) && candidate.Text[^1] is not (':' or ';' or '?');
}
