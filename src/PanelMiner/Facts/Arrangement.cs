namespace PanelMiner.Facts;

/// <summary>One arrangement across papers and years, whatever each paper calls it.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">Its best-known name.</param>
public sealed record Arrangement(string Id, string Name)
{
    /// <summary>Every name that papers use for it.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>What it does.</summary>
    public IReadOnlyList<string> Functions { get; init; } = [];

    /// <summary>Who takes part.</summary>
    public IReadOnlyList<ArrangementParty> Parties { get; init; } = [];

    /// <summary>How it stands to other arrangements.</summary>
    public IReadOnlyList<ArrangementRelation> Relations { get; init; } = [];

    /// <summary>Date of the first paper that names it, as EDTF.</summary>
    public string? FirstSeen { get; init; }

    /// <summary>Date of the last paper that names it, as EDTF.</summary>
    public string? LastSeen { get; init; }

    /// <summary>When it ended, as EDTF.</summary>
    public string? Ended { get; init; }
}

/// <summary>A party of an arrangement.</summary>
/// <param name="Who">Canonical name.</param>
/// <param name="Role">Its role.</param>
/// <param name="From">Since when, as EDTF.</param>
/// <param name="To">Until when, as EDTF.</param>
/// <param name="Fact">The fact that says so.</param>
public sealed record ArrangementParty(string Who, ArrangementRole Role, string? From, string? To, string? Fact);

/// <summary>A relation between arrangements.</summary>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="To">Id of the other.</param>
public sealed record ArrangementRelation(ArrangementRelationKind Kind, string To);

/// <summary>How two arrangements stand to each other.</summary>
public enum ArrangementRelationKind
{
    /// <summary>It is a part of the other.</summary>
    PartOf,

    /// <summary>It replaces the other.</summary>
    Replaces,

    /// <summary>It grew into the other.</summary>
    GrewInto,
}
