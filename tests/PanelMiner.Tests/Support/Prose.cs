namespace PanelMiner.Tests.Support;

/// <summary>Running text for sketches, broken into lines as a word processor breaks it.</summary>
internal static class Prose
{
    private const string Sentences =
        "The joint dog unit of Northmoor and Eastmere has now worked for two winters under one inspector. "
        + "Its kennels at Harrow Lane were rebuilt after the flood and hold more animals than both old sites did. "
        + "Officers told members that calls were answered sooner in the hills than before. "
        + "The cost of feed rose during the year while the number of handlers fell slightly. "
        + "Members asked whether smaller villages still saw patrols on market days. "
        + "A further paper will come to the panel once the review of vehicles has ended. ";

    /// <summary>Some words of the text, from a word on.</summary>
    public static string Words(int count, int from = 0)
    {
        var all = Sentences.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', Enumerable.Range(from, count).Select(i => all[i % all.Length]));
    }

    /// <summary>The text in lines that are at most so wide.</summary>
    public static string[] Wrapped(string text, double width, double size = 10)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && PageSketch.WidthOf($"{lines[^1]} {word}", size) <= width)
            {
                lines[^1] = $"{lines[^1]} {word}";
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines];
    }

    /// <summary>Draws a paragraph and answers the baseline of the line after it.</summary>
    public static double Draw(PageSketch page, double x, double baseline, double width, string text, double leading = 12)
    {
        var lines = Wrapped(text, width);
        page.Lines(x, baseline, leading, lines);
        return baseline + (lines.Length * leading);
    }
}
