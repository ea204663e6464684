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
