using PanelMiner.Mentions;
using PanelMiner.Search;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Storage.Index;

/// <summary>Finds the words of a question in a passage by analysing it again, and the stretch around most of them.</summary>
internal sealed class Highlighter
{
    private const int SnippetLength = 260;
    private readonly IReadOnlyList<TextTerm> stems;
    private readonly IReadOnlyList<TextTerm> exact;
    private readonly TaggedPassage passage;
    private readonly SortedDictionary<int, int> spans = [];

    private Highlighter(TaggedPassage passage)
    {
        this.passage = passage;
        exact = PassageAnalyzers.Terms(PassageAnalyzers.Exact, passage.Passage.Text);
        stems = PassageAnalyzers.Terms(PassageAnalyzers.Stemmed, passage.Passage.Text);
    }

    /// <summary>The words found, in order, none over another.</summary>
    public static IReadOnlyList<TextSpan> Spans(ReadQuery query, TaggedPassage passage)
    {
        var marks = new Highlighter(passage);
        foreach (var part in query.Required)
        {
            marks.Mark(part);
        }

        return marks.Apart();
    }

    /// <summary>About 260 characters around the most words found, from word to word.</summary>
    public static string Snippet(string text, IReadOnlyList<TextSpan> spans)
    {
        if (text.Length <= SnippetLength)
        {
            return text;
        }

        var start = WordStart(text, Math.Max(0, Densest(spans) - (SnippetLength / 5)));
        var end = start + SnippetLength >= text.Length ? text.Length : WordStart(text, start + SnippetLength);
        return text[start..Math.Max(end, start)].Trim();
    }

    // Where the window with most spans begins; one pass over the sorted spans.
    private static int Densest(IReadOnlyList<TextSpan> spans)
    {
        var (best, most, first) = (0, 0, 0);
        for (var last = 0; last < spans.Count; last++)
        {
            while (spans[last].End > spans[first].Start + SnippetLength && first < last)
            {
                first++;
            }

            if (last - first + 1 > most)
            {
                (best, most) = (spans[first].Start, last - first + 1);
            }
        }

        return best;
    }

    private static int WordStart(string text, int at)
    {
        var start = at;
        while (start > 0 && start < text.Length && at - start < SnippetLength / 5 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? start - 1 : start;
    }

    private void Mark(SearchNode node)
    {
        switch (node)
        {
            case AnyNode any:
                any.Nodes.ToList().ForEach(Mark);
                break;
            case AllNode all:
                all.Nodes.ToList().ForEach(Mark);
                break;
            case NearNode near:
                Mark(near.Left);
                Mark(near.Right);
                break;
            case PrefixNode prefix:
                MarkBeginning(prefix.Text);
                break;
            case BodyNode body:
                body.Names.Prepend(body.Text).ToList().ForEach(n => MarkWords(n, 0));
                break;
            case SumNode sum:
                MarkMentions<MoneyMention>(m => m.Low == sum.Low && m.High == sum.High, sum.Text);
                break;
            case DateNode date:
                MarkMentions<DateMention>(d => d.Edtf is { } edtf && (edtf == date.Edtf || edtf.StartsWith(date.Edtf + "-", StringComparison.Ordinal)), date.Text);
                break;
            case PhraseNode phrase:
                MarkWords(phrase.Text, phrase.Slop);
                break;
            case WordNode word:
                MarkWords(word.Text, 0);
                break;
        }
    }

    private void MarkMentions<T>(Func<T, bool> fits, string text)
        where T : Mention
    {
        foreach (var mention in passage.Mentions.OfType<T>().Where(fits))
        {
            spans[mention.Start] = mention.End;
        }

        MarkWords(text, 0);
    }

    private void MarkBeginning(string text)
    {
        var folded = PassageAnalyzers.Terms(PassageAnalyzers.Exact, text).Select(t => t.Term).FirstOrDefault() ?? text;
        foreach (var term in exact.Where(t => t.Term.StartsWith(folded, StringComparison.Ordinal)))
        {
            spans[term.Start] = term.End;
        }
    }

    private void MarkWords(string text, int slop)
    {
        var wanted = PassageAnalyzers.Terms(PassageAnalyzers.Stemmed, text).Select(t => t.Term).ToList();
        for (var i = 0; wanted.Count > 0 && i < stems.Count; i++)
        {
            if (stems[i].Term == wanted[0] && Follow(wanted, i, slop) is { } places)
            {
                places.ForEach(p => spans[stems[p].Start] = stems[p].End);
            }
        }
    }

    private List<int>? Follow(List<string> wanted, int first, int slop)
    {
        var places = new List<int> { first };
        var left = slop;
        for (var k = 1; k < wanted.Count; k++)
        {
            var next = places[^1] + 1;
            while (left > 0 && next < stems.Count && stems[next].Term != wanted[k])
            {
                next++;
                left--;
            }

            if (next >= stems.Count || stems[next].Term != wanted[k])
            {
                return null;
            }

            places.Add(next);
        }

        return places;
    }

    private List<TextSpan> Apart()
    {
        var apart = new List<TextSpan>();
        foreach (var (start, end) in spans)
        {
            if (apart.Count == 0 || start >= apart[^1].End)
            {
                apart.Add(new(start, end));
            }
        }

        return apart;
    }
}
