namespace PanelMiner.Structure;

/// <summary>Makes the block of a candidate whose kind is decided.</summary>
internal static class BlockMaker
{
    /// <summary>The block.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">Index of the candidate.</param>
    /// <param name="numberLength">Length of a number at the start of its text with the space after it; 0 when none stands there.</param>
    public static Block Make(Draft draft, int index, int numberLength)
    {
        var candidate = draft.Candidates[index];
        var kind = draft.KindOf(index) ?? BlockKind.Paragraph;
        var isTable = kind == BlockKind.Table;
        return new(kind, candidate.IsTable && !isTable ? TextOf(candidate) : candidate.Text[numberLength..])
        {
            Level = kind == BlockKind.Heading ? draft.LevelOf(index) : candidate.ListLevel,
            Number = candidate.Number ?? (numberLength > 0 ? candidate.Text[..(numberLength - 1)] : null),
            Page = candidate.Page,
            Boxes = candidate.Boxes,
            Links = [.. candidate.Links.Where(l => l.Start >= numberLength).Select(l => l with { Start = l.Start - numberLength, End = l.End - numberLength })],
            Headers = isTable ? candidate.Headers : [],
            Rows = isTable ? candidate.Rows : [],
            ColumnsAreLists = candidate.ColumnsAreLists,
        };
    }

    private static string TextOf(CandidateBlock table) =>
        string.Join(" | ", table.Headers.Concat(table.Rows.Select(r => r.Cells)).SelectMany(r => r).Where(c => c.Length > 0));
}
