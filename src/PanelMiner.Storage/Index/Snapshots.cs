using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace PanelMiner.Storage.Index;

/// <summary>States of the index to search in. Searchers never block the writer, and the writer never blocks them.</summary>
internal sealed class Snapshots(FSDirectory directory, SearchWeights weights) : IDisposable
{
    private readonly System.Threading.Lock gate = new();
    private SearcherManager? manager;

    /// <summary>The state that a cursor names, while it is kept; else the latest. Absent without a usable index.</summary>
    public Snapshot? Acquire(SearchCursor? cursor)
    {
        if (Latest() is not { } latest)
        {
            return null;
        }

        if (cursor is null || cursor.Generation == latest.Generation)
        {
            return latest;
        }

        var kept = DirectoryReader.ListCommits(directory).FirstOrDefault(c => c.Generation == cursor.Generation);
        if (kept is null || CommitData.Read(kept) is not { } data)
        {
            return latest;
        }

        latest.Dispose();
        var reader = DirectoryReader.Open(kept);
        return new(Searcher(reader), data, kept.Generation, reader.Dispose);
    }

    public void Dispose()
    {
        lock (gate)
        {
            manager?.Dispose();
            manager = null;
        }
    }

    private Snapshot? Latest()
    {
        var current = Current();
        if (current is null)
        {
            return null;
        }

        current.MaybeRefresh();
        var searcher = current.Acquire();
        var commit = ((DirectoryReader)searcher.IndexReader).IndexCommit;
        if (CommitData.Read(commit) is { } data)
        {
            return new(searcher, data, commit.Generation, () => current.Release(searcher));
        }

        current.Release(searcher);
        return null;
    }

    private SearcherManager? Current()
    {
        lock (gate)
        {
            return manager ??= DirectoryReader.IndexExists(directory) ? new SearcherManager(directory, new Factory(this)) : null;
        }
    }

    private IndexSearcher Searcher(IndexReader reader) => new(reader) { Similarity = new PassageSimilarity(weights) };

    private sealed class Factory(Snapshots owner) : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => owner.Searcher(reader);
    }
}

/// <summary>One state of the index.</summary>
internal sealed class Snapshot(IndexSearcher searcher, CommitData data, long generation, Action release) : IDisposable
{
    public IndexSearcher Searcher => searcher;

    public CommitData Data => data;

    public long Generation => generation;

    public void Dispose() => release();
}
