using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Counts the passages of each paper in a result.</summary>
internal sealed class PaperCounter : ICollector
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private SortedDocValues? papers;
    private int[] found = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
        // Counting needs no scores.
    }

    public void Collect(int doc) => found[papers!.GetOrd(doc)]++;

    public void SetNextReader(AtomicReaderContext context)
    {
        Settle();
        papers = context.AtomicReader.GetSortedDocValues(IndexFields.Paper);
        found = new int[papers.ValueCount];
    }

    public int Count(string paper)
    {
        Settle();
        return counts.GetValueOrDefault(paper);
    }

    private void Settle()
    {
        var bytes = new BytesRef();
        for (var ord = 0; ord < found.Length; ord++)
        {
            if (found[ord] > 0)
            {
                papers!.LookupOrd(ord, bytes);
                var paper = bytes.Utf8ToString();
                counts[paper] = counts.GetValueOrDefault(paper) + found[ord];
            }
        }

        found = [];
    }
}

/// <summary>Collects every passage of a result, and gives them paper by paper.</summary>
internal sealed class MatchCollector : ICollector
{
    private readonly List<(AtomicReader Segment, List<int> Docs)> segments = [];

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>Passages collected.</summary>
    public int Count => segments.Sum(s => s.Docs.Count);

    public static MatchCollector Collect(IndexSearcher searcher, Query query)
    {
        var collector = new MatchCollector();
        searcher.Search(query, collector);
        return collector;
    }

    public void SetScorer(Scorer scorer)
    {
        // Every passage counts alike.
    }

    public void Collect(int doc) => segments[^1].Docs.Add(doc);

    public void SetNextReader(AtomicReaderContext context) => segments.Add((context.AtomicReader, []));

    // The passages of a paper were added together and stay together in their segment.
    public IEnumerable<PaperMatches> Papers()
    {
        var bytes = new BytesRef();
        foreach (var (segment, docs) in segments)
        {
            docs.Sort();
            var papers = segment.GetSortedDocValues(IndexFields.Paper);
            var numbers = segment.GetNumericDocValues(IndexFields.Number);
            for (var i = 0; i < docs.Count;)
            {
                var ord = papers.GetOrd(docs[i]);
                var own = new List<int>();
                for (; i < docs.Count && papers.GetOrd(docs[i]) == ord; i++)
                {
                    own.Add((int)numbers.Get(docs[i]));
                }

                own.Sort();
                papers.LookupOrd(ord, bytes);
                yield return new(bytes.Utf8ToString(), own);
            }
        }
    }
}
