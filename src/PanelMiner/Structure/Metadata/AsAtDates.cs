using System.Text.RegularExpressions;
using PanelMiner.Text;

namespace PanelMiner.Structure.Metadata;

/// <summary>Finds the date as at which a paper says that it reports.</summary>
internal static class AsAtDates
{
    private const int FirstParagraphs = 4;
    private const int LongestHeader = 250;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex AsAt = new(@"\b(?:as at|as of|correct at|correct as at|position at|position on)\s+", Options);

    private static readonly Regex Visit = new(@"\b(?:met|meeting|attended|visited|visit|spoke|saw|briefed|briefing)\b", Options);

    private static readonly Regex ThisDate = new(@"\bas at (?:this|that) date\b", Options);

    private static readonly Regex Subject = new(@"\b(?:this (?:report|paper|note|update)|below is|summary of the position|the position (?:below|set out)|information in this|data in this)\b", Options);

    /// <summary>The date in a title or header line; absent when it gives none.</summary>
    public static Edtf? InHeader(string text) => text.Length > LongestHeader ? null : After(text);

    /// <summary>The date in the first paragraphs, where they speak of the paper as a whole; absent when they give none.</summary>
    public static Edtf? InText(Draft draft, int start) =>
        draft.Candidates.Skip(start).Where(c => !c.IsTable && !c.IsFurniture
            && c.Text.AsSpan().Count(' ') > 6).Take(FirstParagraphs).Select(c => OfParagraph(c.Text)).FirstOrDefault(d => d is not null);

    /// <summary>The day of the meeting or visit from which a member reports: the only date of the first paragraph that tells of one.</summary>
    public static Edtf? OfVisit(Draft draft, int start) =>
        draft.Candidates.Skip(start).Where(c => !c.IsTable && !c.IsFurniture && c.Text.AsSpan().Count(' ') > 6).Take(2)
            .Where(c => Visit.IsMatch(c.Text) && HeaderDates.In(c.Text).Count == 1).Select(c => HeaderDates.In(c.Text)[0].Edtf)
            .FirstOrDefault(d => d.Precision == DatePrecision.Day);

    private static Edtf? OfParagraph(string text)
    {
        if (!Subject.IsMatch(text))
        {
            return null;
        }

        return After(text) ?? (ThisDate.IsMatch(text) && HeaderDates.In(text) is [var only] ? only.Edtf : null);
    }

    private static Edtf? After(string text)
    {
        foreach (Match match in AsAt.Matches(text))
        {
            var at = match.Index + match.Length;
            if (HeaderDates.In(text).FirstOrDefault(d => d.Span.Start == at) is { } date)
            {
                return date.Edtf;
            }
        }

        return null;
    }
}
