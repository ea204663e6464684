using PanelMiner.Passages;

namespace PanelMiner.Mentions;

/// <summary>Adds the links that the format declares to those that the words show.</summary>
internal static class LinkMentions
{
    public static IReadOnlyList<Mention> Add(IReadOnlyList<Mention> found, Passage passage)
    {
        if (passage.Links.Count == 0)
        {
            return found;
        }

        var declared = passage.Links
            .Where(l => l.Start >= 0 && l.Start < l.End && l.End <= passage.Text.Length)
            .Select(l => new LinkMention(passage.Text[l.Start..l.End], l.Start, l.End, l.Address)).ToList();
        var kept = found.Where(m => m is not LinkMention || !declared.Any(d => d.Span.Overlaps(m.Span)));
        return [.. kept.Concat(declared).OrderBy(m => m.Start).ThenBy(m => m.End)];
    }
}
