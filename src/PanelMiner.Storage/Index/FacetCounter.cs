using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Counts a result by one field, over doc values.</summary>
internal static class FacetCounter
{
    private const int MostValues = 50;

    public static Facet Count(IndexSearcher searcher, Query query, string field)
    {
        var collector = new Collector(field);
        searcher.Search(query, collector);
        collector.Flush();
        return new(field, [.. collector.Counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostValues).Select(c => new FacetValue(c.Key, c.Value))]);
    }

    private sealed class Collector(string field) : ICollector
    {
        private readonly BytesRef bytes = new();
        private SortedSetDocValues? values;
        private int[] ords = [];

        public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
            // Counting needs no scores.
        }

        public void Collect(int doc)
        {
            if (values is null)
            {
                return;
            }

            values.SetDocument(doc);
            for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
            {
                ords[ord]++;
            }
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            Flush();
            values = context.AtomicReader.GetSortedSetDocValues(field);
            ords = new int[values?.ValueCount ?? 0];
        }

        public void Flush()
        {
            for (var ord = 0; values is not null && ord < ords.Length; ord++)
            {
                if (ords[ord] > 0)
                {
                    values.LookupOrd(ord, bytes);
                    var value = bytes.Utf8ToString();
                    Counts[value] = Counts.GetValueOrDefault(value) + ords[ord];
                }
            }

            ords = [];
        }
    }
}
