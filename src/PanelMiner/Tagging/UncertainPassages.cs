namespace PanelMiner.Tagging;

/// <summary>A question to a person: does this passage carry this tag?</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Tag">The tag about which the tagger is unsure.</param>
/// <param name="Probability">The tagger's probability.</param>
public sealed record TagQuestion(TaggedPassage Passage, Tag Tag, double Probability);

/// <summary>Chooses what people should be asked: the answers of which the tagger is least certain, each passage once.</summary>
public static class UncertainPassages
{
    /// <summary>The questions, least certain first; what a person has answered is not asked again.</summary>
    public static IEnumerable<TagQuestion> Of(IEnumerable<TaggedPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        return passages
            .Select(p => (Passage: p, Open: p.Tags.Where(t => t.By == TagSource.Model).OrderBy(Distance).ThenBy(t => t.Tag).FirstOrDefault()))
            .Where(q => q.Open is not null)
            .OrderBy(q => Distance(q.Open!)).ThenBy(q => q.Passage.Passage.Id, StringComparer.Ordinal)
            .Select(q => new TagQuestion(q.Passage, q.Open!.Tag, q.Open.Probability));
    }

    private static double Distance(PassageTag tag) => Math.Abs(tag.Probability - 0.5);
}
