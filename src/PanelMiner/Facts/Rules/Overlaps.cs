namespace PanelMiner.Facts.Rules;

/// <summary>Settles facts that say the same of the same words: the surer of two equal ones stays.</summary>
internal static class Overlaps
{
    public static IReadOnlyList<Fact> Settle(IReadOnlyList<Fact> facts)
    {
        var kept = new List<Fact>();
        foreach (var fact in facts)
        {
            if (!kept.Any(k => Bare(k).Equals(Bare(fact))))
            {
                kept.Add(fact);
            }
        }

        return kept;
    }

    private static readonly IReadOnlyList<FactLink> NoLinks = [];

    /// <summary>A fact without its confidence, and with one shared empty list in place of its links, so that records compare by what they state.</summary>
    private static Fact Bare(Fact fact) => fact with { Confidence = 0, Supersedes = NoLinks, Contradicts = NoLinks, Follows = NoLinks };
}
