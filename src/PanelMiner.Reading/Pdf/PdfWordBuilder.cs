using PanelMiner.Sources;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PanelMiner.Reading.Pdf;

/// <summary>Builds words from a page's letters in the order of the file: white space and gaps divide, changes of font do not.</summary>
/// <remarks>
/// The thresholds are shares of the font size, of the kind that Poppler's text output uses (a gap of a tenth divides words).
/// A pass of our own rather than PdfPig's extractors, because hidden, off-page and double-printed letters must go first,
/// and because one pass over the letters is faster.
/// </remarks>
internal sealed class PdfWordBuilder
{
    private const double WordGap = 0.1;
    private const double Backwards = 0.4;
    private const double OtherLine = 0.5;
    private const double DoublePrint = 0.12;
    private const double Edge = 2;
    private readonly Page page;
    private readonly PdfFontStyles styles = new();
    private readonly List<RawWord> words = [];
    private readonly PdfWordInProgress word = new();
    private readonly IReadOnlyDictionary<Letter, string>? actual;
    private readonly IReadOnlyDictionary<Letter, int>? headings;
    private Letter? last;

    private PdfWordBuilder(Page page, IReadOnlyDictionary<Letter, string>? actual, IReadOnlyDictionary<Letter, int>? headings)
    {
        this.headings = headings;
        this.page = page;
        this.actual = actual;
    }

    /// <summary>The page's visible words; those of an invisible layer when there are no others.</summary>
    /// <param name="page">The page.</param>
    /// <param name="tags">What the document is tagged with.</param>
    public static IReadOnlyList<RawWord> Build(Page page, PdfTags tags)
    {
        var letters = page.Letters;
        var actual = PdfActualText.Of(page);
        var headings = tags.HeadingsOf(page);
        var visible = new PdfWordBuilder(page, actual, headings).Build(letters, hidden: false);
        return visible.Count > 0 ? visible : new PdfWordBuilder(page, actual, headings).Build(letters, hidden: true);
    }

    private List<RawWord> Build(IReadOnlyList<Letter> letters, bool hidden)
    {
        foreach (var letter in letters)
        {
            if ((letter.RenderingMode is TextRenderingMode.Neither or TextRenderingMode.NeitherClip) == hidden && IsOnPage(letter))
            {
                Add(letter);
            }
        }

        Finish();
        return PdfWordMender.Mend(words);
    }

    private bool IsOnPage(Letter letter)
    {
        var (x, y) = ((letter.StartBaseLine.X + letter.EndBaseLine.X) / 2, letter.StartBaseLine.Y);
        return x > -Edge && x < page.Width + Edge && y > -Edge && y < page.Height + Edge;
    }

    private void Add(Letter letter)
    {
        string? actually = null;
        var text = actual?.TryGetValue(letter, out actually) == true ? actually! : letter.Value;
        if (string.IsNullOrWhiteSpace(text) && actually is not "")
        {
            Finish();
            return;
        }

        if (last is { } before)
        {
            if (IsDoublePrint(before, letter))
            {
                word.DoublePrinted = true;
                return;
            }

            if (Divides(before, letter))
            {
                Finish();
            }
        }

        word.Add(letter, text, styles.Of(letter), headings?.GetValueOrDefault(letter) ?? 0);
        last = letter;
    }

    private static bool IsDoublePrint(Letter before, Letter letter)
    {
        var reach = DoublePrint * before.PointSize;
        return before.Value == letter.Value
            && Math.Abs(before.StartBaseLine.X - letter.StartBaseLine.X) < reach
            && Math.Abs(before.StartBaseLine.Y - letter.StartBaseLine.Y) < reach;
    }

    private static bool Divides(Letter before, Letter letter)
    {
        if (before.TextOrientation != letter.TextOrientation)
        {
            return true;
        }

        var size = Math.Max(before.PointSize, letter.PointSize);
        var (along, across) = Gap(before, letter);
        return along > WordGap * size || along < -Backwards * size || Math.Abs(across) > OtherLine * size || IsNoteMark(before, letter, across);
    }

    /// <summary>The way from the end of one letter to the start of the next, along and across the line.</summary>
    private static (double Along, double Across) Gap(Letter before, Letter letter)
    {
        var (dx, dy) = (letter.StartBaseLine.X - before.EndBaseLine.X, letter.StartBaseLine.Y - before.EndBaseLine.Y);
        var (vx, vy) = (before.EndBaseLine.X - before.StartBaseLine.X, before.EndBaseLine.Y - before.StartBaseLine.Y);
        var length = Math.Sqrt((vx * vx) + (vy * vy));
        return length < 1e-6 ? (dx, dy) : (((dx * vx) + (dy * vy)) / length, ((dy * vx) - (dx * vy)) / length);
    }

    // A raised digit is the mark of a note, not part of the word before it; a raised "rd" belongs to its number.
    private static bool IsNoteMark(Letter before, Letter letter, double across) =>
        letter.PointSize < 0.8 * before.PointSize && across > 0.15 * before.PointSize && char.IsAsciiDigit(letter.Value[0]);

    private void Finish()
    {
        if (word.ToWord(page.Height) is { } finished)
        {
            words.Add(finished);
        }

        word.Clear();
        last = null;
    }
}
