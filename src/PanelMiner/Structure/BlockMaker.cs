namespace PanelMiner.Structure;

/// <summary>Makes the block of a candidate whose kind is decided.</summary>
internal static class BlockMaker
{
    public static Block Make(Draft draft, int index)
    {
        var candidate = draft.Candidates[index];
        var kind = draft.KindOf(index) ?? BlockKind.Paragraph;
        var isTable = kind == BlockKind.Table;
        return new(kind, candidate.IsTable && !isTable ? TextOf(candidate) : candidate.Text)
        {
            Level = kind == BlockKind.Heading ? draft.LevelOf(index) : candidate.ListLevel,
            Number = candidate.Number,
            Page = candidate.Page,
            Boxes = candidate.Boxes,
            Links = candidate.Links,
            Headers = isTable ? candidate.Headers : [],
            Rows = isTable ? candidate.Rows : [],
            ColumnsAreLists = candidate.ColumnsAreLists,
        };
    }

    private static string TextOf(CandidateBlock table) =>
        string.Join(" | ", table.Headers.Concat(table.Rows.Select(r => r.Cells)).SelectMany(r => r).Where(c => c.Length > 0));
}
