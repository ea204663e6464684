namespace PanelMiner.Structure.Layout;

/// <summary>Tells from the words at a break whether a sentence goes on over it.</summary>
internal static class Sentences
{
    private static readonly HashSet<string> OpenWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "that", "which", "its", "their", "our", "this", "these", "those", "is", "are", "was", "were", "be", "has", "have", "had", "will", "would", "not", "than", "into", "between", "under",
    };

    /// <summary>Whether the text before ends as a sentence or a lead-in does.</summary>
    public static bool Ends(string word)
    {
        var end = word.TrimEnd('"', '\'', '”', '’', ')', ']');
        return end.Length == 0 || end[^1] is '.' or '!' or '?' or ':' or ';';
    }

    /// <summary>Whether the next line can only go on with a sentence.</summary>
    public static bool GoesOn(string word)
    {
        var start = word.TrimStart('"', '\'', '“', '‘', '(', '[');
        return start.Length > 0 && char.IsLower(start[0]) && !IsAddress(start);
    }

    /// <summary>Whether a word leaves a sentence open whatever follows, as an article or a comma does.</summary>
    public static bool IsOpen(string word) => word[^1] is ',' or '-' or '–' or '&' || OpenWords.Contains(word);

    // An e-mail or web address begins small wherever it stands.
    private static bool IsAddress(string word) =>
        word.Contains('@', StringComparison.Ordinal) || word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal);
}
