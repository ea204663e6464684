using PanelMiner.Structure.Parts;

namespace PanelMiner.Structure.Blocks;

/// <summary>Gives headings their levels: as declared, by the depth of their numbers, else by how strongly they are set; actions belong to the item above them.</summary>
internal static class HeadingLevels
{
    private const int Deepest = 9;

    /// <summary>Sets the levels of a draft's headings.</summary>
    public static void Set(Draft draft, HeadingLooks looks)
    {
        var headings = Enumerable.Range(0, draft.Count).Where(i => draft.KindOf(i) == BlockKind.Heading).ToList();
        var declared = headings.Max(i => draft.Candidates[i].HeadingLevel) ?? 0;
        var strengths = headings.Where(i => draft.Candidates[i].HeadingLevel is null && Depth(draft.Candidates[i]) < 2).Select(i => looks.Strength(draft.Candidates[i])).Distinct().OrderDescending().ToList();
        var above = 0;
        foreach (var i in headings)
        {
            var isAction = draft.Candidates[i].HeadingLevel is null && HeadingWords.HeadsActions(draft.Candidates[i].Text);
            var level = Math.Clamp(isAction ? above + 1 : LevelOf(draft.Candidates[i], declared, strengths, looks), 1, Deepest);
            above = isAction ? above : level;
            draft.SetLevel(i, level);
        }
    }

    private static int LevelOf(CandidateBlock candidate, int declared, List<int> strengths, HeadingLooks looks)
    {
        if (PartNames.At(candidate.Text) is not null)
        {
            return 1;
        }

        return candidate.HeadingLevel ?? (Depth(candidate) is >= 2 and var depth ? declared + depth : declared + Math.Max(0, strengths.IndexOf(looks.Strength(candidate))) + 1);
    }

    private static int Depth(CandidateBlock candidate) => candidate.Number is { } number && char.IsAsciiDigit(number[0]) ? number.AsSpan().Count('.') + 1 : 0;
}
