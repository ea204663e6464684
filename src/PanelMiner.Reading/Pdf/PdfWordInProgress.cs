using System.Text;
using PanelMiner.Sources;
using UglyToad.PdfPig.Content;

namespace PanelMiner.Reading.Pdf;

/// <summary>A word while its letters are gathered.</summary>
internal sealed class PdfWordInProgress
{
    // Shares of the font size above and below the baseline, near those of common text fonts.
    private const double Ascent = 0.8;
    private const double Descent = 0.2;
    private readonly StringBuilder text = new();
    private double left;
    private double right;
    private double top;
    private double bottom;
    private double baseline;
    private double size;
    private int letters;
    private int bold;
    private int italic;
    private bool vertical;
    private int heading;

    /// <summary>Whether its letters are printed twice to look bold.</summary>
    public bool DoublePrinted { get; set; }

    public void Clear()
    {
        text.Clear();
        (letters, bold, italic, DoublePrinted) = (0, 0, 0, false);
    }

    /// <summary>Adds a letter with what it stands for.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="value">Its text.</param>
    /// <param name="style">The looks of its font.</param>
    /// <param name="headingTag">Level of the heading as which it is tagged, or 0.</param>
    public void Add(Letter letter, string value, PdfFontStyle style, int headingTag)
    {
        text.Append(value);
        heading = letters == 0 ? headingTag : heading;
        Extend(letter);
        letters++;
        bold += style.Bold ? 1 : 0;
        italic += style.Italic ? 1 : 0;
    }

    /// <summary>The finished word, or nothing when no printable character is left of it.</summary>
    public RawWord? ToWord(double pageHeight)
    {
        if (letters == 0 || PdfText.Clean(text.ToString()) is not { } clean || string.IsNullOrWhiteSpace(clean))
        {
            return null;
        }

        return new(
            clean,
            PdfPageReader.Round(left),
            PdfPageReader.Round(pageHeight - top),
            PdfPageReader.Round(right - left),
            PdfPageReader.Round(top - bottom),
            PdfPageReader.Round(pageHeight - baseline),
            PdfPageReader.Round(size),
            DoublePrinted || bold * 2 > letters,
            italic * 2 > letters,
            vertical) { HeadingTag = heading };
    }

    private void Extend(Letter letter)
    {
        var points = letter.PointSize > 0 ? letter.PointSize : Math.Abs(letter.BoundingBox.Height);
        var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
        var (vx, vy) = (end.X - start.X, end.Y - start.Y);
        var sideways = Math.Abs(vy) > Math.Abs(vx);
        var up = sideways ? 0 : vx < 0 ? -points : points;
        var aside = sideways ? vy > 0 ? -points : points : 0;
        var (xs, xe) = (Math.Min(start.X, end.X), Math.Max(start.X, end.X));
        var (ys, ye) = (Math.Min(start.Y, end.Y), Math.Max(start.Y, end.Y));
        var (x1, x2) = (xs + Math.Min(aside * Ascent, -aside * Descent), xe + Math.Max(aside * Ascent, -aside * Descent));
        var (y1, y2) = (ys + Math.Min(up * Ascent, -up * Descent), ye + Math.Max(up * Ascent, -up * Descent));
        if (letters == 0)
        {
            (left, right, bottom, top) = (x1, x2, y1, y2);
            (baseline, size, vertical) = (start.Y, points, sideways);
            return;
        }

        (left, right) = (Math.Min(left, x1), Math.Max(right, x2));
        if (points >= size * 0.9)
        {
            (bottom, top) = (Math.Min(bottom, y1), Math.Max(top, y2));
        }
    }
}
