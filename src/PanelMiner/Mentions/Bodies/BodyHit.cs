namespace PanelMiner.Mentions.Bodies;

/// <summary>A body found at tokens of a text.</summary>
/// <param name="From">Its first token.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Kind">Kind of body.</param>
/// <param name="Canonical">Official name; null when it is not resolved.</param>
internal sealed record BodyHit(int From, int Next, BodyKind Kind, string? Canonical)
{
    /// <summary>The force area it belongs to, where it has one.</summary>
    public Area? Area { get; init; }

    /// <summary>The name that goes with its form, where it was found by form.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the words are a noun such as "the Force".</summary>
    public bool Generic { get; init; }

    /// <summary>Whether it stands for nothing: words that only look like a body's.</summary>
    public bool Void { get; init; }
}

/// <summary>The name of a force area found at tokens of a text.</summary>
/// <param name="From">Its first token.</param>
/// <param name="Next">The token after its last.</param>
/// <param name="Area">The area.</param>
/// <param name="Abbreviation">Whether the words abbreviate the force's name.</param>
/// <param name="Known">Whether a vocabulary or the paper knows it.</param>
internal sealed record AreaHit(int From, int Next, Area Area, bool Abbreviation, bool Known);
