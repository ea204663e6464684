using Lucene.Net.Search;

namespace PanelMiner.Storage.Index;

/// <summary>A place in the list of hits: the passage shown, and those that stand behind it.</summary>
internal sealed record ListedHit(ScoreDoc Shown)
{
    public List<int> AlsoIn { get; } = [];
}

/// <summary>Makes the list of hits from passages in their order: each paper once where that is asked for, and the same passage of several packs once.</summary>
internal static class HitList
{
    /// <summary>The hits that a prefix of the result gives.</summary>
    public static IReadOnlyList<ListedHit> Of(IEnumerable<ScoreDoc> found, HitReader reader, bool byPaper)
    {
        var listed = new List<ListedHit>();
        var bySame = new Dictionary<long, ListedHit>();
        var papers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var doc in found)
        {
            if (byPaper && !papers.Add(reader.Paper(doc.Doc)))
            {
                continue;
            }

            var same = reader.Same(doc.Doc);
            if (same != 0 && bySame.TryGetValue(same, out var first))
            {
                first.AlsoIn.Add(doc.Doc);
                continue;
            }

            var hit = new ListedHit(doc);
            listed.Add(hit);
            if (same != 0)
            {
                bySame[same] = hit;
            }
        }

        return listed;
    }
}
