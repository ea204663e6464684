using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Words that stand on one baseline of a page, from left to right.</summary>
internal sealed record TextLine
{
    // Share of the font size above which a bigger share of small words does not shrink the line.
    private const double SizeStep = 0.5;

    public TextLine(int page, IReadOnlyList<RawWord> words)
    {
        Page = page;
        Words = words;
        Box = new(words.Min(w => w.X), words.Min(w => w.Y), words.Max(w => w.Right), words.Max(w => w.Bottom));
        Size = MainSize(words);
        Baseline = words.MaxBy(w => (Math.Abs(w.FontSize - Size) <= SizeStep, w.Width))!.Baseline;
        var letters = words.Where(w => w.Text.Any(char.IsLetterOrDigit)).ToList();
        Bold = letters.Count > 0 && letters.All(w => w.Bold);
        Italic = letters.Count > 0 && letters.All(w => w.Italic);
        Length = words.Sum(w => w.Text.Length) + words.Count - 1;
    }

    public int Page { get; }

    public IReadOnlyList<RawWord> Words { get; }

    public Box Box { get; }

    /// <summary>Font size of most of its characters.</summary>
    public double Size { get; }

    /// <summary>Baseline of its main words.</summary>
    public double Baseline { get; }

    /// <summary>Whether every word is bold.</summary>
    public bool Bold { get; }

    /// <summary>Level of the heading as which the file tags all its words; 0 where it does not.</summary>
    public int HeadingTag => Words[0].HeadingTag is var first && Words.All(w => w.HeadingTag == first || !w.Text.Any(char.IsLetter)) ? first : 0;

    /// <summary>Whether every word is italic.</summary>
    public bool Italic { get; }

    /// <summary>Characters, spaces between words included.</summary>
    public int Length { get; }

    /// <summary>Words far right of the line that belong at the end of its paragraph, such as a page reference; not among <see cref="Words"/>.</summary>
    public IReadOnlyList<RawWord> Aside { get; init; } = [];

    /// <summary>Whether a drawn line runs under all of it.</summary>
    public bool Underlined { get; init; }

    public string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>White space before a word of the line.</summary>
    public double GapBefore(int word) => Words[word].X - Words[word - 1].Right;

    /// <summary>Whether all letters are capitals, of which there are a few.</summary>
    public bool IsCapitals => Words.Sum(w => w.Text.Count(char.IsLetter)) > 3 && !Words.Any(w => w.Text.Any(char.IsLower));

    private static double MainSize(IReadOnlyList<RawWord> words)
    {
        if (words.Count == 1)
        {
            return words[0].FontSize;
        }

        var weights = new Dictionary<double, int>();
        foreach (var word in words)
        {
            weights[word.FontSize] = weights.GetValueOrDefault(word.FontSize) + word.Text.Length;
        }

        return weights.OrderByDescending(w => w.Value).ThenByDescending(w => w.Key).First().Key;
    }
}
