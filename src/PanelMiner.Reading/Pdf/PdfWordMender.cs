using System.Runtime.InteropServices;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Pdf;

/// <summary>Mends what a pass in file order cannot see: words printed twice as a whole, and letter-spaced words.</summary>
internal static class PdfWordMender
{
    private const double SamePlace = 0.15;
    private const double SameLine = 0.2;
    private const int SpacedRun = 4;
    private const double WidestSpacing = 1.2;
    private const double WordToLetterGap = 1.6;

    /// <summary>The words without second prints, letter-spaced ones joined.</summary>
    public static List<RawWord> Mend(List<RawWord> words) => JoinSpaced(DropSecondPrints(words));

    private static List<RawWord> DropSecondPrints(List<RawWord> words)
    {
        var kept = new List<RawWord>(words.Count);
        var places = new Dictionary<(string, int), List<int>>();
        foreach (var word in words)
        {
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(places, (word.Text, (int)(word.Baseline / 8)), out _);
            same ??= [];
            var first = same.FindIndex(i => IsSamePlace(kept[i], word));
            if (first >= 0)
            {
                kept[same[first]] = kept[same[first]] with { Bold = true };
                continue;
            }

            same.Add(kept.Count);
            kept.Add(word);
        }

        return kept;
    }

    private static bool IsSamePlace(RawWord first, RawWord second) =>
        Math.Abs(first.X - second.X) < SamePlace * first.FontSize && Math.Abs(first.Baseline - second.Baseline) < SamePlace * first.FontSize;

    private static List<RawWord> JoinSpaced(List<RawWord> words)
    {
        var joined = new List<RawWord>(words.Count);
        for (var start = 0; start < words.Count;)
        {
            var end = RunEnd(words, start);
            if (end - start < SpacedRun)
            {
                joined.Add(words[start++]);
                continue;
            }

            JoinRun(words, start, end, joined);
            start = end;
        }

        return joined;
    }

    /// <summary>The end of the run of single letters on one line that begins here.</summary>
    private static int RunEnd(List<RawWord> words, int start)
    {
        var end = start;
        while (end < words.Count && IsSingleLetter(words[end]) && (end == start || Follows(words[end - 1], words[end])))
        {
            end++;
        }

        return end;
    }

    private static bool IsSingleLetter(RawWord word) => word.Text.Length == 1 && char.IsLetterOrDigit(word.Text[0]) && !word.Vertical;

    private static bool Follows(RawWord before, RawWord word) =>
        Math.Abs(before.Baseline - word.Baseline) < SameLine * word.FontSize
        && word.X > before.X
        && word.X - before.Right < WidestSpacing * word.FontSize;

    // The narrowest usual gap is the spacing inside words; a clearly wider one divides them.
    private static void JoinRun(List<RawWord> words, int start, int end, List<RawWord> joined)
    {
        var gaps = Enumerable.Range(start + 1, end - start - 1).Select(i => words[i].X - words[i - 1].Right).Order().ToList();
        var limit = Math.Max(gaps[gaps.Count / 4], 0.05) * WordToLetterGap;
        var current = words[start];
        for (var i = start + 1; i < end; i++)
        {
            if (words[i].X - words[i - 1].Right > limit)
            {
                joined.Add(current);
                current = words[i];
                continue;
            }

            current = Join(current, words[i]);
        }

        joined.Add(current);
    }

    private static RawWord Join(RawWord word, RawWord letter)
    {
        var top = Math.Min(word.Y, letter.Y);
        return word with
        {
            Text = word.Text + letter.Text,
            Y = top,
            Width = PdfPageReader.Round(letter.Right - word.X),
            Height = PdfPageReader.Round(Math.Max(word.Bottom, letter.Bottom) - top),
        };
    }
}
