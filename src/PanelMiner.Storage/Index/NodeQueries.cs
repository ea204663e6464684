using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Turns the parts of a question into Lucene's queries.</summary>
internal sealed class NodeQueries(IndexReader reader, SearchWeights weights)
{
    private const int MonthLength = 7;

    /// <summary>A part in the passage itself, lifted by headings, title and the form typed.</summary>
    public Query LiftedInText(SearchNode node)
    {
        if (node is DateNode)
        {
            // A day alone asks for the papers of that day too.
            return Anywhere(node);
        }

        // A title alone finds nothing here, and would lift all passages of its paper alike.
        var query = new BooleanQuery(disableCoord: true) { { InText(node), Occur.MUST } };
        AddLifts(query, node, withTitle: false);
        return query;
    }

    /// <summary>A part in the passage, its headings or its paper's title.</summary>
    public Query Anywhere(SearchNode node)
    {
        if (node is AnyNode or AllNode)
        {
            return Joined(node, Anywhere);
        }

        var query = new BooleanQuery(disableCoord: true) { { InText(node), Occur.SHOULD } };
        AddLifts(query, node, withTitle: true);
        return query;
    }

    /// <summary>A part in the passage's own words.</summary>
    public Query InText(SearchNode node) => node switch
    {
        AnyNode or AllNode => Joined(node, InText),
        PrefixNode prefix => TermExpansion.Prefix(reader, IndexFields.Exact, Folded(prefix.Text)),
        NearNode near => Near(near),
        BodyNode body => Body(body, IndexFields.Text),
        SumNode sum => Sum(sum),
        DateNode date => Date(date),
        _ => In(IndexFields.Text, node),
    };

    /// <summary>Words in a field, as a term or phrase; no term at all finds nothing.</summary>
    public static Query Words(string field, string text, int slop = 0)
    {
        var terms = PassageAnalyzers.Of(field, text);
        if (terms.Count == 1)
        {
            return new TermQuery(new Term(field, terms[0].Term));
        }

        var phrase = new PhraseQuery { Slop = slop };
        foreach (var term in terms)
        {
            phrase.Add(new Term(field, term.Term));
        }

        return phrase;
    }

    private void AddLifts(BooleanQuery query, SearchNode node, bool withTitle)
    {
        if (node is NearNode)
        {
            return;
        }

        if (node is DateNode date && DayRange.Read(date.Edtf) is { From: { } from, To: { } to })
        {
            query.Add(NumericRangeQuery.NewInt32Range(IndexFields.Day, DayNumber.Of(from), DayNumber.Of(to), true, true), Occur.SHOULD);
        }

        Add(query, In(IndexFields.Heading, node), weights.Heading);
        if (withTitle)
        {
            Add(query, In(IndexFields.Title, node), weights.Title);
        }

        if (node is WordNode or PhraseNode)
        {
            // A word typed as it is written counts more; in "anywhere" it finds nothing that its stem does not.
            Add(query, In(IndexFields.Exact, node), weights.Exact);
        }
    }

    private static void Add(BooleanQuery query, Query part, float boost)
    {
        part.Boost = boost;
        query.Add(part, Occur.SHOULD);
    }

    private Query In(string field, SearchNode node) => node switch
    {
        WordNode word => Words(field, word.Text),
        PhraseNode phrase => Words(field, phrase.Text, phrase.Slop),
        PrefixNode prefix => TermExpansion.Prefix(reader, field, Folded(prefix.Text)),
        BodyNode body => Body(body, field),
        SumNode sum => Words(field, sum.Text),
        DateNode date => Words(field, date.Text),
        AnyNode or AllNode => Joined(node, n => In(field, n)),
        _ => new BooleanQuery(),
    };

    private static BooleanQuery Joined(SearchNode node, Func<SearchNode, Query> make)
    {
        var (parts, occur) = node is AnyNode any ? (any.Nodes, Occur.SHOULD) : (((AllNode)node).Nodes, Occur.MUST);
        var joined = new BooleanQuery(disableCoord: true);
        parts.ToList().ForEach(p => joined.Add(make(p), occur));
        return joined;
    }

    private BooleanQuery Body(BodyNode body, string field)
    {
        var forms = body.Names.Prepend(body.Text).Select(n => PassageAnalyzers.Of(field, n).Select(t => t.Term).ToList())
            .Where(f => f.Count > 0).DistinctBy(f => string.Join(' ', f)).ToList();
        var any = new BooleanQuery(disableCoord: true);
        for (var i = 0; i < forms.Count; i++)
        {
            // "Police and Crime Commissioner" is found wherever "Commissioner" is.
            if (i > 0 && forms.Any(other => other.Count < forms[i].Count && Holds(forms[i], other)))
            {
                continue;
            }

            Add(any, Phrase(field, forms[i]), i == 0 ? 1 : weights.Synonym);
        }

        return any;
    }

    private static bool Holds(List<string> form, List<string> part) =>
        Enumerable.Range(0, form.Count - part.Count + 1).Any(i => form.Skip(i).Take(part.Count).SequenceEqual(part, StringComparer.Ordinal));

    private static Query Phrase(string field, List<string> terms)
    {
        if (terms.Count == 1)
        {
            return new TermQuery(new Term(field, terms[0]));
        }

        var phrase = new PhraseQuery();
        terms.ForEach(t => phrase.Add(new Term(field, t)));
        return phrase;
    }

    private static BooleanQuery Sum(SumNode sum)
    {
        var both = new BooleanQuery(disableCoord: true);
        foreach (var pence in new[] { sum.Low, sum.High }.Select(Pence.Of).Distinct())
        {
            both.Add(new TermQuery(new Term(IndexFields.Sums, pence.ToString(CultureInfo.InvariantCulture))), Occur.MUST);
        }

        return new BooleanQuery(disableCoord: true) { { both, Occur.SHOULD }, { Words(IndexFields.Exact, sum.Text), Occur.SHOULD } };
    }

    private BooleanQuery Date(DateNode date)
    {
        var named = date.Edtf.Length == MonthLength ? TermExpansion.Prefix(reader, IndexFields.Dates, date.Edtf) : new TermQuery(new Term(IndexFields.Dates, date.Edtf));
        return new BooleanQuery(disableCoord: true) { { named, Occur.SHOULD }, { Words(IndexFields.Exact, date.Text), Occur.SHOULD } };
    }

    private Query Near(NearNode near)
    {
        var sides = new[] { near.Left, near.Right }.Select(Span).OfType<SpanQuery>().ToArray();
        return sides.Length == 2 ? new SpanNearQuery(sides, near.Distance, inOrder: false) : new BooleanQuery();
    }

    private SpanQuery? Span(SearchNode node)
    {
        if (node is PrefixNode prefix)
        {
            var begun = TermExpansion.Terms(reader, IndexFields.Text, Folded(prefix.Text)).Select(t => new SpanTermQuery(t)).ToArray<SpanQuery>();
            return begun.Length == 0 ? null : new SpanOrQuery(begun);
        }

        var text = node is WordNode word ? word.Text : ((PhraseNode)node).Text;
        var terms = PassageAnalyzers.Of(IndexFields.Text, text).Select(t => new SpanTermQuery(new Term(IndexFields.Text, t.Term))).ToArray<SpanQuery>();
        return terms.Length switch { 0 => null, 1 => terms[0], _ => new SpanNearQuery(terms, 0, inOrder: true) };
    }

    private static string Folded(string text) => PassageAnalyzers.Terms(PassageAnalyzers.Exact, text).Select(t => t.Term).FirstOrDefault() ?? text;
}
