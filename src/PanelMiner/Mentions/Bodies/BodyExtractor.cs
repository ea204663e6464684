using PanelMiner.Mentions.Names;

namespace PanelMiner.Mentions.Bodies;

/// <summary>Finds the bodies that a text names, by vocabulary, by form and by what its paper makes known. Linear in the text's length.</summary>
internal sealed class BodyExtractor
{
    /// <summary>The bodies of a text in order, never overlapping.</summary>
    public IReadOnlyList<BodyHit> Find(NameText text, MentionContext context)
    {
        var scene = new BodyScene(text, context);
        var scan = new BodyScan(scene);
        var hits = scan.Run();
        return [.. new OwnBodies(scene).Resolve(hits).Where(h => !h.Void)];
    }

    /// <summary>A body as the contract tells it.</summary>
    public static OrganisationMention Mention(NameText text, BodyHit hit)
    {
        var (start, end) = (text.Tokens[hit.From].Start, text.Tokens[hit.Next - 1].End);
        return new OrganisationMention(text.Text[start..end], start, end, hit.Kind) { Canonical = hit.Canonical };
    }
}
