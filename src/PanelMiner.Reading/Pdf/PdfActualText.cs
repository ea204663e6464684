using UglyToad.PdfPig.Content;

namespace PanelMiner.Reading.Pdf;

/// <summary>What marked letters stand for by the file's own word (ActualText), where that can be believed.</summary>
/// <remarks>
/// Producers use it for drawn ligatures, hyphens at line ends and leaders, and there it is right; some also put it around whole
/// figures and paragraphs, where it may say anything. So only short spans are believed, of about as many characters as letters.
/// </remarks>
internal static class PdfActualText
{
    private const int MostLetters = 40;
    private const int MostTimes = 3;
    private const int Slack = 2;

    /// <summary>The text of each letter that has another one than its own: the first of a span all of it, the others none. Nothing when there are none.</summary>
    public static IReadOnlyDictionary<Letter, string>? Of(Page page)
    {
        Dictionary<Letter, string>? texts = null;
        var waiting = new Stack<MarkedContentElement>(page.GetMarkedContents());
        while (waiting.TryPop(out var element))
        {
            if (element.ActualText is { } text && IsBelieved(text, element.Letters.Count))
            {
                Note(texts ??= new(ReferenceEqualityComparer.Instance), element.Letters, text);
            }

            foreach (var child in element.Children)
            {
                waiting.Push(child);
            }
        }

        return texts;
    }

    private static bool IsBelieved(string text, int letters) =>
        letters is > 0 and <= MostLetters
        && (string.IsNullOrWhiteSpace(text) || !text.Any(char.IsWhiteSpace))
        && text.Length <= (MostTimes * letters) + Slack
        && letters <= (MostTimes * text.Length) + Slack;

    private static void Note(Dictionary<Letter, string> texts, IReadOnlyList<Letter> letters, string text)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            texts[letters[i]] = i == 0 || string.IsNullOrWhiteSpace(text) ? text : "";
        }
    }
}
