using PanelMiner.Text;
using System.Text.RegularExpressions;

namespace PanelMiner.Structure.Metadata;

/// <summary>Finds the police force areas that a paper's header names: by the names of <c>force-areas.tsv</c>, or by the form of a policing body's name.</summary>
internal static class ForceAreaDetector
{
    private const int MostWords = 6;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly IReadOnlyDictionary<string, string> Names = Load();

    // Before these words the name of an area stands, after the others.
    private static readonly Regex Before = new(
        @"\s(?:police(?:,\s*fire)?\s+(?:and|&)\s+crime|police\s+authority|police\s+(?:commissioner|panel)|police\b|constabulary|pcc\b|pcp\b|opcc\b)", Options);

    private static readonly Regex After = new(
        @"(?:police(?:,\s*fire)?\s+(?:and|&)\s+crime\s+(?:commissioner|panel)|office of the police(?:,\s*fire)? and crime commissioner|opcc|pcc)\s+(?:for|of)\s+", Options);

    /// <summary>The areas that the name of a policing body in a header line gives, in order.</summary>
    public static IReadOnlyList<string> In(string line)
    {
        var areas = new List<string>();
        foreach (Match match in After.Matches(line))
        {
            Add(areas, AreaAtStart(line[(match.Index + match.Length)..]));
        }

        foreach (var before in areas.Count == 0 ? Before.Matches(line).AsEnumerable() : [])
        {
            if (areas.Count == 0)
            {
                Add(areas, AreaAtEnd(line[..before.Index]));
            }
        }

        return areas;
    }

    /// <summary>The area of this name; absent when no force has it.</summary>
    public static string? Known(string name) => Names.GetValueOrDefault(name.Trim().ToLowerInvariant());

    private static void Add(List<string> areas, string? area)
    {
        if (area is not null && !areas.Contains(area))
        {
            areas.Add(area);
        }
    }

    private static string? AreaAtStart(string text)
    {
        var words = Words(text);
        for (var count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            if (Known(string.Join(' ', words[..count]).TrimEnd(',', '.', ':', ';')) is { } known)
            {
                return known;
            }
        }

        var name = words.TakeWhile((w, i) => char.IsUpper(w[0]) || (i > 0 && w is "and" or "&")).Take(MostWords).ToList();
        return Invented(name);
    }

    private static string? AreaAtEnd(string text)
    {
        var words = Words(text);
        for (var count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            if (Known(string.Join(' ', words[^count..])) is { } known)
            {
                return known;
            }
        }

        var name = words.Reverse().TakeWhile(w => char.IsUpper(w[0]) || w is "and" or "&").Reverse().SkipWhile(w => w is "and" or "&" or "The" or "THE").ToList();
        return Invented(name);
    }

    // A name that no force has is taken as written, unless it is made of words that name no place.
    private static string? Invented(List<string> words)
    {
        while (words.Count > 0 && words[^1].TrimEnd(',', '.', ':') is "and" or "&" or "AND")
        {
            words.RemoveAt(words.Count - 1);
        }

        var name = string.Join(' ', words).TrimEnd(',', '.', ':', ';', ')').Replace(" & ", " and ", StringComparison.Ordinal);
        return words.Count is 0 or > MostWords - 1 || words.Exists(w => !IsPlaceWord(w)) ? null : BodyNames.Written(name);
    }

    private static bool IsPlaceWord(string word) => word is "and" or "&"
        || (char.IsUpper(word[0]) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or ',' or '.')
            && !PersonNames.IsRole(word) && BodyNames.Kind(word) is null && !OtherWords.Contains(word.TrimEnd(',', '.').ToLowerInvariant()));

    private static readonly HashSet<string> OtherWords =
    [
        "the", "report", "of", "to", "for", "joint", "by", "from", "agenda", "minutes", "meeting", "office", "regional", "national", "british", "transport", "draft", "local", "south-west", "policing",
        "subject", "title", "date", "item", "home", "neighbourhood", "roads", "link", "response", "notice", "record", "decision", "new", "annual", "quarterly", "special",
    ];

    private static string[] Words(string text) => text.Split([' ', '\n', '(', '"', '“'], StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("Structure.Metadata.force-areas.tsv"))
        {
            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
            {
                names[name.ToLowerInvariant()] = row[0];
            }
        }

        return names;
    }
}
