namespace PanelMiner.Structure.Metadata;

/// <summary>A marking as printed, and what it says about who may see the paper.</summary>
internal sealed record Marking(string Text, PaperAccess Access);

/// <summary>Recognises protective and publication markings, from <c>markings.tsv</c>.</summary>
internal static class Markings
{
    private const int LongestLine = 160;

    private static readonly IReadOnlyList<(string Phrase, PaperAccess Access, bool Line)> Known =
        [.. VocabularyFile.Rows("Metadata.markings.tsv").Select(r => (r[0], Enum.Parse<PaperAccess>(r[1], ignoreCase: true), r[2] == "line")).OrderByDescending(m => m.Item1.Length)];

    /// <summary>The marking that a value beside a label gives; unknown access when its words are not known.</summary>
    public static Marking? OfValue(string value)
    {
        var text = WithoutNote(value.Trim().TrimEnd('.'));
        return text.Length == 0 ? null : new(text, Find(text, _ => true) ?? PaperAccess.Unknown);
    }

    /// <summary>The marking that a whole line is; nothing when it is something else.</summary>
    public static Marking? OfLine(string line)
    {
        var text = WithoutNote(line.Trim().Trim('[', ']', '*').TrimEnd('.').Trim());
        return text.Length is 0 or > LongestLine || !IsMarkingLine(text) ? null : new(text, Find(text, m => m) ?? PaperAccess.Unknown);
    }

    // A note in square brackets tells whoever fills in the form what to do.
    private static string WithoutNote(string text) => text.IndexOf('[', StringComparison.Ordinal) is > 0 and var note ? text[..note].TrimEnd() : text;

    // A marking alone is short or in capitals, or cites the schedule that makes it exempt.
    private static bool IsMarkingLine(string text) => Find(text, m => m) is not null
        && (text.Length <= 60 || !text.Any(char.IsLower) || text.Contains("Schedule 12A", StringComparison.OrdinalIgnoreCase) || text.Contains("schedule 12a", StringComparison.OrdinalIgnoreCase))
        && !text.EndsWith("items", StringComparison.OrdinalIgnoreCase);

    private static PaperAccess? Find(string text, Func<bool, bool> allowed)
    {
        var normal = text.Replace('–', '-').Replace('—', '-').ToLowerInvariant();
        foreach (var (phrase, access, line) in Known)
        {
            if (allowed(line) && normal.StartsWith(phrase, StringComparison.Ordinal) && (normal.Length == phrase.Length || !char.IsLetterOrDigit(normal[phrase.Length])) && IsMarking(normal[phrase.Length..]))
            {
                return access;
            }
        }

        return null;
    }

    // "Exempt items" is a heading and "Restricted access to …" a sentence: after the marking comes nothing, a mark of its own or a reason.
    private static bool IsMarking(string rest) => rest.Length == 0 || rest[0] is not ' ' || rest.TrimStart() is var after
        && (after[0] is '(' or '[' or '-' or '/' or ':' || after.StartsWith("by ", StringComparison.Ordinal) || after.StartsWith("under ", StringComparison.Ordinal)
            || after.StartsWith("as ", StringComparison.Ordinal) || after.StartsWith("information", StringComparison.Ordinal) || after.StartsWith("report", StringComparison.Ordinal)
            || after.StartsWith("appendix", StringComparison.Ordinal) || after.StartsWith("paper", StringComparison.Ordinal) || after.StartsWith("when", StringComparison.Ordinal));
}
