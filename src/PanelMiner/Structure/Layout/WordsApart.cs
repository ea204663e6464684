using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>The words of all pages with stamps and line numbers set apart, before anything is made of the rest.</summary>
/// <param name="Text">The words of the text of each page.</param>
/// <param name="Lines">The lines that they make at first sight.</param>
/// <param name="Furniture">Stamps and line numbers of each page.</param>
internal sealed record WordsApart(IReadOnlyList<List<RawWord>> Text, IReadOnlyList<List<TextLine>> Lines, IReadOnlyList<List<TextLine>> Furniture)
{
    /// <summary>Divides the words of all pages.</summary>
    public static WordsApart Detect(IReadOnlyList<RawPage> pages)
    {
        var words = pages.Select(p => p.Words.ToList()).ToList();
        var stamps = StampDetector.Detect(words);
        var text = words.Zip(stamps).Select(p => Without(p.First, p.Second.SelectMany(s => s))).ToList();
        var lines = pages.Zip(text).Select(p => LineBuilder.Build(p.First.Number, p.Second.Where(w => !w.Vertical))).ToList();
        var numbers = LineNumberDetector.Detect(lines);
        var furniture = new List<List<TextLine>>();
        for (var i = 0; i < pages.Count; i++)
        {
            text[i] = Without(text[i], numbers[i]);
            furniture.Add([.. stamps[i].Append([.. numbers[i].OrderBy(w => w.Baseline)]).Where(s => s.Count > 0).Select(s => new TextLine(pages[i].Number, s))]);
        }

        return new(text, lines, furniture);
    }

    private static List<RawWord> Without(List<RawWord> words, IEnumerable<RawWord> some)
    {
        var gone = new HashSet<RawWord>(some, ReferenceEqualityComparer.Instance);
        return gone.Count == 0 ? words : [.. words.Where(w => !gone.Contains(w))];
    }
}
