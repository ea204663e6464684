using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Makes the words of any page fit for measuring: no number is missing, no box is inside out or off the page.</summary>
internal static class WordCleaner
{
    private const double SmallestSize = 1;
    private const double LargestSize = 500;
    private const double LargestPage = 20_000;
    private const double UsualSize = 10;
    private const double SmallestOcr = 0.5;
    private const double LargestOcr = 1.6;

    public static List<RawWord> Clean(RawPage page)
    {
        var (width, height) = (Bounded(page.Width, LargestPage), Bounded(page.Height, LargestPage));
        var words = new List<RawWord>(page.Words.Count);
        foreach (var word in page.Words)
        {
            if (!string.IsNullOrWhiteSpace(word.Text))
            {
                words.Add(IsSane(word, width, height) ? word : Mended(word, width, height));
            }
        }

        return page.Origin == PageTextOrigin.Ocr ? Evened(words) : words;
    }

    // Sizes read from an image waver with the letters of a line: sizes near the usual one are taken for it.
    private static List<RawWord> Evened(List<RawWord> words)
    {
        var sizes = words.Select(w => w.FontSize).Order().ToList();
        var usual = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        return words.ConvertAll(w => w.FontSize > usual * SmallestOcr && w.FontSize < usual * LargestOcr ? w with { FontSize = usual } : w);
    }

    private static bool IsSane(RawWord word, double width, double height) =>
        word.X >= -width && word.Right <= 2 * width && word.Y >= -height && word.Bottom <= 2 * height
        && word.Width >= 0 && word.Height > 0 && word.FontSize is >= SmallestSize and <= LargestSize
        && word.Baseline >= word.Y - height && word.Baseline <= word.Bottom + height;

    private static RawWord Mended(RawWord word, double width, double height)
    {
        var size = word.FontSize is >= SmallestSize and <= LargestSize ? word.FontSize
            : word.Height is >= SmallestSize and <= LargestSize ? word.Height : UsualSize;
        var (x, right) = Ordered(Within(word.X, width), Within(word.X + word.Width, width));
        var (y, bottom) = Ordered(Within(word.Y, height), Within(word.Y + word.Height, height));
        bottom = Math.Max(bottom, y + SmallestSize);
        var baseline = double.IsFinite(word.Baseline) ? Math.Clamp(word.Baseline, y, bottom) : bottom;
        return word with { X = x, Y = y, Width = right - x, Height = bottom - y, Baseline = baseline, FontSize = size };
    }

    private static (double Low, double High) Ordered(double a, double b) => a <= b ? (a, b) : (b, a);

    private static double Within(double value, double length) => double.IsNaN(value) ? 0 : Math.Clamp(value, -length, 2 * length);

    private static double Bounded(double length, double most) => length > 0 && length <= most ? length : most;
}
