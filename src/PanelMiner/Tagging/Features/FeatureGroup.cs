namespace PanelMiner.Tagging.Features;

/// <summary>Kinds of evidence that a tagger weighs; each can be left out to see what it is worth.</summary>
[Flags]
public enum FeatureGroups
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Senses of the cue lexicon, and the constructions that show them.</summary>
    Cues = 1,

    /// <summary>Two senses in one clause, in their order: who, whether, when and what.</summary>
    CuePairs = 2,

    /// <summary>Words and pairs of words, with sums, dates, bodies and persons as classes.</summary>
    Words = 4,

    /// <summary>Runs of three to five characters within words.</summary>
    Characters = 8,

    /// <summary>The heading above the passage, and its lead-in or column headings.</summary>
    Surroundings = 16,

    /// <summary>What the passage is, its length, and how it begins.</summary>
    Shape = 32,

    /// <summary>All of them.</summary>
    All = Cues | CuePairs | Words | Characters | Surroundings | Shape,
}
