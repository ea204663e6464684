using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Finds which words of a text the link areas of a page cover.</summary>
internal sealed class LinkPlacer(IReadOnlyList<RawPage> pages)
{
    private const double Slack = 1;
    private readonly Dictionary<int, IReadOnlyList<RawLink>> links =
        pages.Where(p => p.Links.Count > 0).GroupBy(p => p.Number).ToDictionary(g => g.Key, g => g.First().Links);

    /// <summary>The links of a text, one for each run of words that lead to one address.</summary>
    /// <param name="joined">The text with the places of its words.</param>
    /// <param name="shift">How many characters its block leaves out at its start.</param>
    public IReadOnlyList<RawTextLink> Of(JoinedText joined, int shift)
    {
        if (links.Count == 0)
        {
            return [];
        }

        var found = new List<RawTextLink>();
        string? before = null;
        foreach (var word in joined.Words)
        {
            var address = AddressOf(word);
            if (address is not null && word.End > shift)
            {
                if (address == before && found.Count > 0)
                {
                    found[^1] = found[^1] with { End = word.End - shift };
                }
                else
                {
                    found.Add(new(Math.Max(word.Start - shift, 0), word.End - shift, address));
                }
            }

            before = address;
        }

        return found;
    }

    /// <summary>The links of a table's row, by the words of its cells that stand in their areas.</summary>
    public IReadOnlyList<CellLink> InRow(LaidRow row)
    {
        var found = new List<CellLink>();
        foreach (var (box, area) in row.Boxes.SelectMany(b => links.GetValueOrDefault(b.Page, []).Select(a => (b, a))))
        {
            var place = new Box(area.X, area.Y, area.X + area.Width, area.Y + area.Height);
            if (!new Box(box.X, box.Y, box.X + box.Width, box.Y + box.Height).Holds(place.CentreX, (place.Top + place.Bottom) / 2, Slack))
            {
                continue;
            }

            var words = string.Join(' ', pages.First(p => p.Number == box.Page).Words.Where(w => place.Holds(w.X + (w.Width / 2), w.Y + (w.Height / 2), Slack)).Select(w => w.Text));
            var column = words.Length == 0 ? -1 : row.Cells.ToList().FindIndex(c => c.Contains(words, StringComparison.Ordinal));
            if (column >= 0)
            {
                var start = row.Cells[column].IndexOf(words, StringComparison.Ordinal);
                found.Add(new(column, start, start + words.Length, area.Address));
            }
        }

        return found;
    }

    /// <summary>Whether a paragraph leads to an address as a whole.</summary>
    public bool AreWhole(ParagraphElement paragraph) => links.Count > 0
        && paragraph.Lines.All(l => l.Words.All(w => AddressOf(new(w, l.Page, 0, 0)) is not null));

    private string? AddressOf(JoinedWord word)
    {
        if (!links.TryGetValue(word.Page, out var areas))
        {
            return null;
        }

        var (x, y) = (word.Word.X + (word.Word.Width / 2), word.Word.Y + (word.Word.Height / 2));
        foreach (var area in areas)
        {
            if (new Box(area.X, area.Y, area.X + area.Width, area.Y + area.Height).Holds(x, y, Slack))
            {
                return area.Address;
            }
        }

        return null;
    }
}
