using System.Globalization;
using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Finds printed line numbers: bare numbers left of nearly every line of text, counting on.</summary>
internal static class LineNumberDetector
{
    private const int FewestNumbers = 8;
    private const int FewestOnOnePage = 20;
    private const double SameEdge = 2.5;
    private const double WideGap = 0.8;
    private const double ShareOfLines = 0.55;
    private const double UsualLength = 30;
    private const int LongestNumber = 4;

    /// <summary>For each page, the words that number its lines; none where it has no line numbers.</summary>
    public static List<HashSet<RawWord>> Detect(IReadOnlyList<List<TextLine>> pages)
    {
        var found = pages.Select(Numbers).ToList();
        var numbered = found.Count(f => f.Count > 0);
        var enough = numbered > 1 || found.Any(f => f.Count >= FewestOnOnePage);
        return enough ? found : [.. found.Select(_ => new HashSet<RawWord>())];
    }

    private static HashSet<RawWord> Numbers(List<TextLine> lines)
    {
        var first = lines.Where(l => IsNumber(l.Words[0]) && (l.Words.Count == 1 || l.GapBefore(1) >= WideGap * l.Size)).Select(l => l.Words[0]).ToList();
        var column = first.GroupBy(w => Math.Round(w.Right / SameEdge)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.ToList() ?? [];
        var step = column.Count < 2 ? 0 : Value(column[1]) - Value(column[0]);
        var counts = step is 1 or 2 or 5 or 10 && column.Zip(column.Skip(1)).Count(p => Value(p.Second) - Value(p.First) == step) >= column.Count - 2;
        var others = lines.Where(l => l.Words[^1].Right > column.Select(w => w.Right).DefaultIfEmpty(0).Max() + 1).ToList();
        var isLong = others.Count > 0 && others.Average(l => l.Length) >= UsualLength;
        return counts && isLong && column.Count >= FewestNumbers && column.Count * step >= ShareOfLines * lines.Count
            ? new(column, ReferenceEqualityComparer.Instance)
            : new(ReferenceEqualityComparer.Instance);
    }

    private static bool IsNumber(RawWord word) => word.Text.Length <= LongestNumber && word.Text.All(char.IsAsciiDigit);

    private static int Value(RawWord word) => int.Parse(word.Text, CultureInfo.InvariantCulture);
}
