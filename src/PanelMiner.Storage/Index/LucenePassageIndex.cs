using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using PanelMiner.Ingestion;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>
/// The full-text index over Lucene.NET. Its commits carry the store's sequence number: what the store holds and the index lacks is
/// replayed, and an index that is damaged, of another format or ahead of the store is made anew.
/// </summary>
public sealed class LucenePassageIndex : IPassageIndex, IIndexFeed, IDisposable
{
    private readonly FSDirectory directory;
    private readonly IPaperStore store;
    private readonly IndexWriter? writer;
    private readonly Snapshots snapshots;
    private readonly PassageSearcher searcher;

    private LucenePassageIndex(FSDirectory directory, IPaperStore store, IndexWriter? writer, SearchWeights weights)
    {
        this.directory = directory;
        this.store = store;
        this.writer = writer;
        snapshots = new(directory, weights);
        searcher = new(snapshots, store, weights);
    }

    /// <summary>Opens the index for the one writer of a workspace.</summary>
    public static LucenePassageIndex ForWriting(string folder, IPaperStore store)
    {
        var directory = FSDirectory.Open(folder);
        IndexWriter.Unlock(directory);
        var usable = CommittedSequence(folder) is { } committed && committed <= store.Sequence;
        var settings = new IndexWriterConfig(PassageAnalyzers.Version, PassageAnalyzers.PerField)
        {
            OpenMode = usable ? OpenMode.APPEND : OpenMode.CREATE,
            Similarity = new BM25Similarity(),
            IndexDeletionPolicy = new KeptCommits(),
        };
        return new(directory, store, new IndexWriter(directory, settings), SearchWeights.Default);
    }

    /// <summary>Opens the index for searching, also while another process writes.</summary>
    /// <param name="folder">Folder of the index.</param>
    /// <param name="store">The store from which it is fed.</param>
    /// <param name="weights">What counts how much; usually left out.</param>
    public static LucenePassageIndex ForReading(string folder, IPaperStore store, SearchWeights? weights = null) =>
        new(FSDirectory.Open(folder), store, null, weights ?? SearchWeights.Default);

    /// <summary>The store's sequence number that the last commit carries; absent when there is no usable index.</summary>
    public static long? CommittedSequence(string folder)
    {
        try
        {
            using var directory = FSDirectory.Open(folder);
            return DirectoryReader.IndexExists(directory) ? CommitData.Read(DirectoryReader.ListCommits(directory)[^1])?.Sequence : null;
        }
        catch (Exception e) when (e is IOException or ArgumentException or InvalidOperationException or IndexFormatTooNewException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>Passages that the last commit holds of each paper.</summary>
    internal static IReadOnlyDictionary<string, int> CountByPaper(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var bytes = new Lucene.Net.Util.BytesRef();
        foreach (var leaf in reader.Leaves.Select(l => l.AtomicReader))
        {
            var papers = leaf.GetSortedDocValues(IndexFields.Paper);
            for (var i = 0; papers is not null && i < leaf.MaxDoc; i++)
            {
                if (leaf.LiveDocs?.Get(i) != false)
                {
                    papers.Get(i, bytes);
                    var paper = bytes.Utf8ToString();
                    counts[paper] = counts.GetValueOrDefault(paper) + 1;
                }
            }
        }

        return counts;
    }

    /// <inheritdoc/>
    public void CatchUp()
    {
        var target = Writer();
        var committed = CommittedSequence(directory.Directory.FullName);
        var sequence = committed ?? 0;
        var last = Replay(target, sequence);
        if (last > sequence || committed is null)
        {
            Commit(target, last);
        }
    }

    /// <summary>Makes the index anew from the store. Who searches meanwhile sees the old one until the new one is whole.</summary>
    /// <returns>Passages indexed.</returns>
    public int Rebuild()
    {
        var target = Writer();
        target.DeleteAll();
        Commit(target, Replay(target, 0));
        return target.NumDocs;
    }

    /// <summary>Whether the index and the store hold the same papers and passages.</summary>
    /// <returns>What differs, a line each; empty when nothing does.</returns>
    public IReadOnlyList<string> Check()
    {
        using var snapshot = snapshots.Acquire(null);
        return snapshot is null
            ? ["There is no usable index."]
            : IndexCheck.Differences(snapshot, store);
    }

    /// <inheritdoc/>
    public SearchAnswer Search(PassageQuery query) => searcher.Search(query);

    /// <inheritdoc/>
    public IEnumerable<PaperMatches> Matches(PassageQuery query) => searcher.Matches(query);

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(string begun, int limit)
    {
        ArgumentNullException.ThrowIfNull(begun);
        using var snapshot = snapshots.Acquire(null);
        return snapshot is null ? [] : SpellingSuggester.Complete(snapshot.Searcher.IndexReader, begun, limit);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        snapshots.Dispose();

        // What is not committed is replayed from the store.
        writer?.Rollback();
        directory.Dispose();
    }

    private IndexWriter Writer() => writer ?? throw new InvalidOperationException("The index was opened for reading.");

    private long Replay(IndexWriter target, long after)
    {
        var last = after;
        foreach (var (at, mined) in store.MinedSince(after))
        {
            target.UpdateDocuments(new Term(IndexFields.Paper, mined.Paper.Id), PassageDocument.Of(mined, at));
            last = at;
        }

        return last;
    }

    private void Commit(IndexWriter target, long sequence)
    {
        target.SetCommitData(CommitData.Of(store, sequence).ToUserData());
        target.Commit();
    }
}
