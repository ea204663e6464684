using PanelMiner.Sources;
using PanelMiner.Structure.Metadata;

namespace PanelMiner.Structure.Packs;

/// <summary>A paper of a pack: where it begins, and what the agenda knows of it.</summary>
/// <param name="FirstPage">Its first page in the file, from 1.</param>
/// <param name="Item">Its agenda item; absent for the agenda itself.</param>
/// <param name="Title">Its title in the agenda's list.</param>
internal sealed record PackedPaper(int FirstPage, string? Item, string? Title);

/// <summary>Finds where the papers of a pack begin. A file that does not begin with an agenda, and has no stamps of several items, is no pack.</summary>
internal static class PackBoundaries
{
    private const int LongestAgenda = 6;
    private const int ShortestTitle = 5;
    private const double ShareAlike = 0.6;

    /// <summary>The papers in order; fewer than two when the file is no pack.</summary>
    public static IReadOnlyList<PackedPaper> Find(IReadOnlyList<CandidateBlock> candidates, IReadOnlyList<RawBookmark> bookmarks)
    {
        var first = candidates.FirstOrDefault(c => c.Page is not null)?.Page;
        if (first is null || candidates.All(c => c.Page is null || c.Page == first))
        {
            return [];
        }

        var stamps = Stamps(candidates);
        var headed = PaperHeads.Find(candidates).Where(h => h.FirstPage > first).ToList();
        var items = Items(candidates, stamps, headed);
        var starts = stamps.Select(s => s with { Title = items.FirstOrDefault(i => i.Number == s.Item)?.Title })
            .Concat(FromList(items, candidates)).Concat(FromBookmarks(items, bookmarks)).Where(s => s.FirstPage > first).ToList();
        if (starts.Count == 0 && items.Count > 0)
        {
            starts = [.. headed.Select(h => Matched(h, items))];
        }

        var distinct = starts.GroupBy(s => s.FirstPage).OrderBy(g => g.Key).Select(g => g.FirstOrDefault(s => s.Item is not null) ?? g.First()).ToList();
        var isPack = distinct.Count > 0 && (items.Count > 0 || stamps.Select(s => s.Item).Distinct().Count() > 1);
        return isPack ? [new PackedPaper(first.Value, stamps.FirstOrDefault(s => s.FirstPage == first)?.Item, null), .. SameItemOnce(distinct)] : [];
    }

    // The agenda stands before the first paper; its list tells what is to come.
    private static IReadOnlyList<AgendaListItem> Items(IReadOnlyList<CandidateBlock> candidates, List<PackedPaper> stamps, List<PackedPaper> headed)
    {
        var end = stamps.Concat(headed).Select(s => s.FirstPage).DefaultIfEmpty(LongestAgenda + 1).Min();
        var front = candidates.TakeWhile(c => (c.Page ?? 0) < end).ToList();
        return IsAgenda(front) ? AgendaList.Read(front) : [];
    }

    private static PackedPaper Matched(PackedPaper paper, IReadOnlyList<AgendaListItem> items)
    {
        var item = items.FirstOrDefault(i => i.Number == paper.Item) ?? items.FirstOrDefault(i => paper.Title is not null && AreAlike(i.Title, paper.Title))
            ?? items.FirstOrDefault(i => paper.Title?.StartsWith("minutes", StringComparison.OrdinalIgnoreCase) == true
            && i.Title.StartsWith("minutes", StringComparison.OrdinalIgnoreCase));
        return item is null ? paper : paper with { Item = item.Number, Title = item.Title };
    }

    // A stamp that every page of a paper carries begins it only once.
    private static List<PackedPaper> Stamps(IReadOnlyList<CandidateBlock> candidates)
    {
        var stamps = new List<PackedPaper>();
        foreach (var (page, item) in PackMarks.Items(candidates).OrderBy(p => p.Key))
        {
            if (stamps.Count == 0 || stamps[^1].Item != item)
            {
                stamps.Add(new(page, item, null));
            }
        }

        return stamps;
    }

    private static IEnumerable<PackedPaper> SameItemOnce(List<PackedPaper> papers) => papers.Where((p, i) => i == 0 || p.Item is null || p.Item != papers[i - 1].Item);

    private static bool IsAgenda(List<CandidateBlock> front)
    {
        var draft = new Draft(front);
        var header = PaperHeaderReader.Read(draft, 0);
        return PaperKindDetector.IsAgenda(header) || header.Lines.Any(l => l.Kind == HeaderLineKind.Other
            && l.Line.Text.Contains("agenda", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<PackedPaper> FromList(IReadOnlyList<AgendaListItem> items, IReadOnlyList<CandidateBlock> candidates)
    {
        var pages = items.Any(i => i.FirstPage is not null) ? PackMarks.PagesByNumber(candidates) : new Dictionary<int, int>();
        return items.Where(i => i.FirstPage is { } printed && pages.ContainsKey(printed)).Select(i => new PackedPaper(pages[i.FirstPage!.Value], i.Number, i.Title));
    }

    private static IEnumerable<PackedPaper> FromBookmarks(IReadOnlyList<AgendaListItem> items, IReadOnlyList<RawBookmark> bookmarks)
    {
        foreach (var bookmark in bookmarks.Where(b => b.Page is not null))
        {
            var (number, _, title) = PrintedNumber.Split(Numbered(CandidateText.Clean(bookmark.Title)));
            var item = items.FirstOrDefault(i => (number is null || i.Number == number) && (AreAlike(i.Title, title) || (number is not null && BeginAlike(i.Title, title))));
            if (item is not null)
            {
                yield return new(bookmark.Page!.Value, item.Number, item.Title);
            }
        }
    }

    // Bookmarks print "5 Late changes" where the agenda prints "5.".
    private static string Numbered(string title)
    {
        var digits = title.TakeWhile(char.IsAsciiDigit).Count();
        return digits is > 0 and < 4 && digits < title.Length && title[digits] == ' ' ? $"{title[..digits]}.{title[digits..]}" : title;
    }

    // Titles that begin alike: the agenda shortens some and writes others out.
    private static bool AreAlike(string item, string title)
    {
        var (a, b) = (Letters(item), Letters(title));
        var common = a.AsSpan().CommonPrefixLength(b);
        return common >= ShortestTitle && common >= Math.Min(a.Length, b.Length) * ShareAlike;
    }

    // With the number of the item before it, the first word of a title is enough: "3 Minutes of Previous Meeting".
    private static bool BeginAlike(string item, string title) =>
        item.Split(' ')[0] is { Length: >= ShortestTitle } first && first.Equals(title.Split(' ')[0], StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
