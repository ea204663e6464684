using System.Globalization;
using System.Text.RegularExpressions;
using PanelMiner.Structure.Blocks;

namespace PanelMiner.Structure.Packs;

/// <summary>An item of an agenda's own list.</summary>
/// <param name="Number">Its number as printed.</param>
/// <param name="Title">Its title.</param>
/// <param name="FirstPage">Printed page on which its paper begins, where the agenda says so.</param>
internal sealed record AgendaListItem(string Number, string Title, int? FirstPage);

/// <summary>Reads the list of items of an agenda.</summary>
internal static class AgendaList
{
    private const int FewestItems = 2;

    private static readonly Regex Pages = new(
        @"\(?\bpages?\s*:?\s*(?<first>\d{1,4})(?:\s*(?:-|–|to)\s*\d{1,4})?\)?|\((?<first>\d{1,4})\s*[-–]\s*\d{1,4}\)$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>The items among the candidates of the first pages; none when they are no agenda.</summary>
    public static IReadOnlyList<AgendaListItem> Read(IReadOnlyList<CandidateBlock> candidates)
    {
        var items = new List<AgendaListItem>();
        var begun = false;
        foreach (var candidate in candidates.Where(c => !c.IsFurniture))
        {
            begun |= IsAgendaWord(candidate.Text);
            if (!begun)
            {
                continue;
            }

            if (candidate.IsTable)
            {
                items.AddRange(candidate.Rows.Select(r => r.Cells.Where(c => c.Length > 0).ToList()).Select(FromRow).OfType<AgendaListItem>());
            }
            else if (candidate.Number is { } number && char.IsAsciiDigit(number[0]))
            {
                items.Add(Item(number, candidate.Text));
            }
            else if (items.Count > 0 && FirstPage(candidate.Text) is { } page && items[^1].FirstPage is null)
            {
                items[^1] = items[^1] with { FirstPage = page };
            }
        }

        return items.Count >= FewestItems && AreInOrder(items) ? items : [];
    }

    private static bool IsAgendaWord(string text) => text.Length <= 120 && text.Contains("agenda", StringComparison.OrdinalIgnoreCase)
        && !text.StartsWith("agenda item", StringComparison.OrdinalIgnoreCase);

    private static AgendaListItem? FromRow(List<string> cells)
    {
        if (cells.Count == 0)
        {
            return null;
        }

        var (number, _, body) = cells.Count > 1 && cells[0].Length <= 4 && char.IsAsciiDigit(cells[0][0]) ? (PrintedNumber.Clean(cells[0]), false, cells[1])
            : PrintedNumber.Split(cells[0]);
        if (number is null || !char.IsAsciiDigit(number[0]))
        {
            return null;
        }

        var item = Item(number, body);
        return item.FirstPage is null && cells.Count > 1 && FirstPage($"pages {cells[^1]}") is { } page && cells[^1].Length <= 12 ? item with { FirstPage = page } : item;
    }

    private static AgendaListItem Item(string number, string text)
    {
        var match = Pages.Match(text);
        var title = match.Success ? text.Remove(match.Index, match.Length) : text;
        return new(number, string.Join(' ', title.Split(' ', StringSplitOptions.RemoveEmptyEntries)), match.Success ? Page(match) : null);
    }

    private static int? FirstPage(string text) => text.Length <= 40 && Pages.Match(text) is { Success: true } match ? Page(match) : null;

    private static int Page(Match match) => int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);

    private static bool AreInOrder(List<AgendaListItem> items) =>
        items.Zip(items.Skip(1)).Count(p => int.TryParse(p.First.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var a)
            && int.TryParse(p.Second.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var b) && b < a) <= items.Count / 4;
}
