using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Passages that speak of the same things as one.</summary>
internal static class SimilarPassages
{
    private const int MostTerms = 25;

    /// <summary>A query for passages like one, without itself and its likes in other packs; absent when it is not held.</summary>
    public static Query? Query(IndexSearcher searcher, string passage)
    {
        var found = searcher.Search(new TermQuery(new Term(IndexFields.Id, passage)), 1);
        if (found.TotalHits == 0)
        {
            return null;
        }

        var reader = new HitReader(searcher);
        var kept = reader.Kept(found.ScoreDocs[0].Doc);
        var similar = new MoreLikeThis(searcher.IndexReader)
        {
            Analyzer = PassageAnalyzers.Stemmed,
            FieldNames = [IndexFields.Text],
            MinTermFreq = 1,
            MinDocFreq = 2,
            MaxDocFreq = Math.Max(2, searcher.IndexReader.NumDocs / 4),
            MaxQueryTerms = MostTerms,
        };
        var query = new BooleanQuery
        {
            { similar.Like(new StringReader(kept.Passage.Text), IndexFields.Text), Occur.MUST },
            { new TermQuery(new Term(IndexFields.Id, passage)), Occur.MUST_NOT },
        };
        if (reader.Same(found.ScoreDocs[0].Doc) is var same and not 0)
        {
            query.Add(new TermQuery(new Term(IndexFields.Same, same.ToString("x16", CultureInfo.InvariantCulture))), Occur.MUST_NOT);
        }

        return query;
    }
}
