namespace PanelMiner.Structure.Blocks;

/// <summary>Decides what is left: numbered paragraphs, items of lists, tables and paragraphs.</summary>
internal static class ListDetector
{
    /// <summary>Decides all open candidates.</summary>
    public static void Decide(Draft draft)
    {
        for (var i = 0; i < draft.Count; i++)
        {
            if (draft.IsOpen(i))
            {
                draft.Decide(i, KindOf(draft, i));
            }
        }
    }

    private static BlockKind KindOf(Draft draft, int i)
    {
        var candidate = draft.Candidates[i];
        if (candidate.IsTable)
        {
            return BlockKind.Table;
        }

        if (candidate.Number is not { } number)
        {
            return candidate.IsListItem || IsBareResolution(draft, i) ? BlockKind.ListItem : BlockKind.Paragraph;
        }

        return !char.IsAsciiDigit(number[0]) || (!number.Contains('.', StringComparison.Ordinal) && IsUnderLeadIn(draft, i)) ? BlockKind.ListItem : BlockKind.Paragraph;
    }

    // Under "RESOLVED:" each paragraph that begins with "That" is one of the resolutions.
    private static bool IsBareResolution(Draft draft, int i) => BeginsWithThat(draft.Candidates[i].Text) && draft.Previous(i) is { } before
        && ((draft.KindOf(before) == BlockKind.Paragraph && IsOpen(draft.Candidates[before].Text)) || (draft.KindOf(before) == BlockKind.ListItem && BeginsWithThat(draft.Candidates[before].Text)));

    private static bool BeginsWithThat(string text) => text.StartsWith("That ", StringComparison.Ordinal) || text.StartsWith("THAT ", StringComparison.Ordinal);

    private static bool IsOpen(string text) => text[^1] is ':' or '-' or '–' || (text.Length <= 40 && !text.EndsWith('.'));

    // "1", "2" under a sentence that ends with a colon are a list; through a paper they are paragraph numbers.
    private static bool IsUnderLeadIn(Draft draft, int i)
    {
        if (draft.Previous(i) is not { } before)
        {
            return false;
        }

        return draft.KindOf(before) switch
        {
            BlockKind.Paragraph => draft.Candidates[before].Text.EndsWith(':'),
            BlockKind.ListItem => draft.Candidates[before].Number is null || char.IsAsciiDigit(draft.Candidates[before].Number![0]),
            _ => false,
        };
    }
}
