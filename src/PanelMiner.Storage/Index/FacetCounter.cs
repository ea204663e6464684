using Lucene.Net.Index;
using Lucene.Net.Search;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Counts a result by its fields while it is collected, and the passages of each paper.</summary>
internal sealed class FacetCounter : ICollector
{
    private const int MostValues = 200;

    private int[] counts = new int[256];
    private AtomicReader? segment;
    private SortedDocValues? papers;
    private SortedDocValues? passages;
    private int[] byPaper = [];
    private int[] byPassage = [];

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer)
    {
        // Counting needs no scores.
    }

    public void Collect(int doc)
    {
        byPaper[papers!.GetOrd(doc)]++;
        byPassage[passages!.GetOrd(doc)]++;
    }

    public void SetNextReader(AtomicReaderContext context)
    {
        Settle();
        segment = context.AtomicReader;
        papers = segment.GetSortedDocValues(IndexFields.PaperFacets);
        passages = segment.GetSortedDocValues(IndexFields.PassageFacets);
        byPaper = new int[papers.ValueCount];
        byPassage = new int[passages.ValueCount];
    }

    /// <summary>The values of a field, most first.</summary>
    public Facet Facet(string field)
    {
        Settle();
        var found = Enumerable.Range(0, counts.Length).Where(n => counts[n] > 0).Select(n => (Named: FacetNumbers.Value(n), Count: counts[n])).Where(v => v.Named.Field == field);
        return new(field, [.. found.OrderByDescending(v => v.Count).ThenBy(v => v.Named.Value, StringComparer.Ordinal).Take(MostValues).Select(v => new FacetValue(v.Named.Value, v.Count))]);
    }

    private void Settle()
    {
        if (segment is not null)
        {
            Add(segment, IndexFields.PaperFacets, papers!, byPaper);
            Add(segment, IndexFields.PassageFacets, passages!, byPassage);
            segment = null;
        }
    }

    private void Add(AtomicReader reader, string field, SortedDocValues values, int[] found)
    {
        var known = FacetProfile.Known(reader, field, found.Length);
        for (var ord = 0; ord < found.Length; ord++)
        {
            if (found[ord] > 0)
            {
                Add(FacetProfile.Of(known, values, ord), found[ord]);
            }
        }
    }

    private void Add(int[] numbers, int count)
    {
        foreach (var number in numbers)
        {
            if (number >= counts.Length)
            {
                Array.Resize(ref counts, Math.Max(number + 1, counts.Length * 2));
            }

            counts[number] += count;
        }
    }
}
