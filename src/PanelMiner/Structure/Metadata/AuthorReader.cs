namespace PanelMiner.Structure.Metadata;

/// <summary>Reads the authors of a paper from the value beside "Report of", "From", "Author" and the like.</summary>
internal static class AuthorReader
{
    // Stands for the comma inside the name of an office while a value is cut at its commas.
    private const string FireBody = "Police\u0001 Fire";

    private static readonly string[] Plurals = ["councillors ", "cllrs ", "cllrs. "];

    private static readonly string[] Dashes = [" - ", " – ", " — "];

    /// <summary>The authors that a value names, one or several; none when it names nobody.</summary>
    /// <param name="value">Such as "Jo Penn, Chief Executive, OPCC"; several authors stand on lines of their own or one after another.</param>
    public static IReadOnlyList<PaperAuthor> Read(string value) =>
        [.. FirstSentence(value).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Several).Select(One).OfType<PaperAuthor>()];

    // What follows a stop is no longer about the author; a stop after an initial or a title is none.
    private static string FirstSentence(string value)
    {
        for (var at = value.IndexOf(". ", StringComparison.Ordinal); at > 0; at = value.IndexOf(". ", at + 1, StringComparison.Ordinal))
        {
            if (at - value.LastIndexOf(' ', at) > 5)
            {
                return value[..at];
            }
        }

        return value;
    }

    /// <summary>The author that one line names with name and role; absent when it does not name both.</summary>
    public static PaperAuthor? NameWithRole(string line) =>
        line.Length <= 160 && !line.EndsWith('.') && One(line) is { Name: not null, Role: not null } author && !line.Contains(':', StringComparison.Ordinal) ? author : null;

    // "A Name – Role B Name – Role" on one line: the words of a name before a dash begin the next author.
    private static IEnumerable<string> Several(string line) => Councillors(line) ?? SplitSemicolons(line).SelectMany(SplitAtNames);

    // "The Task Group: Councillors A Name (convenor), B Name and C Name".
    private static List<string>? Councillors(string line)
    {
        var at = Plurals.Select(p => (Start: line.IndexOf(p, StringComparison.OrdinalIgnoreCase), p.Length)).FirstOrDefault(p => p.Start >= 0 && (p.Start == 0 || line[p.Start - 1] is ' ' or ':'));
        if (at.Length == 0)
        {
            return null;
        }

        var names = line[(at.Start + at.Length)..].Replace(" and ", ",", StringComparison.Ordinal).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        return names.Count > 1 && names.TrueForAll(n => PersonNames.IsPerson(n.Split('(')[0].Trim())) ? names : null;
    }

    private static IEnumerable<string> SplitSemicolons(string line) =>
        line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(SplitAtAnd);

    // "A Name, Role, and B Name, Role"; "the Treasurer and the Chief Constable".
    private static List<string> SplitAtAnd(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = text.IndexOf(" and ", StringComparison.Ordinal); at > 0; at = text.IndexOf(" and ", at + 1, StringComparison.Ordinal))
        {
            var (before, after) = (text[start..at].TrimEnd(',', ' '), text[(at + 5)..]);
            if (PersonNames.IsRole(before) && (after.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? !before.Contains(" for ", StringComparison.Ordinal)
                && PersonNames.IsRole(after) : BeginsWithPerson(after)))
            {
                pieces.Add(before);
                start = at + 5;
            }
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    private static bool BeginsWithPerson(string text)
    {
        var name = text.Split([',', '–', '(']) is [var first, ..] ? first.Trim() : text;
        return PersonNames.IsPerson(name) || PersonNames.SplitRank(name).Rank is not null;
    }

    private static List<string> SplitAtNames(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var pieces = new List<string>();
        var start = 0;
        for (var i = 3; i < words.Length; i++)
        {
            if (i - 2 > start && BeginsAuthor(words, i) && EndsRole(words, start, i - 2))
            {
                pieces.Add(string.Join(' ', words[start..(i - 2)]).TrimEnd(',', ' '));
                start = i - 2;
            }
        }

        pieces.Add(string.Join(' ', words[start..]));
        return pieces;
    }

    private static bool BeginsAuthor(string[] words, int i) =>
        (words[i] is "-" or "–" or "—" || words[i - 1].EndsWith(',')) && PersonNames.IsPerson($"{words[i - 2]} {words[i - 1].TrimEnd(',')}")
        && !words[i - 2].EndsWith(',');

    // "… Officer Jo Penn –" ends a role; "Chief Superintendent Jo Penn," is one person.
    private static bool EndsRole(string[] words, int start, int end) => PersonNames.SplitRank(string.Join(' ', words[start..(end + 2)]).TrimEnd(',')).Rank is null
        && PersonNames.IsRole(string.Join(' ', words[start..end])) && !IsJoin(words[end - 1]);

    private static bool IsJoin(string word) => word is "and" or "&" or "of" or "for" or "the" or "to" || word.EndsWith(',') || word is "-" or "–";

    private static PaperAuthor? One(string text)
    {
        var parts = Parts(text.Trim(' ', ',', '.', '•', '-', '–'));
        if (parts.Count == 0)
        {
            return null;
        }

        var (rank, rest) = PersonNames.SplitRank(parts[0]);
        var isPerson = PersonNames.IsPerson(rest);
        var others = isPerson ? parts[1..] : parts;
        if (!isPerson && others.TakeWhile(p => !PersonNames.IsRole(p)).Count() == others.Count && !BodyNames.IsBody(parts[0]))
        {
            return null;
        }

        var organisation = others.FindLastIndex(IsOrganisation);
        var roles = others.Where((p, i) => i != organisation || (!isPerson && others.Count == 1)).ToList();
        var role = string.Join(", ", roles.Prepend(rank).OfType<string>());
        return new(isPerson ? PersonNames.Bare(rest) : null, role.Length > 0 ? Role(role) : null, organisation >= 0 && (isPerson || others.Count > 1)
            ? others[organisation] : null);
    }

    private static string Role(string role)
    {
        var trimmed = role.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? role[4..] : role;
        return BodyNames.Written(trimmed);
    }

    private static List<string> Parts(string text)
    {
        var flat = Dashes.Aggregate(text.Replace("Police, Fire", FireBody, StringComparison.OrdinalIgnoreCase)
            .Replace(" of the Office of the Police", ", Office of the Police", StringComparison.OrdinalIgnoreCase), (t, dash) => ReplaceFirst(t, dash, ", "));
        if (flat.EndsWith(')') && flat.IndexOf('(', StringComparison.Ordinal) is > 2 and var open)
        {
            flat = $"{flat[..open].TrimEnd()}, {flat[(open + 1)..^1]}";
        }

        var parts = flat.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(p => !IsContact(p))
            .Select(p => p.Replace(FireBody, "Police, Fire", StringComparison.Ordinal)).ToList();
        return Honoured(parts);
    }

    // "Paul Reed, CBE" is one name; "Cabinet Member for Finance, Corporate and Traded Services" is one role.
    private static List<string> Honoured(List<string> parts)
    {
        var joined = new List<string>();
        foreach (var part in parts)
        {
            var extends = joined.Count > 1 && !PersonNames.IsRole(part) && !IsOrganisation(part) && !PersonNames.IsPerson(part);
            if (extends)
            {
                joined[^1] = $"{joined[^1]}, {part}";
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    private static string ReplaceFirst(string text, string what, string with)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        return at > 0 ? text[..at] + with + text[(at + what.Length)..] : text;
    }

    private static bool IsContact(string part) => part.Contains('@', StringComparison.Ordinal) || part.Count(char.IsAsciiDigit) >= 6;

    private static bool IsOrganisation(string part) =>
        part.StartsWith("Office of", StringComparison.OrdinalIgnoreCase) || part.StartsWith("Department", StringComparison.OrdinalIgnoreCase)
        || part.EndsWith("OPCC", StringComparison.Ordinal) || (!PersonNames.IsRole(part) && BodyNames.Kind(part) is not (null or "section"));
}
