using PanelMiner.Text;
using System.Collections.Frozen;

namespace PanelMiner.Structure.Metadata;

/// <summary>Tells names of people from roles in header and signature lines, with the words of <c>role-words.tsv</c>.</summary>
internal static class PersonNames
{
    private const int MostWords = 5;

    private static readonly FrozenDictionary<string, string> Words = EmbeddedTable.Rows("Structure.Metadata.role-words.tsv")
        .Where(r => r[1] != "rank").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);

    private static readonly IReadOnlyList<string> Ranks =
        [.. EmbeddedTable.Rows("Structure.Metadata.role-words.tsv").Where(r => r[1] == "rank").Select(r => r[0]).OrderByDescending(r => r.Length)];

    private static readonly FrozenSet<string> Honours = new[]
    {
        "CBE", "OBE", "MBE", "QPM", "DL", "JP", "MP", "KC", "QC", "CPFA", "FCA", "ACA", "CIPFA", "PhD", "BSc", "BA", "MA", "MSc", "Esq", "Jr", "Kt", "BEM", "QFSM", "FRSA",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Never = new[]
    {
        "and", "of", "the", "for", "to", "in", "on", "with", "report", "appendix", "annex", "police", "crime", "panel", "council", "county", "city", "borough", "district", "committee",
        "cabinet", "service", "services", "board", "agenda", "minutes", "meeting", "update", "strategy", "plan", "budget", "finance", "policy", "street", "road", "house", "hall", "room",
        "chamber", "office", "centre", "north", "south", "east", "west", "home", "public", "annual", "draft", "final", "next", "action", "review", "data", "information", "government",
        "yours", "dear", "opcc", "opfcc", "pcc", "pfcc", "pcp", "hmic", "hmicfrs", "hmi", "department", "team", "group", "unit", "force", "constabulary", "business", "legal", "financial", "risk", "proposed", "not", "item", "page", "none", "date", "any",
        "other", "community", "safety", "performance", "strategic", "alliance", "background", "key", "current", "risks", "decision", "decisions", "avenue", "lane", "square", "place", "way",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a phrase contains a word that makes it a role.</summary>
    public static bool IsRole(string phrase) => Tokens(phrase).Any(w => Words.GetValueOrDefault(w) == "role");

    /// <summary>Whether a word may begin a role: its noun, or a word that stands before it.</summary>
    public static bool BeginsRole(string word) => Words.GetValueOrDefault(word.Trim('.', ',', ':', '(')) is "role" or "modifier"
        || Never.Contains(word.Trim('.', ',', ':', '('));

    /// <summary>Whether a phrase begins with a form of address.</summary>
    public static bool HasTitle(string phrase) => Tokens(phrase) is [var first, _, ..] && Words.GetValueOrDefault(first) == "title";

    /// <summary>Whether a phrase is a person's name, with or without title and honours, and nothing else.</summary>
    public static bool IsPerson(string phrase)
    {
        var tokens = Tokens(phrase);
        var names = tokens.SkipWhile(w => Words.GetValueOrDefault(w) == "title").TakeWhile(w => !Honours.Contains(w)).ToList();
        var titled = tokens.Length > names.Count && Words.GetValueOrDefault(tokens[0]) == "title";
        return tokens.Length <= MostWords + 2 && names.Count is >= 1 and <= MostWords && (titled || names.Count >= 2) && names.TrueForAll(IsNamePart)
            && names[^1].Length > 1 && tokens.SkipWhile(w => !Honours.Contains(w)).All(Honours.Contains);
    }

    /// <summary>A name without titles and honours; in capitals, as usually written.</summary>
    public static string Bare(string name)
    {
        var names = Tokens(name).SkipWhile(w => Words.GetValueOrDefault(w) == "title").TakeWhile(w => !Honours.Contains(w));
        return string.Join(' ', names.Select(Written));
    }

    /// <summary>Splits a rank or office off the front of a name; the rank is absent when none stands there.</summary>
    public static (string? Rank, string Name) SplitRank(string phrase)
    {
        foreach (var rank in Ranks)
        {
            if (phrase.StartsWith(rank + " ", StringComparison.OrdinalIgnoreCase) && IsPerson(phrase[(rank.Length + 1)..].Trim()))
            {
                return (phrase[..rank.Length], phrase[(rank.Length + 1)..].Trim());
            }
        }

        return (null, phrase);
    }

    /// <summary>Words of a phrase, without the punctuation around them.</summary>
    public static string[] Tokens(string phrase) =>
        [.. phrase.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.', ';', ':', '(', ')')).Where(w => w.Length > 0)];

    private static bool IsNamePart(string word) =>
        char.IsUpper(word[0]) && !Never.Contains(word) && !Words.ContainsKey(word) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’')
        && (word.Length <= 2 || word.Skip(1).Any(char.IsLower) || word.All(c => char.IsUpper(c) || !char.IsLetter(c)));

    private static string Written(string word) => word.Length > 2 && !word.Any(char.IsLower) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’')
        ? BodyNames.Written(word)
        : word;
}
