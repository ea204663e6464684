using System.Globalization;
using System.Text.RegularExpressions;
using PanelMiner.Structure.Metadata;

namespace PanelMiner.Structure.Blocks;

/// <summary>Marks running lines at the ends of pages: those that return page after page but for their numbers, and those that end with the page's own number.</summary>
internal static class PageEdges
{
    private const int Longest = 100;
    private const int FewestRepeats = 3;

    private static readonly Regex PageNumber = new(
        @"(?:^|\s)(?:page\s+|p\.?\s*)?(?<page>\d{1,4})(?:\s*(?:of|/)\s*(?<pages>\d{1,4}))?$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>The candidates with running lines marked as furniture.</summary>
    public static IReadOnlyList<CandidateBlock> Mark(IReadOnlyList<CandidateBlock> candidates)
    {
        var edges = Edges(candidates);
        var repeated = edges.GroupBy(e => Pattern(candidates[e.Index].Text)).Where(g => g.Count() >= FewestRepeats && g.Key.Any(char.IsLetter)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var running = edges.Where(e => repeated.Contains(Pattern(candidates[e.Index].Text)) || (e.IsLast && IsNumbered(candidates[e.Index]))).Select(e => e.Index).ToHashSet();
        return running.Count == 0 ? candidates : [.. candidates.Select((c, i) => running.Contains(i) ? c with { IsFurniture = true } : c)];
    }

    private static List<(int Index, bool IsLast)> Edges(IReadOnlyList<CandidateBlock> candidates)
    {
        var edges = new List<(int, bool)>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            var isFirst = candidate.Page is not null && (i == 0 || candidates[i - 1].Page < candidate.Page);
            var isLast = candidate.Page is not null && (i == candidates.Count - 1 || candidates[i + 1].Page > candidate.Page);
            if ((isFirst || isLast || candidate.EndsPage) && IsLine(candidate))
            {
                edges.Add((i, isLast || candidate.EndsPage));
            }
        }

        return edges;
    }

    private static bool IsLine(CandidateBlock candidate) =>
        !candidate.IsFurniture && !candidate.IsTable && !candidate.IsNote && candidate.Number is null && !candidate.IsListItem && candidate.Text.Length is > 0 and <= Longest && candidate.Text[^1] is not ('.' or ':' or ';' or ',')
        && !(HeaderDates.First(candidate.Text) is { } date && date.Span.Length == candidate.Text.Length);

    // "Panel, 4 February 2020 Page 1" on page 1, "1/3" on the first of three.
    private static bool IsNumbered(CandidateBlock candidate)
    {
        var match = PageNumber.Match(candidate.Text);
        return match.Success && candidate.HeadingLevel is null && candidate.Text.Count(char.IsLetter) >= 4
            && (match.Groups["pages"].Success || int.Parse(match.Groups["page"].Value, CultureInfo.InvariantCulture) == (candidate.Page ?? 1)) && match.Index > 0;
    }

    private static string Pattern(string text) => new([.. text.Where(c => !char.IsAsciiDigit(c))]);
}
