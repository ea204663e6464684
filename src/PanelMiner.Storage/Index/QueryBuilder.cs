using Lucene.Net.Index;
using Lucene.Net.Search;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Turns a read question into Lucene's.</summary>
internal sealed class QueryBuilder(IndexReader reader, SearchWeights weights)
{
    private readonly NodeQueries nodes = new(reader, weights);

    /// <summary>The question with some filters, of which each must be passed.</summary>
    public Query Build(ReadQuery read, IEnumerable<SearchFilter> filters, params IEnumerable<Query> limits)
    {
        var query = new BooleanQuery(disableCoord: true);
        AddRequired(query, read);
        foreach (var excluded in read.Excluded)
        {
            query.Add(nodes.InText(excluded), Occur.MUST_NOT);
        }

        foreach (var field in filters.GroupBy(f => (f.Field, f.Excludes)))
        {
            query.Add(Unscored(FilterQueries.AnyOf(field.Key.Field, [.. field.Select(f => f.Value)])), field.Key.Excludes ? Occur.MUST_NOT : Occur.MUST);
        }

        foreach (var limit in limits)
        {
            query.Add(Unscored(limit), Occur.MUST);
        }

        return query;
    }

    private static ConstantScoreQuery Unscored(Query query) => new(query) { Boost = 0 };

    private void AddRequired(BooleanQuery query, ReadQuery read)
    {
        if (read.Required.Count == 0)
        {
            query.Add(Unscored(new MatchAllDocsQuery()), Occur.MUST);
            return;
        }

        if (read.AtLeast is { } least)
        {
            // The only part whose score falls with the share of words that are missing.
            var some = new BooleanQuery { MinimumNumberShouldMatch = least };
            read.Required.ToList().ForEach(n => some.Add(nodes.Anywhere(n), Occur.SHOULD));
            query.Add(some, Occur.MUST);
        }
        else if (read.Required.Count == 1)
        {
            query.Add(nodes.LiftedInText(read.Required[0]), Occur.MUST);
        }
        else
        {
            read.Required.ToList().ForEach(n => query.Add(nodes.Anywhere(n), Occur.MUST));
        }

        AddLifts(query, read);
    }

    // At least one of several words must stand in the passage itself: headings and titles alone find nothing.
    private void AddLifts(BooleanQuery query, ReadQuery read)
    {
        if (read.Required.Count > 1)
        {
            var inText = new BooleanQuery(disableCoord: true);
            read.Required.ToList().ForEach(n => inText.Add(nodes.InText(n), Occur.SHOULD));
            query.Add(Unscored(inText), Occur.MUST);
        }

        foreach (var small in read.Optional.OfType<WordNode>())
        {
            var term = NodeQueries.Words(IndexFields.Exact, small.Text);
            term.Boost = weights.Small;
            query.Add(term, Occur.SHOULD);
        }
    }
}
