using PanelMiner.Reading.Pdf;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Scans;

/// <summary>Places the words of an image on its page: pixels to points.</summary>
internal static class OcrPlacement
{
    // A line's box spans ascenders and descenders: about 1.2 of it is leading, and a fifth lies under the baseline.
    private const double SizeOfLine = 0.95;
    private const double UnderBaseline = 0.2;

    /// <summary>The words in points; all words of a line share baseline and font size.</summary>
    public static IReadOnlyList<RawWord> Place(PageImage image, OcrResult result)
    {
        var across = image.Width / Math.Max(1, result.Width);
        var down = image.Height / Math.Max(1, result.Height);
        var words = new List<RawWord>(result.Words.Count);
        foreach (var word in OcrMender.Mend(result.Words))
        {
            if (PdfText.Clean(word.Text) is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text))
            {
                words.Add(Placed(word, text, image, across, down));
            }
        }

        return words;
    }

    private static RawWord Placed(OcrWord word, string text, PageImage image, double across, double down)
    {
        var baseline = image.Y + ((word.LineBottom - (UnderBaseline * word.LineHeight)) * down);
        return new(
            text,
            PdfPageReader.Round(image.X + (word.X * across)),
            PdfPageReader.Round(image.Y + (word.Y * down)),
            PdfPageReader.Round(word.Width * across),
            PdfPageReader.Round(word.Height * down),
            PdfPageReader.Round(baseline),
            PdfPageReader.Round(word.LineHeight * SizeOfLine * down),
            Bold: false,
            Italic: false);
    }
}
