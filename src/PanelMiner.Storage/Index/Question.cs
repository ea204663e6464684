using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using PanelMiner.Ingestion;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>A question in one state of the index, ready to be asked.</summary>
/// <param name="Snapshot">The state.</param>
/// <param name="Read">What was asked for.</param>
/// <param name="Limits">What else every passage must pass.</param>
/// <param name="Weights">What counts how much.</param>
internal sealed record Question(Snapshot Snapshot, ReadQuery Read, IReadOnlyList<Query> Limits, SearchWeights Weights)
{
    private string Told { get; init; } = "";

    private Query? Likeness { get; init; }

    /// <summary>How it was read.</summary>
    public string ReadAs => Told.Length == 0 ? Read.ToString() : $"{Read} {Told}";

    public static Question Of(Snapshot snapshot, ReadQuery read, PassageQuery query, SearchCursor? cursor, IPaperStore store, SearchWeights weights)
    {
        var limits = new List<Query>();
        var told = new List<string>();
        if (cursor is not null && cursor.Generation != snapshot.Generation)
        {
            // The state in which the answer began is gone: at least what came later is left out.
            limits.Add(NumericRangeQuery.NewInt64Range(IndexFields.Sequence, 0, cursor.Sequence, true, true));
        }

        if (query.Since is { Length: > 0 } since)
        {
            limits.Add(TakenInSince(store, since));
            told.Add($"taken in since {since}");
        }

        var likeness = query.Like is { Length: > 0 } like ? SimilarPassages.Query(snapshot.Searcher, like) : null;
        if (query.Like is not null)
        {
            told.Add(likeness is null ? $"like {query.Like}, which is not held" : $"like {query.Like}");
        }

        return new(snapshot, read, limits, weights) { Told = string.Join(", ", told), Likeness = likeness ?? (query.Like is null ? null : new BooleanQuery()) };
    }

    public Query Whole() => Build(Read.Filters);

    /// <summary>The same question without the filters on a field.</summary>
    public Query Without(string field) => Build(Read.Filters.Where(f => f.Field != field || f.Excludes));

    private Query Build(IEnumerable<SearchFilter> filters)
    {
        var built = new QueryBuilder(Snapshot.Searcher.IndexReader, Weights).Build(Read, filters, Limits);
        return Likeness is null ? built : new BooleanQuery(disableCoord: true) { { built, Occur.MUST }, { Likeness, Occur.MUST } };
    }

    private static ConstantScoreQuery TakenInSince(IPaperStore store, string since)
    {
        var files = store.Ledger().Where(e => e.Outcome is LedgerOutcome.New or LedgerOutcome.Revised && e.Paper is not null && string.CompareOrdinal(e.At, since) >= 0)
            .Select(e => new Term(IndexFields.File, e.Paper!.Split('-')[0])).DistinctBy(t => t.Text).ToArray();
        return new(files.Length == 0 ? new QueryWrapperFilter(new BooleanQuery()) : new TermsFilter(files));
    }
}
