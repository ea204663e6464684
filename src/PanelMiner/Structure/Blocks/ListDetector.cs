namespace PanelMiner.Structure.Blocks;

/// <summary>Decides what is left: numbered paragraphs, items of lists, tables and paragraphs.</summary>
internal static class ListDetector
{
    private const int LongestRunOn = 400;

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
            return candidate.IsListItem || IsBareResolution(draft, i) || IsRunOn(draft, i) ? BlockKind.ListItem : BlockKind.Paragraph;
        }

        return !char.IsAsciiDigit(number[0]) || (!number.Contains('.', StringComparison.Ordinal) && IsUnderLeadIn(draft, i)) ? BlockKind.ListItem : BlockKind.Paragraph;
    }

    // Under "RESOLVED:" each paragraph that begins with "That" is one of the resolutions.
    private static bool IsBareResolution(Draft draft, int i) => BeginsWithThat(draft.Candidates[i].Text) && draft.Previous(i) is { } before
        && ((draft.KindOf(before) == BlockKind.Paragraph && IsOpen(draft.Candidates[before].Text)) || (draft.KindOf(before) == BlockKind.ListItem
        && BeginsWithThat(draft.Candidates[before].Text)));

    // Items whose bullets were lost still end with semicolons, down to the last one after "; and".
    private static bool IsRunOn(Draft draft, int i)
    {
        if (draft.Previous(i) is not { } before || draft.Candidates[i].Text.Length > LongestRunOn)
        {
            return false;
        }

        return draft.KindOf(before) switch
        {
            BlockKind.Paragraph => draft.Candidates[before].Text.EndsWith(':') && RunsOn(draft.Candidates[i].Text),
            BlockKind.ListItem => draft.Candidates[before].Number is null && RunsOn(draft.Candidates[before].Text),
            _ => false,
        };
    }

    private static bool RunsOn(string text) =>
        text.EndsWith(';') || text.EndsWith("; and", StringComparison.Ordinal) || text.EndsWith("; or", StringComparison.Ordinal)
            || text.EndsWith(", and", StringComparison.Ordinal);

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
            BlockKind.Paragraph => draft.Candidates[before].Text.EndsWith(':') && draft.Candidates[i].Number is "1" or "(1)",
            BlockKind.ListItem => ContinuesList(draft, i, before),
            _ => false,
        };
    }

    // The item before with a number of this kind, over nested items, has the number before this one.
    private static bool ContinuesList(Draft draft, int i, int before)
    {
        for (var at = (int?)before; at is { } item && draft.KindOf(item) == BlockKind.ListItem; at = draft.Previous(item))
        {
            if (Value(draft.Candidates[item].Number) is { } value)
            {
                return Value(draft.Candidates[i].Number) == value + 1;
            }
        }

        return false;
    }

    private static int? Value(string? number) =>
        int.TryParse(number?.Trim('(', ')'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : null;
}
