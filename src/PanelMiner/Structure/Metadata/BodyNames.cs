using PanelMiner.Text;
using System.Collections.Frozen;
using System.Globalization;

namespace PanelMiner.Structure.Metadata;

/// <summary>Recognises names of bodies in header lines, by the nouns of <c>bodies.tsv</c> with which they end.</summary>
internal static class BodyNames
{
    private const int MostWords = 16;

    private static readonly FrozenDictionary<string, string> Nouns = EmbeddedTable.Rows("Structure.Metadata.bodies.tsv")
        .ToFrozenDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Joining = new[]
    {
        "and", "&", "of", "the", "for", "on", "in",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Address =
    [
        "the chairman and members of", "the chair and members of", "chairman and members of", "chair and members of", "the members of", "all members of",
        "members of", "a meeting of", "the meeting of", "meeting of", "report to", "to", "special meeting of", "extraordinary meeting of", "annual meeting of", "the",
    ];

    /// <summary>The receiving body that a value names before its date, place or separator; absent when it names none.</summary>
    /// <param name="value">Such as "Cabinet – 4 March 2025" or "The Chair and Members of the Police and Crime Panel".</param>
    /// <param name="councils">Whether a council or authority itself may be the receiver.</param>
    public static string? Receiver(string value, bool councils = true)
    {
        var name = WithoutAddress(BeforeSeparator(BeforeDate(value)).Trim(' ', ',', '-', '–', '—', ':', '(', '.'));
        return EndingInNoun(name, councils) is { } body && IsName(body) ? Written(body).Replace(" & ", " and ", StringComparison.Ordinal) : null;
    }

    /// <summary>Whether a whole line is the name of a part of a body, such as a team or directorate.</summary>
    public static bool IsSection(string line) => Kind(line.Trim().TrimEnd('.')) == "section" && IsName(line.Trim().TrimEnd('.'));

    /// <summary>Whether a whole line is the name of a body of any kind.</summary>
    public static bool IsBody(string line)
    {
        var text = line.Trim().TrimEnd('.');
        return IsName(text) && (Kind(text) is not (null or "section") || text.StartsWith("Office of the Police", StringComparison.OrdinalIgnoreCase) || text.StartsWith("OPCC ", StringComparison.Ordinal) || IsCommissioner(text));
    }

    // "Police and Crime Commissioner for Wyreshire" as a letterhead.
    private static bool IsCommissioner(string text) =>
        (text.StartsWith("Police", StringComparison.OrdinalIgnoreCase) || text.StartsWith("The Police", StringComparison.OrdinalIgnoreCase))
        && text.Contains("Commissioner for ", StringComparison.OrdinalIgnoreCase) && text.Length <= 90;

    /// <summary>A name in capitals as it is usually written; any other as it is.</summary>
    public static string Written(string name)
    {
        if (name.Any(char.IsLower))
        {
            return name;
        }

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select((w, i) => i > 0 && Joining.Contains(w) ? w.ToLowerInvariant() : Capitalised(w)));
    }

    /// <summary>What the last noun of a name makes the body; absent when it is no body.</summary>
    public static string? Kind(string name)
    {
        var bare = name.EndsWith(')') && name.LastIndexOf('(') is > 0 and var open ? name[..open].TrimEnd() : name;
        var last = bare.AsSpan(bare.LastIndexOf(' ') + 1).TrimEnd(",.;:").ToString();
        return Nouns.GetValueOrDefault(last);
    }

    // "OPCC" and "NHS" are written so; no word of English has so few letters and no vowel.
    private static bool IsAcronym(string word) => word.Length is >= 2 and <= 5 && word.All(char.IsAsciiLetterUpper) && !word.AsSpan().ContainsAny("AEIUY");

    private static string Capitalised(string word)
    {
        if (IsAcronym(word))
        {
            return word;
        }

        var lower = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < lower.Length; i++)
        {
            if (i == 0 || lower[i - 1] is '-' or '(' or '/')
            {
                lower[i] = char.ToUpper(lower[i], CultureInfo.InvariantCulture);
            }
        }

        return new string(lower);
    }

    private static string BeforeDate(string value) => HeaderDates.In(value) is [var first, ..] ? value[..first.Span.Start] : value;

    private static string BeforeSeparator(string value)
    {
        var end = value.Length;
        foreach (var separator in new[] { " - ", " – ", " — ", ": ", ";", " held ", " will be ", " to be ", " (date", "\n" })
        {
            var at = value.IndexOf(separator, StringComparison.OrdinalIgnoreCase);
            end = at > 0 && at < end ? at : end;
        }

        return value[..end];
    }

    private static string WithoutAddress(string name)
    {
        foreach (var words in Address)
        {
            if (name.StartsWith(words + " ", StringComparison.OrdinalIgnoreCase))
            {
                return WithoutAddress(name[(words.Length + 1)..].TrimStart());
            }
        }

        return name;
    }

    // "Police and Crime Panel, County Hall" ends with its noun at the first comma; "Children, Families and Education Committee" at the second.
    private static string? EndingInNoun(string name, bool councils)
    {
        for (var comma = name.IndexOf(',', StringComparison.Ordinal); ; comma = name.IndexOf(',', comma + 1))
        {
            var head = WithoutMeeting(comma < 0 ? name : name[..comma]);
            if (ForArea(head) is { } area)
            {
                return area;
            }

            if (Kind(head) is { } kind && (kind == "receiver" || (councils && kind == "council")))
            {
                return head;
            }

            if (comma < 0)
            {
                return null;
            }
        }
    }

    // "Police and Crime Panel for Wyreshire".
    private static string? ForArea(string name)
    {
        var at = name.IndexOf(" Panel for ", StringComparison.OrdinalIgnoreCase);
        return at > 0 && at + 11 < name.Length && char.IsUpper(name[at + 11]) ? name : null;
    }

    private static string WithoutMeeting(string name)
    {
        var head = name.TrimEnd(' ', ',');
        foreach (var ending in new[] { " meeting on", " meeting", " on", " at" })
        {
            head = head.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? head[..^ending.Length].TrimEnd(' ', ',') : head;
        }

        return head;
    }

    private static bool IsName(string body)
    {
        var words = body.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords && char.IsUpper(words[0][0])
            && words.All(w => Joining.Contains(w) || char.IsUpper(w[0]) || w[0] is '(' or '\'' or '‘' or '"' || char.IsAsciiDigit(w[0]));
    }
}
