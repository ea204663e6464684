namespace PanelMiner.Reading.Plain;

/// <summary>How the lines of a plain text were made: one a paragraph, or wrapped at a width.</summary>
/// <param name="Width">The width at which lines were wrapped; absent when each line is a paragraph of its own.</param>
internal sealed record TextLayout(int? Width)
{
    // Nobody wraps paper text narrower or wider than this; lines beyond it are whole paragraphs.
    private const int Narrowest = 40;
    private const int Widest = 140;
    private const int FewestFull = 4;
    private const double ShareFull = 0.6;

    /// <summary>Finds the width: the lines before which the next line's first word would not have fitted are many.</summary>
    public static TextLayout Of(IReadOnlyList<string> lines)
    {
        var lengths = lines.Where(l => !string.IsNullOrWhiteSpace(l) && !l.Contains('\t', StringComparison.Ordinal)).Select(l => l.TrimEnd().Length).Order().ToList();
        if (lengths.Count == 0)
        {
            return new((int?)null);
        }

        var width = lengths[^1];
        if (width is < Narrowest or > Widest)
        {
            return new((int?)null);
        }

        var (inner, full) = Count(lines, width);
        return new(full >= FewestFull && full >= ShareFull * inner ? width : null);
    }

    /// <summary>Whether a line was broken because the next one's first word did not fit.</summary>
    public bool IsFull(string line, string next) => Width is { } width && IsFull(line, next, width);

    private static (int Inner, int Full) Count(IReadOnlyList<string> lines, int width)
    {
        var (inner, full) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Length >= Narrowest && !string.IsNullOrWhiteSpace(lines[i + 1]))
            {
                inner++;
                full += IsFull(lines[i], lines[i + 1], width) ? 1 : 0;
            }
        }

        return (inner, full);
    }

    private static bool IsFull(string line, string next, int width)
    {
        var word = next.TrimStart();
        var end = word.AsSpan().IndexOfAny(' ', '\t');
        return line.TrimEnd().Length + 1 + (end < 0 ? word.Length : end) > width - (width / 16);
    }
}
