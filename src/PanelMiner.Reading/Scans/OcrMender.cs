using System.Text.RegularExpressions;

namespace PanelMiner.Reading.Scans;

/// <summary>Mends what engines take for something else of the same shape, where the words beside it leave no doubt.</summary>
internal static class OcrMender
{
    // One figure behind the colon is no time of day.
    private static readonly Regex Number = new(@"^(\d{1,2})[:,](\d)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>The words of a page, mended.</summary>
    public static IReadOnlyList<OcrWord> Mend(IReadOnlyList<OcrWord> words)
    {
        var mended = new List<OcrWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            var begins = i == 0 || words[i - 1].Line != words[i].Line;
            var next = i + 1 < words.Count && words[i + 1].Line == words[i].Line ? words[i + 1] : null;
            mended.Add(words[i] with { Text = Mend(words[i].Text, begins, next?.Text) });
        }

        return mended;
    }

    // A bar or an exclamation mark before a small letter is the pronoun; a paragraph's number has a full stop.
    private static string Mend(string word, bool begins, string? next) =>
        word is "|" or "!" or "l" && next is not null && char.IsLower(next[0]) ? "I"
            : begins && Number.IsMatch(word) ? Number.Replace(word, "$1.$2")
            : word;
}
