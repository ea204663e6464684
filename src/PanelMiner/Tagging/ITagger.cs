using PanelMiner.Mentions;
using PanelMiner.Passages;

namespace PanelMiner.Tagging;

/// <summary>What a passage is about, as the labelling guide defines it.</summary>
public enum Tag
{
    /// <summary>Something that may go wrong, or is going wrong.</summary>
    Risk,

    /// <summary>Money or capacity saved, or to be saved.</summary>
    Saving,

    /// <summary>A choice made, or formally put to a body to make.</summary>
    Decision,

    /// <summary>A party leaves an arrangement, or the arrangement ends.</summary>
    Withdrawal,
}

/// <summary>Who gave a tag.</summary>
public enum TagSource
{
    /// <summary>The tagger.</summary>
    Model,

    /// <summary>A person, whose answer wins.</summary>
    Person,
}

/// <summary>Words that weighed in a tag.</summary>
/// <param name="Start">First UTF-16 code unit in the passage's text.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Weight">How much they weighed; positive speaks for the tag.</param>
public sealed record TagEvidence(int Start, int End, double Weight);

/// <summary>A tag on a passage.</summary>
/// <param name="Tag">Which.</param>
/// <param name="Probability">Calibrated probability, 0 to 1.</param>
/// <param name="Applies">Whether the passage carries it.</param>
/// <param name="Because">The words that weighed most.</param>
/// <param name="By">Who gave it.</param>
public sealed record PassageTag(Tag Tag, double Probability, bool Applies, IReadOnlyList<TagEvidence> Because, TagSource By = TagSource.Model);

/// <summary>What a tagger sees of a passage.</summary>
/// <param name="Text">Its own words.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Heading">Heading above it.</param>
/// <param name="Context">Lead-in sentence or column headings.</param>
/// <param name="Mentions">What it names.</param>
public sealed record TaggerInput(string Text, PassageKind Kind, string? Heading, string? Context, IReadOnlyList<Mention> Mentions);

/// <summary>Gives passages their tags.</summary>
public interface ITagger
{
    /// <summary>Name and version, as recorded with what it made.</summary>
    string Version { get; }

    /// <summary>Tags passages in order: for each, all four tags in the order of <see cref="Tag"/>.</summary>
    IReadOnlyList<IReadOnlyList<PassageTag>> Tag(IReadOnlyList<TaggerInput> passages);
}

/// <summary>A passage with what it names and its tags.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Mentions">What it names, sorted by start.</param>
/// <param name="Tags">All four tags.</param>
public sealed record TaggedPassage(Passage Passage, IReadOnlyList<Mention> Mentions, IReadOnlyList<PassageTag> Tags)
{
    /// <summary>Whether the passage carries a tag.</summary>
    public bool Carries(Tag tag) => Tags.Any(t => t.Tag == tag && t.Applies);
}
