namespace PanelMiner.Mentions.People;

/// <summary>A person found at tokens of a text.</summary>
/// <param name="From">First token, titles and ranks before the name included.</param>
/// <param name="Next">The token after the last of the name, or of the role where there is no name.</param>
internal sealed record PersonHit(int From, int Next)
{
    /// <summary>Name without titles.</summary>
    public string? Name { get; init; }

    /// <summary>Role as written.</summary>
    public string? Role { get; init; }

    /// <summary>Body for which the person speaks or works.</summary>
    public string? Organisation { get; init; }

    /// <summary>The token after everything that was read about the person.</summary>
    public int ReadTo { get; init; }
}

/// <summary>A role found at tokens of a text.</summary>
/// <param name="From">First token.</param>
/// <param name="Next">The token after the role itself.</param>
/// <param name="End">The token after the body that goes with it, where one does.</param>
/// <param name="Organisation">That body.</param>
/// <param name="Use">What the phrase can do.</param>
/// <param name="Open">Whether it was made of its parts, not found in the vocabulary.</param>
internal sealed record RoleHit(int From, int Next, int End, string? Organisation, RoleUse Use, bool Open)
{
    /// <summary>The token of its noun: "Director" in "Director of Markets".</summary>
    public int Noun { get; init; } = Next - 1;
}
