using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Finds watermarks and stamps: very large words that say a marking, or that come again at one place on many pages.</summary>
internal static class StampDetector
{
    private const double LargeShare = 2.2;
    private const double LargeSize = 26;
    private const double SameSize = 0.1;
    private const double SamePlace = 12;
    private const int MostWords = 5;
    private const double PageShare = 0.5;

    /// <summary>The words of stamps on each page, a list a stamp.</summary>
    /// <param name="pages">The words of each page in the order of the file.</param>
    public static List<List<IReadOnlyList<RawWord>>> Detect(IReadOnlyList<List<RawWord>> pages)
    {
        var size = BodySize(pages);
        var large = pages.Select(p => Phrases(p, Math.Max(LargeSize, LargeShare * size))).ToList();
        var often = large.SelectMany(p => p.DistinctBy(PlaceOf)).GroupBy(PlaceOf).Where(g => g.Count() > 1 && g.Count() >= PageShare * pages.Count).Select(g => g.Key).ToHashSet();
        return [.. large.Select(p => p.Where(w => often.Contains(PlaceOf(w)) || FurnitureWords.IsStamp(TextOf(w))).ToList())];
    }

    private static double BodySize(IReadOnlyList<List<RawWord>> pages)
    {
        var weights = new Dictionary<double, int>();
        foreach (var word in pages.SelectMany(p => p))
        {
            weights[word.FontSize] = weights.GetValueOrDefault(word.FontSize) + word.Text.Length;
        }

        return weights.Count == 0 ? 0 : weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key).First().Key;
    }

    private static List<IReadOnlyList<RawWord>> Phrases(List<RawWord> words, double size)
    {
        var phrases = new List<IReadOnlyList<RawWord>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].FontSize < size)
            {
                continue;
            }

            var end = i + 1;
            while (end < words.Count && Math.Abs(words[end].FontSize - words[i].FontSize) <= SameSize * words[i].FontSize)
            {
                end++;
            }

            if (end - i <= MostWords)
            {
                phrases.Add(words.GetRange(i, end - i));
            }

            i = end - 1;
        }

        return phrases;
    }

    private static (string Text, int X, int Y) PlaceOf(IReadOnlyList<RawWord> words) =>
        (TextOf(words), (int)(words[0].X / SamePlace), (int)(words[0].Y / SamePlace));

    private static string TextOf(IReadOnlyList<RawWord> words) => string.Join(' ', words.Select(w => w.Text)).ToLowerInvariant();
}
