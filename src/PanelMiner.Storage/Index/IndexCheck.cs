using Lucene.Net.Search;
using PanelMiner.Ingestion;

namespace PanelMiner.Storage.Index;

/// <summary>Holds the index against the store from which it is fed.</summary>
internal static class IndexCheck
{
    private const int MostTold = 20;

    public static IReadOnlyList<string> Differences(Snapshot snapshot, IPaperStore store)
    {
        var indexed = MatchCollector.Collect(snapshot.Searcher, new MatchAllDocsQuery()).Papers().GroupBy(m => m.Paper, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.SelectMany(m => m.Numbers).Order().ToList(), StringComparer.Ordinal);
        var told = new List<string>();
        if (snapshot.Data.Sequence != store.Sequence)
        {
            told.Add(FormattableString.Invariant($"The index goes to change {snapshot.Data.Sequence}, the store to {store.Sequence}."));
        }

        foreach (var (_, mined) in store.MinedSince(0))
        {
            var held = indexed.Remove(mined.Paper.Id, out var numbers) ? numbers : [];
            if (!held.SequenceEqual(mined.Passages.Select(p => p.Passage.N)))
            {
                told.Add(FormattableString.Invariant($"The store has {mined.Passages.Count} passages of {mined.Paper.Id}, the index {held.Count}."));
            }
        }

        told.AddRange(indexed.Keys.Order(StringComparer.Ordinal).Select(p => $"The index has the paper {p}, which the store does not hold."));
        return told.Count <= MostTold ? told : [.. told.Take(MostTold), FormattableString.Invariant($"… and {told.Count - MostTold} more.")];
    }
}
