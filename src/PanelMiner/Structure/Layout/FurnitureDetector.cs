using System.Text;
using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Finds running headers, footers and page numbers: lines at the edges of pages that come again at the same height.</summary>
internal static class FurnitureDetector
{
    private const double EdgeBand = 0.16;
    private const double NumberBand = 0.12;
    private const double SameHeight = 8;
    private const int MostLines = 6;
    private const int FewPages = 4;
    private const int Often = 3;
    private const int Near = 3;
    private const double Margin = 0.095;
    private const double MostPages = 0.6;
    private const double Apart = 1.8;
    private const double OuterBand = 0.08;
    private const double WideGap = 3;

    /// <summary>The lines that are furniture.</summary>
    /// <param name="pages">The lines of each page from top to bottom, without those of tables.</param>
    public static HashSet<TextLine> Detect(IReadOnlyList<PageLines> pages)
    {
        var furniture = new HashSet<TextLine>(ReferenceEqualityComparer.Instance);
        foreach (var fromTop in new[] { true, false })
        {
            var edges = pages.Select(p => Edge(p, fromTop)).ToList();
            var repeated = Repeated(edges, pages.Count);
            var shifts = edges.SelectMany(e => e).Select(ShiftOf).OfType<int>().GroupBy(s => s).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
            foreach (var edge in edges)
            {
                Mark(edge, repeated, shifts, furniture);
            }
        }

        furniture.UnionWith(pages.Where(p => p.Lines.Count is > 0 and <= MostLines).SelectMany(p => p.Lines).Where(l => FurnitureWords.IsBlankPage(l.Text)));
        return furniture;
    }

    /// <summary>The outermost lines of a page, outermost first.</summary>
    private static List<EdgeLine> Edge(PageLines page, bool fromTop)
    {
        var lines = fromTop ? page.Lines : page.Lines.Reverse();
        return [.. lines.Take(MostLines).Select(l => new EdgeLine(page, l, Distance(page, l, fromTop))).Where(e => e.Distance <= EdgeBand * page.Height)];
    }

    private static double Distance(PageLines page, TextLine line, bool fromTop) => fromTop ? line.Baseline : page.Height - line.Baseline;

    private static HashSet<EdgeLine> Repeated(List<List<EdgeLine>> edges, int pages)
    {
        var repeated = new HashSet<EdgeLine>(ReferenceEqualityComparer.Instance);
        foreach (var same in edges.SelectMany(e => e).GroupBy(e => e.Key))
        {
            var sorted = same.OrderBy(e => e.Distance).ThenBy(e => e.Line.Page).ToList();
            for (var start = 0; start < sorted.Count;)
            {
                var end = start + 1;
                while (end < sorted.Count && sorted[end].Distance - sorted[start].Distance <= SameHeight)
                {
                    end++;
                }

                var cluster = sorted.GetRange(start, end - start);
                if (IsRunning(cluster, pages))
                {
                    repeated.UnionWith(cluster);
                }

                start = end;
            }
        }

        return repeated;
    }

    // A short paper shows a header twice; a long one often enough, on pages near one another. Below the margin it must come on most pages:
    // the papers of a pack begin alike, with captions at one height.
    private static bool IsRunning(List<EdgeLine> cluster, int pages)
    {
        var on = cluster.Select(e => e.Line.Page).Distinct().Order().ToList();
        var close = on.Zip(on.Skip(1)).Count(p => p.Second - p.First <= Near);
        var isOften = pages <= FewPages ? on.Count >= 2 : on.Count >= Often && close >= Often - 1;
        return isOften && (on.Count >= MostPages * pages || (cluster[0].IsInMargin && LineLabel.Of(cluster[0].Line) is not { Kind: LabelKind.Caption }));
    }

    // From the edge inwards as long as lines are furniture: what stands behind the first line of text is text.
    private static void Mark(List<EdgeLine> edge, HashSet<EdgeLine> repeated, HashSet<int> shifts, HashSet<TextLine> furniture)
    {
        for (var i = 0; i < edge.Count; i++)
        {
            var gap = i + 1 < edge.Count ? Math.Abs(edge[i + 1].Line.Baseline - edge[i].Line.Baseline) : double.MaxValue;
            if (!repeated.Contains(edge[i]) && !IsPageNumber(edge[i], shifts, gap))
            {
                return;
            }

            furniture.Add(edge[i].Line);
        }
    }

    // A page number at one end of the line, and what it goes with at the other.
    private static bool HasNumberBeside(TextLine line)
    {
        for (var i = 1; i < line.Words.Count; i++)
        {
            if (line.GapBefore(i) >= WideGap * line.Size)
            {
                return IsNumber(line.Words.Take(i)) || IsNumber(line.Words.Skip(i));
            }
        }

        return false;
    }

    private static bool IsNumber(IEnumerable<RawWord> words) => PageNumberForm.Of(string.Join(' ', words.Select(w => w.Text)), out _) is not null;

    /// <summary>How far a lone number is ahead of its page's place in the file.</summary>
    private static int? ShiftOf(EdgeLine edge) => PageNumberForm.Of(edge.Line.Text, out _) is { } number && number > 0 ? number - edge.Line.Page : null;

    // A page number calls itself one, or counts with the pages, or stands alone away from the text.
    private static bool IsPageNumber(EdgeLine edge, HashSet<int> shifts, double gap)
    {
        if (edge.Distance > NumberBand * edge.Page.Height)
        {
            return false;
        }

        if (PageNumberForm.Of(edge.Line.Text, out var says) is not { } number)
        {
            return gap >= Apart * edge.Line.Size && edge.Distance <= OuterBand * edge.Page.Height && HasNumberBeside(edge.Line);
        }

        return says || shifts.Contains(number - edge.Line.Page) || gap >= Apart * edge.Line.Size;
    }

    private sealed record EdgeLine(PageLines Page, TextLine Line, double Distance)
    {
        /// <summary>Its words with every number alike, and its looks.</summary>
        public (string Words, double Size) Key { get; } = (WithoutNumbers(Line.Text), Math.Round(Line.Size));

        public bool IsInMargin => Distance <= Margin * Page.Height;

        private static string WithoutNumbers(string text)
        {
            var key = new StringBuilder(text.Length);
            foreach (var c in text)
            {
                if (!char.IsAsciiDigit(c))
                {
                    key.Append(char.ToLowerInvariant(c));
                }
                else if (key.Length == 0 || key[^1] != '#')
                {
                    key.Append('#');
                }
            }

            return key.ToString();
        }
    }
}
