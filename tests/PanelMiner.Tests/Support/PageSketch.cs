using PanelMiner.Sources;

namespace PanelMiner.Tests.Support;

/// <summary>A page drawn by hand: words placed on baselines, rules and links, in points from the top left corner.</summary>
/// <remarks>Every character is half the font size wide and a space a quarter, so that places can be told by counting.</remarks>
internal sealed class PageSketch(int number = 1, double width = 595, double height = 842)
{
    public const double CharacterWidth = 0.5;
    public const double SpaceWidth = 0.25;
    private readonly List<RawWord> words = [];
    private readonly List<RawRule> rules = [];
    private readonly List<RawLink> links = [];

    /// <summary>The page.</summary>
    public RawPage Page => new(number, width, height, words, rules, links, words.Count > 0 ? PageTextOrigin.Text : PageTextOrigin.None);

    /// <summary>How wide a text is.</summary>
    public static double WidthOf(string text, double size) => text.Split(' ').Sum(w => w.Length * CharacterWidth * size) + (text.Count(c => c == ' ') * SpaceWidth * size);

    /// <summary>A line of words that begins at <paramref name="x"/>.</summary>
    public PageSketch Line(double x, double baseline, string text, double size = 10, bool bold = false, bool italic = false)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Word(x, baseline, word, size, bold, italic);
            x += ((word.Length * CharacterWidth) + SpaceWidth) * size;
        }

        return this;
    }

    /// <summary>A line of words that ends at <paramref name="right"/>.</summary>
    public PageSketch RightLine(double right, double baseline, string text, double size = 10, bool bold = false) =>
        Line(right - WidthOf(text, size), baseline, text, size, bold);

    /// <summary>A line of words around <paramref name="centre"/>.</summary>
    public PageSketch CentredLine(double centre, double baseline, string text, double size = 10, bool bold = false) =>
        Line(centre - (WidthOf(text, size) / 2), baseline, text, size, bold);

    /// <summary>Lines one under another.</summary>
    public PageSketch Lines(double x, double baseline, double leading, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            Line(x, baseline + (i * leading), lines[i]);
        }

        return this;
    }

    /// <summary>One word.</summary>
    public PageSketch Word(double x, double baseline, string text, double size = 10, bool bold = false, bool italic = false, bool vertical = false)
    {
        var length = text.Length * CharacterWidth * size;
        words.Add(vertical
            ? new(text, x, baseline - length, size, length, baseline, size, bold, italic, true)
            : new(text, x, baseline - (0.8 * size), length, size, baseline, size, bold, italic));
        return this;
    }

    /// <summary>A word as a reader may hand it over, however absurd.</summary>
    public PageSketch Word(RawWord word)
    {
        words.Add(word);
        return this;
    }

    /// <summary>A straight drawn line.</summary>
    public PageSketch Rule(double x1, double y1, double x2, double y2)
    {
        rules.Add(new(x1, y1, x2, y2));
        return this;
    }

    /// <summary>A drawn grid over all given edges.</summary>
    public PageSketch Grid(double[] xs, double[] ys)
    {
        foreach (var x in xs)
        {
            Rule(x, ys[0], x, ys[^1]);
        }

        foreach (var y in ys)
        {
            Rule(xs[0], y, xs[^1], y);
        }

        return this;
    }

    /// <summary>An area that leads to an address.</summary>
    public PageSketch Link(string address, double x, double y, double linkWidth, double linkHeight)
    {
        links.Add(new(address, x, y, linkWidth, linkHeight));
        return this;
    }
}
