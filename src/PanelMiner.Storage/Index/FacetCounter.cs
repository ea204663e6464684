using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Counts a result by its fields while it is collected, and the passages of each paper.</summary>
internal sealed class FacetCounter : ICollector
{
    private const int MostValues = 200;

    private readonly Dictionary<string, Dictionary<string, int>> counts = SearchFields.Counted.ToDictionary(f => f, _ => new Dictionary<string, int>(StringComparer.Ordinal), StringComparer.Ordinal);
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
        return new(field, [.. counts[field].OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostValues).Select(c => new FacetValue(c.Key, c.Value))]);
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
        for (var ord = 0; ord < found.Length; ord++)
        {
            if (found[ord] == 0)
            {
                continue;
            }

            foreach (var pair in FacetProfile.Of(reader, field, values, ord))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts[pair.Field], pair.Value, out _) += found[ord];
            }
        }
    }
}
