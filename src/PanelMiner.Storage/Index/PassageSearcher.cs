using Lucene.Net.Search;
using PanelMiner.Ingestion;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Answers questions from states of the index.</summary>
internal sealed class PassageSearcher(Snapshots snapshots, IPaperStore store, SearchWeights weights)
{
    private const int MostHits = 10_000;
    private const int Spare = 20;
    private const int EnoughHits = 10;
    private static readonly QueryReader Reader = new();

    private static readonly Sort Newest = new(new SortField(IndexFields.Day, SortFieldType.INT64, reverse: true), SortField.FIELD_SCORE);
    private static readonly Sort Oldest = new(new SortField(IndexFields.Day, SortFieldType.INT64), SortField.FIELD_SCORE);

    public SearchAnswer Search(PassageQuery query)
    {
        var cursor = SearchCursor.Read(query.After);
        var read = Read(query);
        using var snapshot = snapshots.Acquire(cursor);
        if (snapshot is null)
        {
            return new(query.Query, read.ToString(), 0, [], [], store.Coverage());
        }

        var question = Question.Of(snapshot, read, query, cursor, store, weights);
        var answer = Answer(question, query, cursor);
        if (answer.Total >= EnoughHits)
        {
            return answer;
        }

        return Wider(question, answer.Total) is { } wider ? Answer(wider, query, cursor) with { Suggestion = answer.Suggestion } : answer;
    }

    public IEnumerable<PaperMatches> Matches(PassageQuery query)
    {
        using var snapshot = snapshots.Acquire(null);
        if (snapshot is null)
        {
            yield break;
        }

        var question = Question.Of(snapshot, Read(query), query, null, store, weights);
        var found = MatchCollector.Collect(snapshot.Searcher, question.Whole());
        if (found.Count < EnoughHits && Wider(question, found.Count) is { } wider)
        {
            found = MatchCollector.Collect(snapshot.Searcher, wider.Whole());
        }

        foreach (var paper in found.Papers())
        {
            yield return paper;
        }
    }

    // Where few passages have every word, those that lack as few as possible are found too, after them; the answer says so.
    private static Question? Wider(Question question, int found)
    {
        Question? wider = null;
        foreach (var relaxed in question.Read.Relaxed())
        {
            var asked = question with { Read = relaxed };
            var counter = new TotalHitCountCollector();
            question.Snapshot.Searcher.Search(asked.Whole(), counter);
            wider = counter.TotalHits > found ? asked : wider;
            if (counter.TotalHits >= EnoughHits)
            {
                break;
            }
        }

        return wider;
    }

    private static ReadQuery Read(PassageQuery query)
    {
        var read = Reader.Read(query.Query);
        return read with { Filters = [.. read.Filters.Concat(query.Filters).Distinct()] };
    }

    private static SearchAnswer Answer(Question question, PassageQuery query, SearchCursor? cursor)
    {
        var searcher = question.Snapshot.Searcher;
        var skip = cursor?.Skip ?? 0;
        var limit = Math.Clamp(query.Limit, 1, MostHits);
        var facets = new FacetCounter();
        var papers = query.ByPaper ? new PaperCounter() : null;
        var reader = new HitReader(searcher);
        var (total, listed) = List(question, query, skip + limit, reader, facets, papers);
        var shown = listed.Skip(skip).Take(limit).Select(l => Hit(l, reader, question.Read, papers)).ToList();
        var next = listed.Count > skip + shown.Count ? new SearchCursor(skip + shown.Count, question.Snapshot.Data.Sequence, question.Snapshot.Generation).ToString() : null;
        return new(query.Query, question.ReadAs, total, shown, Facets(question, facets), question.Snapshot.Data.Coverage)
        {
            Next = next,
            Suggestion = total < EnoughHits ? SpellingSuggester.Suggest(searcher.IndexReader, question.Read) : null,
        };
    }

    private static Hit Hit(ListedHit listed, HitReader reader, ReadQuery read, PaperCounter? papers)
    {
        var hit = reader.Read(listed.Shown, read) with { AlsoIn = [.. listed.AlsoIn.Select(reader.Address)] };
        return papers is null ? hit : hit with { InPaper = papers.Count(hit.Passage.Passage.Paper) };
    }

    // Fetches more than is shown, because some hits fall together; and more again where that was not enough. One more than shown tells whether there is a next page.
    private static (int Total, IReadOnlyList<ListedHit> Listed) List(
        Question question, PassageQuery query, int wanted, HitReader reader, FacetCounter facets, PaperCounter? papers)
    {
        var searcher = question.Snapshot.Searcher;
        var whole = question.Whole();
        var most = Math.Max(1, searcher.IndexReader.MaxDoc);
        var fetch = Math.Min(most, wanted + Spare);
        ICollector counters = papers is null ? facets : MultiCollector.Wrap(facets, papers);
        for (ICollector? first = counters; ; first = null, fetch = (int)Math.Min(most, fetch * 4L))
        {
            var top = Top(query.Order, fetch);
            searcher.Search(whole, first is null ? top : MultiCollector.Wrap(top, first));
            var found = top.GetTopDocs();
            var listed = HitList.Of(found.ScoreDocs, reader, query.ByPaper);
            if (listed.Count > wanted || found.ScoreDocs.Length >= found.TotalHits)
            {
                return (found.TotalHits, listed);
            }
        }
    }

    private static ITopDocsCollector Top(SearchOrder order, int fetch) => order == SearchOrder.Relevance
        ? TopScoreDocCollector.Create(fetch, docsScoredInOrder: false)
        : TopFieldCollector.Create(order == SearchOrder.Newest ? Newest : Oldest, fetch, fillFields: false, trackDocScores: true, trackMaxScore: false, docsScoredInOrder: false);

    // A facet ignores the filters on its own field and keeps all others.
    private static List<Facet> Facets(Question question, FacetCounter counted) => [.. SearchFields.Counted.Select(field =>
    {
        if (!question.Read.Filters.Any(f => f.Field == field && !f.Excludes))
        {
            return counted.Facet(field);
        }

        var sideways = new FacetCounter();
        question.Snapshot.Searcher.Search(question.Without(field), sideways);
        return sideways.Facet(field);
    })];
}
