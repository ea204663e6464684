using PanelMiner.Text;

namespace PanelMiner.Storage.Index;

/// <summary>Finds the words of a query in a passage by analysing it again, and the stretch around most of them.</summary>
internal static class Highlighter
{
    private const int SnippetLength = 260;

    public static IReadOnlyList<TextSpan> Spans(ReadQuery query, string text)
    {
        var stems = PassageAnalyzers.Terms(PassageAnalyzers.Stemmed, text);
        var exact = PassageAnalyzers.Terms(PassageAnalyzers.Exact, text);
        var spans = new SortedDictionary<int, TextSpan>();
        foreach (var part in query.Wanted)
        {
            var found = part.Kind == QueryPartKind.Prefix ? Beginning(part.Text, exact) : InOrder(PassageAnalyzers.Terms(PassageAnalyzers.Stemmed, part.Text), stems);
            foreach (var span in found)
            {
                spans[span.Start] = span;
            }
        }

        return [.. spans.Values];
    }

    /// <summary>About 260 characters around the most words found, from word to word.</summary>
    public static string Snippet(string text, IReadOnlyList<TextSpan> spans)
    {
        if (text.Length <= SnippetLength)
        {
            return text;
        }

        var best = spans.Count == 0 ? 0 : spans
            .OrderByDescending(s => spans.Count(o => o.Start >= s.Start && o.End <= s.Start + SnippetLength)).ThenBy(s => s.Start).First().Start;
        var start = WordStart(text, Math.Max(0, best - (SnippetLength / 5)));
        var end = start + SnippetLength >= text.Length ? text.Length : WordStart(text, start + SnippetLength);
        return text[start..end].Trim();
    }

    private static IEnumerable<TextSpan> Beginning(string text, IReadOnlyList<(string Term, int Start, int End)> terms)
    {
        var folded = PassageAnalyzers.Terms(PassageAnalyzers.Exact, text).Select(t => t.Term).FirstOrDefault() ?? text;
        return terms.Where(t => t.Term.StartsWith(folded, StringComparison.Ordinal)).Select(t => new TextSpan(t.Start, t.End));
    }

    private static IEnumerable<TextSpan> InOrder(
        IReadOnlyList<(string Term, int Start, int End)> wanted, IReadOnlyList<(string Term, int Start, int End)> terms)
    {
        for (var i = 0; wanted.Count > 0 && i + wanted.Count <= terms.Count; i++)
        {
            if (Enumerable.Range(0, wanted.Count).All(k => terms[i + k].Term == wanted[k].Term))
            {
                foreach (var k in Enumerable.Range(0, wanted.Count))
                {
                    yield return new(terms[i + k].Start, terms[i + k].End);
                }
            }
        }
    }

    private static int WordStart(string text, int at)
    {
        while (at > 0 && at < text.Length && !char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }
}
