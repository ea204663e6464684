namespace PanelMiner.Facts.Corrections;

/// <summary>What people put right in a workspace, oldest first. It wins over what the extractor and the linker found, and survives that papers are read again.</summary>
/// <param name="Facts">Verdicts on facts.</param>
/// <param name="Arrangements">Arrangements joined, split and renamed.</param>
public sealed record WorkspaceCorrections(IReadOnlyList<FactCorrection> Facts, IReadOnlyList<ArrangementCorrection> Arrangements)
{
    /// <summary>Nothing to put right.</summary>
    public static WorkspaceCorrections None { get; } = new([], []);
}

/// <summary>A person's verdict on one fact.</summary>
/// <param name="Fact">Id of the fact.</param>
/// <param name="State">Confirmed, amended or rejected.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When, ISO 8601.</param>
public sealed record FactCorrection(string Fact, FactReviewState State, string By, string At)
{
    /// <summary>Why.</summary>
    public string? Note { get; init; }

    /// <summary>Fields put right, by the contract's names; a null takes the field away.</summary>
    public IReadOnlyDictionary<string, string?> Set { get; init; } = new Dictionary<string, string?>();
}

/// <summary>What is done to an arrangement.</summary>
public enum ArrangementCorrectionKind
{
    /// <summary>Two are one.</summary>
    Join,

    /// <summary>Some names or papers are another one.</summary>
    Split,

    /// <summary>It is better known by another name.</summary>
    Rename,
}

/// <summary>A correction of arrangements.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Arrangement">The arrangement.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When, ISO 8601.</param>
public sealed record ArrangementCorrection(ArrangementCorrectionKind Kind, ArrangementReference Arrangement, string By, string At)
{
    /// <summary>Join: the arrangement that is taken into the first.</summary>
    public ArrangementReference? With { get; init; }

    /// <summary>Split: the names that leave; rename: the one new name.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Split: ids of the papers whose words leave; with names, only those names in these papers.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Why.</summary>
    public string? Note { get; init; }
}

/// <summary>An arrangement as a person named it. Ids may change when an older paper comes in; the name in a paper does not.</summary>
/// <param name="Id">Its id, or a name, at the time.</param>
/// <param name="Called">What one paper calls it.</param>
/// <param name="In">Id of that paper.</param>
public sealed record ArrangementReference(string Id, string? Called, string? In);
