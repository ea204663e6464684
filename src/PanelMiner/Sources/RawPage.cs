namespace PanelMiner.Sources;

/// <summary>How the words of a page were come by.</summary>
public enum PageTextOrigin
{
    /// <summary>The file's own text.</summary>
    Text,

    /// <summary>Read from the page's image.</summary>
    Ocr,

    /// <summary>The page has no words.</summary>
    None,
}

/// <summary>A page as displayed: words, drawn lines and links, in points from its top left corner.</summary>
/// <param name="Number">Page number, from 1.</param>
/// <param name="Width">Width as displayed, after rotation and cropping.</param>
/// <param name="Height">Height as displayed.</param>
/// <param name="Words">Words in the order of the file.</param>
/// <param name="Rules">Drawn lines and filled bars that may be rules of a table.</param>
/// <param name="Links">Areas that lead to an address.</param>
/// <param name="Origin">How the words were come by.</param>
/// <param name="OcrConfidence">Mean confidence of a page read from its image, 0 to 1; else absent.</param>
public sealed record RawPage(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<RawWord> Words,
    IReadOnlyList<RawRule> Rules,
    IReadOnlyList<RawLink> Links,
    PageTextOrigin Origin,
    double? OcrConfidence = null);

/// <summary>A word on a page.</summary>
/// <param name="Text">Its characters without control characters, ligatures and other compatibility forms resolved; never only white space.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Baseline">Distance of the baseline from the page's top.</param>
/// <param name="FontSize">Font size in points as displayed.</param>
/// <param name="Bold">Whether the font is bold, by its flags, its name or double printing.</param>
/// <param name="Italic">Whether the font is italic or oblique.</param>
/// <param name="Vertical">Whether the word runs up or down the page.</param>
public sealed record RawWord(
    string Text, double X, double Y, double Width, double Height, double Baseline, double FontSize, bool Bold, bool Italic, bool Vertical = false)
{
    /// <summary>Level, 1 to 6, of the heading as which the file tags the word; 0 where it does not.</summary>
    public int HeadingTag { get; init; }

    /// <summary>Right edge.</summary>
    public double Right => X + Width;

    /// <summary>Bottom edge.</summary>
    public double Bottom => Y + Height;
}

/// <summary>A straight drawn line, horizontal or vertical.</summary>
/// <param name="X1">Left end.</param>
/// <param name="Y1">Top end.</param>
/// <param name="X2">Right end; equals <paramref name="X1"/> for a vertical rule.</param>
/// <param name="Y2">Bottom end; equals <paramref name="Y1"/> for a horizontal rule.</param>
public sealed record RawRule(double X1, double Y1, double X2, double Y2);

/// <summary>An area of a page that leads to an address.</summary>
/// <param name="Address">Where it leads.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record RawLink(string Address, double X, double Y, double Width, double Height);
