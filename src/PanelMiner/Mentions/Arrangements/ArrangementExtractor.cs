using PanelMiner.Mentions.Bodies;
using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Arrangements;

/// <summary>Finds arrangements between bodies, named ("the Three Rivers Alliance"), described ("a shared legal service with Northmoor") or bare ("the collaboration"). Linear in the text's length.</summary>
internal sealed class ArrangementExtractor
{
    /// <summary>The arrangements of a text in order, never overlapping.</summary>
    public IReadOnlyList<ArrangementHit> Find(NameText text, IReadOnlyList<BodyHit> bodies, MentionContext context) =>
        new ArrangementScan(text, bodies, context).Run();

    /// <summary>An arrangement as the contract tells it.</summary>
    public static ArrangementMention Mention(NameText text, ArrangementHit hit)
    {
        var (start, end) = (text.Tokens[hit.From].Start, text.Tokens[hit.Next - 1].End);
        return new ArrangementMention(text.Text[start..end], start, end) { Canonical = hit.Canonical, Participants = hit.Participants };
    }
}
