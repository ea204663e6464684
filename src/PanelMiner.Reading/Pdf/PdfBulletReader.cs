using PanelMiner.Sources;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PanelMiner.Reading.Pdf;

/// <summary>Finds bullets that are drawn as small discs, rings or squares rather than written, as browsers print them, and gives them as words.</summary>
internal static class PdfBulletReader
{
    private const string Disc = "•";
    private const string Ring = "◦";
    private const string Square = "▪";
    private const double Smallest = 1.8;
    private const double Largest = 7;
    private const double Skew = 0.7;
    private const int MostBullets = 500;

    // Shares of the font size of the text beside: a bullet stands in the middle of small letters, a little to the left.
    private const double Lowest = 0.05;
    private const double Highest = 0.7;
    private const double Nearest = 0.2;
    private const double Farthest = 2.5;

    /// <summary>The page's words with drawn bullets put before the words that they stand left of.</summary>
    public static IReadOnlyList<RawWord> Add(Page page, IReadOnlyList<RawWord> words)
    {
        var shapes = Shapes(page).Take(MostBullets).ToList();
        if (shapes.Count == 0)
        {
            return words;
        }

        var sorted = Enumerable.Range(0, words.Count).Where(i => !words[i].Vertical).OrderBy(i => words[i].Baseline).ToArray();
        var bullets = new Dictionary<int, RawWord>();
        foreach (var (box, sign) in shapes)
        {
            if (WordBeside(words, sorted, box, page.Height) is { } beside)
            {
                bullets[beside] = Bullet(words[beside], box, sign, page.Height);
            }
        }

        return bullets.Count == 0 ? words : [.. words.SelectMany((w, i) => bullets.TryGetValue(i, out var bullet) ? new[] { bullet, w } : [w])];
    }

    private static IEnumerable<(PdfRectangle Box, string Sign)> Shapes(Page page)
    {
        foreach (var path in page.Paths)
        {
            if ((path.IsFilled || path.IsStroked) && path.Count == 1 && path[0].GetBoundingRectangle() is { } box && IsSmallAndRound(box))
            {
                var isCurved = path[0].Commands.Any(c => c is PdfSubpath.CubicBezierCurve or PdfSubpath.QuadraticBezierCurve);
                yield return (box, !isCurved ? Square : path.IsFilled ? Disc : Ring);
            }
        }
    }

    private static bool IsSmallAndRound(PdfRectangle box) =>
        box.Width is >= Smallest and <= Largest && box.Height is >= Smallest and <= Largest && Math.Abs(box.Width - box.Height) <= Skew;

    /// <summary>The word whose line the shape stands on, close to its left with nothing between.</summary>
    private static int? WordBeside(IReadOnlyList<RawWord> words, int[] sorted, PdfRectangle box, double height)
    {
        var middle = height - ((box.Top + box.Bottom) / 2);
        int? beside = null;
        for (var i = FirstBelow(words, sorted, middle); i < sorted.Length && words[sorted[i]].Baseline <= middle + (Highest * Largest * 4); i++)
        {
            var word = words[sorted[i]];
            var (rise, gap) = ((word.Baseline - middle) / word.FontSize, (word.X - box.Right) / word.FontSize);
            if (rise is >= Lowest and <= Highest && gap >= -Farthest)
            {
                if (word.X < box.Right && word.Right > box.Left - (Nearest * word.FontSize))
                {
                    return null;
                }

                beside = gap is >= Nearest and <= Farthest && (beside is null || word.X < words[beside.Value].X) ? sorted[i] : beside;
            }
        }

        return beside;
    }

    private static int FirstBelow(IReadOnlyList<RawWord> words, int[] sorted, double y)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = words[sorted[middle]].Baseline < y ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static RawWord Bullet(RawWord word, PdfRectangle box, string sign, double height) => word with
    {
        Text = sign,
        X = PdfPageReader.Round(box.Left),
        Y = PdfPageReader.Round(height - box.Top),
        Width = PdfPageReader.Round(box.Width),
        Height = PdfPageReader.Round(box.Height),
        Bold = false,
        Italic = false,
    };
}
