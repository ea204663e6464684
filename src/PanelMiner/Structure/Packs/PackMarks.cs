using System.Globalization;
using System.Text.RegularExpressions;

namespace PanelMiner.Structure.Packs;

/// <summary>Reads what the pages of a pack are stamped with: the agenda item at the head of a paper, the number of the page.</summary>
internal static class PackMarks
{
    private const int Longest = 40;
    private const int Highest = 3;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex Item = new(@"^agenda\s+item(?:\s+(?:no\.?|number))?\s*:?\s*(?<item>\d{1,3}[a-z]?(?:\.\d{1,2})?|[a-z]\d{0,2})$", Options);

    private static readonly Regex Stamp = new(@"^page\s+(?<page>\d{1,4})(?:\s+of\s+\d{1,4})?$", Options);

    private static readonly Regex Bare = new(@"^[-–]?\s*(?<page>\d{1,4})\s*[-–]?$", Options);

    /// <summary>The items stamped near the head of pages, by page.</summary>
    public static IReadOnlyDictionary<int, string> Items(IReadOnlyList<CandidateBlock> candidates)
    {
        var items = new Dictionary<int, string>();
        foreach (var page in candidates.Where(c => c.Page is not null).GroupBy(c => c.Page!.Value))
        {
            var stamped = page.Where((c, i) => (i < Highest || c.IsFurniture) && c.Text.Length <= Longest).Select(c => Item.Match(c.Text)).FirstOrDefault(m => m.Success);
            if (stamped is not null)
            {
                items[page.Key] = stamped.Groups["item"].Value;
            }
        }

        return items;
    }

    /// <summary>The pages of the file by the page numbers printed on them: the pack's own stamps where it has any, else bare numbers.</summary>
    public static IReadOnlyDictionary<int, int> PagesByNumber(IReadOnlyList<CandidateBlock> candidates)
    {
        var stamped = Numbers(candidates, Stamp);
        return stamped.Count > 1 ? stamped : Numbers(candidates, Bare);
    }

    /// <summary>The bare number printed on each page, by page.</summary>
    public static IReadOnlyDictionary<int, int> NumbersByPage(IReadOnlyList<CandidateBlock> candidates)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var (page, number) in Printed(candidates, Bare).Concat(Printed(candidates, Stamp)))
        {
            numbers.TryAdd(page, number);
        }

        return numbers;
    }

    private static Dictionary<int, int> Numbers(IReadOnlyList<CandidateBlock> candidates, Regex form)
    {
        var pages = new Dictionary<int, int>();
        foreach (var (page, number) in Printed(candidates, form))
        {
            pages.TryAdd(number, page);
        }

        return pages;
    }

    private static IEnumerable<(int Page, int Number)> Printed(IReadOnlyList<CandidateBlock> candidates, Regex form) =>
        candidates.Where(c => c.Page is not null && c.Text.Length is > 0 and <= Longest && (c.IsFurniture
            || form == Stamp)).Select(c => (c, Match: form.Match(c.Text))).Where(p => p.Match.Success)
            .Select(p => (p.c.Page!.Value, int.Parse(p.Match.Groups["page"].Value, CultureInfo.InvariantCulture)));
}
