namespace PanelMiner.Mentions.Money;

/// <summary>
/// Finds the percentages of a text: 10%, ten per cent, 2-3%, 1.5 percentage points. A mention covers the figure with its sign or brackets and its words;
/// a range is one mention. Fractions ("a third") are none. Linear in the text's length.
/// </summary>
public sealed class PercentageExtractor : IMentionExtractor
{
    /// <summary>Finds the percentages of a text, in order, never overlapping. Any text is allowed; nothing is thrown.</summary>
    public IReadOnlyList<Mention> Extract(string text, MentionContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var figures = FigureText.Of(text);
        var percentages = new PercentageReader(figures, new QuantityReader(figures));
        var mentions = new List<Mention>();
        for (var i = 0; i < figures.Count;)
        {
            if (percentages.Read(i) is { } found)
            {
                mentions.Add(Mention(figures, found));
                i = found.Next;
            }
            else
            {
                i++;
            }
        }

        return mentions;
    }

    private static PercentageMention Mention(FigureText figures, Percentage found)
    {
        var (start, end) = (figures.T(found.Start).Start, figures.T(found.Next - 1).End);
        return new(figures.Text[start..end], start, end, Quantity.Plain(found.Low), Quantity.Plain(found.High), found.Points);
    }
}
