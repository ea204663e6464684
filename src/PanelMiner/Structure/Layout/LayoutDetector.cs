using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>Makes candidates of the placed words of pages: lines by their baselines, a block wherever the space between lines grows.</summary>
internal static class LayoutDetector
{
    private const double BlockGap = 1.6;

    public static IReadOnlyList<CandidateBlock> Detect(IReadOnlyList<RawPage> pages) => [.. pages.SelectMany(Detect)];

    private static IEnumerable<CandidateBlock> Detect(RawPage page)
    {
        var lines = page.Words.GroupBy(w => Math.Round(w.Baseline)).OrderBy(g => g.Key).Select(g => g.OrderBy(w => w.X).ToList()).ToList();
        var block = new List<RawWord>();
        foreach (var line in lines)
        {
            if (block.Count > 0 && line[0].Baseline - block[^1].Baseline > BlockGap * line[0].FontSize)
            {
                yield return Candidate(page, block);
                block = [];
            }

            block.AddRange(line);
        }

        if (block.Count > 0)
        {
            yield return Candidate(page, block);
        }
    }

    private static CandidateBlock Candidate(RawPage page, List<RawWord> words)
    {
        var (number, isBullet, body) = PrintedNumber.Split(string.Join(' ', words.Select(w => w.Text)));
        var (left, top) = (words.Min(w => w.X), words.Min(w => w.Y));
        return new(body)
        {
            Number = number,
            IsListItem = isBullet,
            Bold = words.All(w => w.Bold),
            Page = page.Number,
            Boxes = [new PageBox(page.Number, left, top, words.Max(w => w.Right) - left, words.Max(w => w.Bottom) - top)],
        };
    }
}
