using PanelMiner.Ingestion;
using PanelMiner.Tagging;

namespace PanelMiner.Cli.Labels;

/// <summary>The passages of a workspace that people answered about, as labelled passages: the answered tags as answered, the others as they stand. A paper is a batch.</summary>
internal static class CorrectedPassages
{
    public static IEnumerable<LabelledPassage> Of(IPaperStore store)
    {
        foreach (var paper in store.Corrections().GroupBy(c => c.Paper, StringComparer.Ordinal))
        {
            var keys = paper.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var tagged in (store.Find(paper.Key)?.Passages ?? []).Where(p => keys.Contains(p.Passage.Key)))
            {
                var p = tagged.Passage;
                yield return new(
                    p.Id, new(p.Text, p.Kind, p.Section.Count > 0 ? p.Section[^1] : null, p.Context, tagged.Mentions),
                    [.. tagged.Tags.Where(t => t.Applies).Select(t => t.Tag)], $"workspace-{p.Paper}");
            }
        }
    }
}
