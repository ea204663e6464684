using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PanelMiner.Search;
using PanelMiner.Tagging;

namespace PanelMiner.Storage.Index;

/// <summary>Reads what hits show from doc values.</summary>
internal sealed class HitReader(IndexSearcher searcher)
{
    private readonly IList<AtomicReaderContext> leaves = searcher.IndexReader.Leaves;

    /// <summary>The hit of a passage with the words found in it.</summary>
    public Hit Read(ScoreDoc found, ReadQuery query)
    {
        var kept = Kept(found.Doc);
        var passage = new TaggedPassage(kept.Passage, kept.Mentions, kept.Tags);
        var spans = Highlighter.Spans(query, passage);
        var score = Math.Round(float.IsNaN(found.Score) ? 0 : found.Score, 4);
        return new(passage, score, spans, Highlighter.Snippet(kept.Passage.Text, spans), kept.Address)
        {
            Title = kept.Title,
            Panel = kept.Panel,
            Date = kept.Date,
            AgendaItem = kept.AgendaItem,
            Url = kept.Url,
        };
    }

    public string Address(int doc) => Kept(doc).Address;

    public IndexedHit Kept(int doc)
    {
        var (leaf, local) = Place(doc);
        var bytes = new BytesRef();
        leaf.GetBinaryDocValues(IndexFields.Hit).Get(local, bytes);
        return bytes.Length > 0
            ? IndexedHit.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length))
            : IndexedHit.Read(Stored(leaf.Document(local).GetBinaryValue(IndexFields.Hit)));
    }

    public string Paper(int doc)
    {
        var (leaf, local) = Place(doc);
        var bytes = new BytesRef();
        leaf.GetSortedDocValues(IndexFields.Paper).Get(local, bytes);
        return bytes.Utf8ToString();
    }

    /// <summary>Equal for the same passage of the same paper in several packs; 0 when it cannot be told.</summary>
    public long Same(int doc)
    {
        var (leaf, local) = Place(doc);
        return leaf.GetNumericDocValues(IndexFields.Same).Get(local);
    }

    private static ReadOnlySpan<byte> Stored(BytesRef bytes) => bytes.Bytes.AsSpan(bytes.Offset, bytes.Length);

    private (AtomicReader Leaf, int Local) Place(int doc)
    {
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        return (leaf.AtomicReader, doc - leaf.DocBase);
    }
}
