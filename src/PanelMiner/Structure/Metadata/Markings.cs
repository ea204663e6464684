using PanelMiner.Text;
using System.Text.RegularExpressions;

namespace PanelMiner.Structure.Metadata;

/// <summary>Recognises protective and publication markings, from <c>markings.tsv</c>.</summary>
internal static class Markings
{
    private const int LongestLine = 160;
    private const int LongestPlain = 60;

    private static readonly Regex AgendaItem = new(@"\s(?:agenda\s+)?item(?:\s+no\.?)?\s*:?\s*\d{1,3}[a-z]?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] Dashes = [" – ", " - ", " — ", " | "];

    private static readonly string[] Reasons = ["by ", "under ", "as ", "information", "report", "appendix", "paper", "when", "save ", "except"];

    private static readonly IReadOnlyList<(string Phrase, PaperAccess Access, bool Line, MarkingClass Class)> Known = [.. EmbeddedTable.Rows("Structure.Metadata.markings.tsv")
        .Select(r => (r[0], Enum.Parse<PaperAccess>(r[1], ignoreCase: true), r[2] == "line", Enum.Parse<MarkingClass>(r[3], ignoreCase: true))).OrderByDescending(m => m.Item1.Length)];

    /// <summary>The markings that a value beside a label gives, one or several; of unknown access when its words are not known.</summary>
    public static IReadOnlyList<Marking> OfValue(string value)
    {
        var text = WithoutNote(value.Trim().TrimEnd('.'));
        return text.Length == 0 ? [] : Split(text, false) is { Count: > 0 } known ? known : [new(text, PaperAccess.Unknown, MarkingClass.Publication)];
    }

    /// <summary>The marking that a whole line is; nothing when it is something else.</summary>
    public static IReadOnlyList<Marking> OfLine(string line)
    {
        var text = AgendaItem.Replace(WithoutNote(line.Trim().Trim('[', ']', '*').TrimEnd('.').Trim()), "").TrimEnd(' ', '–', '-');
        return text.Length is 0 or > LongestLine || !IsMarkingLine(text) ? [] : Split(text, true);
    }

    /// <summary>The markings among the parts of a running header.</summary>
    public static IReadOnlyList<Marking> InRunningHeader(string text)
    {
        var whole = Find(text.Trim(), false);
        return whole is not null && Dashes.All(d => !text.Contains(d, StringComparison.Ordinal) || whole.Access != PaperAccess.Unknown)
            ? [Plain(whole)]
            : [.. text.Split(Dashes, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => Find(p, false)).OfType<Marking>().Select(Plain)];
    }

    // "Public" in a running header says who may see the paper, and is no marking to quote.
    private static Marking Plain(Marking marking) => marking is { Class: MarkingClass.Publication, Access: PaperAccess.Public } ? marking with { Class = MarkingClass.Sentence } : marking;

    // "OFFICIAL – SENSITIVE" is one marking, "OFFICIAL – for publication" two.
    private static List<Marking> Split(string text, bool alone)
    {
        var parts = text.Split(Dashes, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && Find(parts[0], alone) is { Class: MarkingClass.Protective, Access: PaperAccess.Unknown } first && Find(parts[1], false) is { } second && Find(text, alone) is { Access: PaperAccess.Unknown })
        {
            return [first, second];
        }

        return Find(text, alone) is { } one ? [one] : [];
    }

    // A note in square brackets tells whoever fills in the form what to do.
    private static string WithoutNote(string text) => text.IndexOf('[', StringComparison.Ordinal) is > 0 and var note ? text[..note].TrimEnd() : text;

    // A marking alone is short or in capitals, or cites the schedule that makes it exempt.
    private static bool IsMarkingLine(string text) => Find(text, true) is not null
        && (text.Length <= LongestPlain || !text.Any(char.IsLower) || text.Contains("schedule 12a", StringComparison.OrdinalIgnoreCase))
        && !text.EndsWith("items", StringComparison.OrdinalIgnoreCase);

    private static Marking? Find(string text, bool alone)
    {
        var normal = text.Replace('–', '-').Replace('—', '-').ToLowerInvariant();
        foreach (var (phrase, access, line, kind) in Known)
        {
            if ((line || !alone) && normal.StartsWith(phrase, StringComparison.Ordinal) && (normal.Length == phrase.Length || !char.IsLetterOrDigit(normal[phrase.Length])) && IsMarking(normal[phrase.Length..]))
            {
                return new(text, access, kind);
            }
        }

        return null;
    }

    // "Exempt items" is a heading and "Restricted access to …" a sentence: after the marking comes nothing, a mark of its own or a reason.
    private static bool IsMarking(string rest) => rest.Length == 0 || rest[0] is not ' ' || rest.TrimStart() is var after
        && (after.Length == 0 || after[0] is '(' or '[' or '-' or '/' or ':' || Reasons.Any(r => after.StartsWith(r, StringComparison.Ordinal)));
}
