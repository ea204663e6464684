namespace PanelMiner.Search;

/// <summary>Makes nodes of single words and phrases as typed.</summary>
internal static class QueryWords
{
    private const int ShortestBeginning = 2;

    /// <summary>A word, a beginning, or the words that marks hold together ("Tri-Force"); absent when nothing but marks was typed.</summary>
    public static SearchNode? Node(string typed)
    {
        var trimmed = Trim(typed);
        if (trimmed.Length == 0)
        {
            return null;
        }

        if (typed.EndsWith('*') && trimmed.Length >= ShortestBeginning && trimmed.All(c => char.IsLetterOrDigit(c) || c is '\'' or '’'))
        {
            return new PrefixNode(trimmed);
        }

        return new WordNode(trimmed);
    }

    /// <summary>The words of a phrase; absent when it has none.</summary>
    public static SearchNode? Phrase(string typed, int slop)
    {
        var trimmed = Trim(typed);
        return trimmed.Length == 0 ? null
            : trimmed.All(char.IsLetterOrDigit) && typed.TrimEnd().EndsWith('*') && trimmed.Length >= ShortestBeginning ? new PrefixNode(trimmed)
            : new PhraseNode(trimmed) { Slop = slop };
    }

    private static string Trim(string typed)
    {
        var start = 0;
        var end = typed.Length;
        while (start < end && !IsKept(typed[start]))
        {
            start++;
        }

        while (end > start && !IsKept(typed[end - 1]))
        {
            end--;
        }

        return typed[start..end];
    }

    private static bool IsKept(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
