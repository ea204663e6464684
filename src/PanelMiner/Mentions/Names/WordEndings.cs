namespace PanelMiner.Mentions.Names;

/// <summary>Tells nouns and names by their endings.</summary>
internal static class WordEndings
{
    private static readonly string[] Nouns = ["tion", "tions", "ment", "ments", "ing", "ity", "ance", "ence", "ics", "ship", "ness", "ive", "ory", "ery", "age", "ology", "ware", "ial", "ional", "ical", "less", "ful", "ated", "ised"];

    private static readonly string[] Areas = ["shire", "moor", "mere", "marsh", "umbria", "wold", "fenland"];

    private static readonly string[] Places =
        ["shire", "moor", "mere", "ford", "ton", "ham", "bury", "borough", "land", "ley", "wick", "combe", "mouth", "port", "chester", "cester", "minster", "dale", "field", "bridge", "stead", "wold", "bourne", "hurst", "worth", "folk", "sex", "umbria", "marsh", "vale"];

    /// <summary>Whether a word ends as English nouns and adjectives do that are no names.</summary>
    public static bool IsNoun(ReadOnlySpan<char> word) => Ends(word, Nouns);

    /// <summary>Whether a word ends as names of counties do that no town shares.</summary>
    public static bool IsArea(ReadOnlySpan<char> word) => Ends(word, Areas);

    /// <summary>Whether a word ends as names of places do.</summary>
    public static bool IsPlace(ReadOnlySpan<char> word) => Ends(word, Places);

    private static bool Ends(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
