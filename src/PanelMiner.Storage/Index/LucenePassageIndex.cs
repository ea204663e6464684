using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using PanelMiner.Ingestion;
using PanelMiner.Search;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Storage.Index;

/// <summary>
/// The full-text index over Lucene.NET. Its commits carry the store's sequence number: what the store holds and the index lacks is
/// replayed, and an index that is damaged or ahead of the store is made anew.
/// </summary>
public sealed class LucenePassageIndex : IPassageIndex, IIndexFeed, IDisposable
{
    private const string SequenceKey = "sequence";
    private const int MostHits = 10_000;
    private readonly FSDirectory directory;
    private readonly IPaperStore store;
    private readonly IndexWriter? writer;

    private LucenePassageIndex(FSDirectory directory, IPaperStore store, IndexWriter? writer)
    {
        this.directory = directory;
        this.store = store;
        this.writer = writer;
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
        };
        return new(directory, store, new IndexWriter(directory, settings));
    }

    /// <summary>Opens the index for searching, also while another process writes.</summary>
    public static LucenePassageIndex ForReading(string folder, IPaperStore store) => new(FSDirectory.Open(folder), store, null);

    /// <summary>The store's sequence number that the last commit carries; absent when there is no usable index.</summary>
    public static long? CommittedSequence(string folder)
    {
        try
        {
            using var directory = FSDirectory.Open(folder);
            if (!DirectoryReader.IndexExists(directory))
            {
                return null;
            }

            using var reader = DirectoryReader.Open(directory);
            return reader.IndexCommit.UserData.TryGetValue(SequenceKey, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
        }
        catch (Exception e) when (e is IOException or ArgumentException or InvalidOperationException or Lucene.Net.Index.IndexFormatTooNewException)
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
        var target = writer ?? throw new InvalidOperationException("The index was opened for reading.");
        var sequence = CommittedSequence(directory.Directory.FullName) ?? 0;
        var last = sequence;
        foreach (var (at, mined) in store.MinedSince(sequence))
        {
            target.UpdateDocuments(new Term(IndexFields.Paper, mined.Paper.Id), PassageDocument.Of(mined, at));
            last = at;
        }

        if (last > sequence || !DirectoryReader.IndexExists(directory))
        {
            target.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal) { [SequenceKey] = last.ToString(CultureInfo.InvariantCulture) });
            target.Commit();
        }
    }

    /// <inheritdoc/>
    public SearchAnswer Search(PassageQuery query)
    {
        var read = QueryReader.Read(query.Query);
        var filters = read.Filters.Concat(query.Filters).ToList();
        var shown = read with { Filters = filters };
        if (!DirectoryReader.IndexExists(directory))
        {
            return new(query.Query, shown.ToString(), 0, [], [], store.Coverage());
        }

        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        var cursor = SearchCursor.Read(query.After) ?? new SearchCursor(0, long.Parse(reader.IndexCommit.UserData[SequenceKey], CultureInfo.InvariantCulture));
        var asked = Snapshot(QueryBuilder.Build(read, filters), cursor);
        var limit = Math.Clamp(query.Limit, 1, MostHits);
        var top = searcher.Search(asked, null, cursor.Skip + limit, ByScore, doDocScores: true, doMaxScore: false);
        var hits = top.ScoreDocs.Skip(cursor.Skip).Select(d => Hit(searcher, d, read)).ToList();
        var next = cursor.Skip + hits.Count < top.TotalHits ? (cursor with { Skip = cursor.Skip + hits.Count }).ToString() : null;
        return new(query.Query, shown.ToString(), top.TotalHits, hits, Facets(searcher, read, filters, cursor), store.Coverage())
        {
            Next = next,
            Suggestion = top.TotalHits == 0 ? SpellingSuggester.Suggest(reader, read) : null,
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // What is not committed is replayed from the store.
        writer?.Rollback();
        directory.Dispose();
    }

    private static Sort ByScore { get; } = new(
        SortField.FIELD_SCORE, new SortField(IndexFields.Paper, SortFieldType.STRING), new SortField(IndexFields.Number, SortFieldType.INT64));

    // What was added after the first page of an answer is left out of its later pages.
    private static BooleanQuery Snapshot(Query query, SearchCursor cursor) => new()
    {
        { query, Occur.MUST },
        { new ConstantScoreQuery(NumericRangeQuery.NewInt64Range(IndexFields.Sequence, 0, cursor.Sequence, true, true)) { Boost = 0 }, Occur.MUST },
    };

    private static List<Facet> Facets(IndexSearcher searcher, ReadQuery read, List<SearchFilter> filters, SearchCursor cursor) =>
        [.. IndexFields.Facets.Select(field =>
            FacetCounter.Count(searcher, Snapshot(QueryBuilder.Build(read, filters.Where(f => f.Field != field)), cursor), field))];

    private Hit Hit(IndexSearcher searcher, ScoreDoc found, ReadQuery read)
    {
        var leaf = searcher.IndexReader.Leaves[ReaderUtil.SubIndex(found.Doc, searcher.IndexReader.Leaves)];
        var local = found.Doc - leaf.DocBase;
        var bytes = new Lucene.Net.Util.BytesRef();
        leaf.AtomicReader.GetSortedDocValues(IndexFields.Paper).Get(local, bytes);
        var paper = bytes.Utf8ToString();
        var n = (int)leaf.AtomicReader.GetNumericDocValues(IndexFields.Number).Get(local);
        var mined = store.Find(paper) ?? throw new InvalidDataException($"The index names the paper {paper}, which the store does not hold.");
        var passage = mined.Passages[n - 1];
        var spans = Highlighter.Spans(read, passage.Passage.Text);
        return new(passage, Score(found), spans, Highlighter.Snippet(passage.Passage.Text, spans), Address(mined, passage))
        {
            Title = mined.Paper.Title,
            Panel = mined.Paper.Panel,
            Date = mined.Paper.Date,
            AgendaItem = mined.Paper.AgendaItem,
        };
    }

    private static double Score(ScoreDoc found) => Math.Round(float.IsNaN(found.Score) ? 0 : found.Score, 4);

    private static string Address(MinedPaper mined, TaggedPassage passage)
    {
        var p = passage.Passage;
        if (p.Paragraph is null)
        {
            return p.Id;
        }

        var nth = mined.Passages.Count(o => o.Passage.Paragraph == p.Paragraph && o.Passage.N <= p.N);
        return nth == 1 ? $"{p.Paper}#p{p.Paragraph}" : string.Create(CultureInfo.InvariantCulture, $"{p.Paper}#p{p.Paragraph}-{nth}");
    }
}
