using Lucene.Net.Index;

namespace PanelMiner.Storage.Index;

/// <summary>
/// Keeps the commit at which a writer began beside its latest ones: who pages through an answer while a run writes, pages through one
/// and the same state of the index. The next writer removes what the last one kept.
/// </summary>
internal sealed class KeptCommits : IndexDeletionPolicy
{
    private const int LatestKept = 3;
    private long beginning = -1;

    public override void OnInit<T>(IList<T> commits)
    {
        if (commits.Count > 0)
        {
            beginning = commits[^1].Generation;
            commits.Take(commits.Count - 1).ToList().ForEach(c => c.Delete());
        }
    }

    public override void OnCommit<T>(IList<T> commits) =>
        commits.Take(Math.Max(0, commits.Count - LatestKept)).Where(c => c.Generation != beginning).ToList().ForEach(c => c.Delete());
}
