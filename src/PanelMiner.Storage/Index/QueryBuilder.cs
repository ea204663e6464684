using Lucene.Net.Index;
using Lucene.Net.Search;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Turns a read query into Lucene's.</summary>
internal static class QueryBuilder
{
    private const float HeadingBoost = 0.6f;
    private const float TitleBoost = 0.3f;
    private const float ExactBoost = 0.4f;
    private const int MostPrefixTerms = 512;

    public static Query Build(ReadQuery read, IEnumerable<SearchFilter> filters)
    {
        var query = new BooleanQuery();
        foreach (var alternatives in read.Required)
        {
            query.Add(AnyOf(alternatives), Occur.MUST);
        }

        foreach (var excluded in read.Excluded)
        {
            query.Add(InText(excluded), Occur.MUST_NOT);
        }

        if (read.Required.Count == 0)
        {
            query.Add(new MatchAllDocsQuery(), Occur.MUST);
        }

        foreach (var field in filters.GroupBy(f => f.Field, StringComparer.Ordinal))
        {
            query.Add(new ConstantScoreQuery(Filter(field.Key, [.. field.Select(f => f.Value)])) { Boost = 0 }, Occur.MUST);
        }

        return query;
    }

    private static Query AnyOf(IReadOnlyList<QueryPart> parts)
    {
        if (parts.Count == 1)
        {
            return Anywhere(parts[0]);
        }

        var any = new BooleanQuery(disableCoord: true);
        foreach (var part in parts)
        {
            any.Add(Anywhere(part), Occur.SHOULD);
        }

        return any;
    }

    // The words must stand in the passage itself; heading and title only lift what has them.
    private static Query Anywhere(QueryPart part)
    {
        var query = new BooleanQuery(disableCoord: true) { { InText(part), Occur.MUST } };
        Lift(query, Query(part, IndexFields.Heading), HeadingBoost);
        Lift(query, Query(part, IndexFields.Title), TitleBoost);
        if (part.Kind != QueryPartKind.Prefix)
        {
            Lift(query, Query(part, IndexFields.Exact), ExactBoost);
        }

        return query;
    }

    private static void Lift(BooleanQuery query, Query part, float boost)
    {
        part.Boost = boost;
        query.Add(part, Occur.SHOULD);
    }

    private static Query InText(QueryPart part) => Query(part, part.Kind == QueryPartKind.Prefix ? IndexFields.Exact : IndexFields.Text);

    private static Query Query(QueryPart part, string field)
    {
        if (part.Kind == QueryPartKind.Prefix)
        {
            var folded = PassageAnalyzers.Terms(PassageAnalyzers.Exact, part.Text).Select(t => t.Term).FirstOrDefault() ?? part.Text;
            return new PrefixQuery(new Term(field, folded)) { MultiTermRewriteMethod = new MultiTermQuery.TopTermsScoringBooleanQueryRewrite(MostPrefixTerms) };
        }

        var analyzer = field == IndexFields.Exact ? PassageAnalyzers.Exact : PassageAnalyzers.Stemmed;
        var terms = PassageAnalyzers.Terms(analyzer, part.Text);
        if (terms.Count == 1)
        {
            return new TermQuery(new Term(field, terms[0].Term));
        }

        var phrase = new PhraseQuery();
        terms.ToList().ForEach(t => phrase.Add(new Term(field, t.Term)));
        return phrase;
    }

    private static Query Filter(string field, IReadOnlyList<string> values)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var value in values)
        {
            any.Add(FilterValue(field, value), Occur.SHOULD);
        }

        return any;
    }

    private static Query FilterValue(string field, string value)
    {
        var name = IndexFields.FilterField(field);
        var folded = value.Trim().ToLowerInvariant();
        var range = folded.Split("..", StringSplitOptions.TrimEntries);
        if (range.Length == 2 && field is "year" or "date")
        {
            return TermRangeQuery.NewStringRange(name, range[0].Length == 0 ? null : range[0], range[^1].Length == 0 ? null : range[^1] + '\uFFFF', true, true);
        }

        // "Wyreshire" finds the panel "Wyreshire Police and Crime Panel", and 2018-10 every day of that month.
        return field is "panel" ? new WildcardQuery(new Term(name, $"*{folded.Replace("*", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal)}*"))
            : field is "date" ? new PrefixQuery(new Term(name, folded))
            : new TermQuery(new Term(name, folded));
    }
}
