namespace PanelMiner.Facts;

/// <summary>Somebody undertakes to do something.</summary>
public sealed record CommitmentFact : Fact
{
    /// <summary>Who undertakes it.</summary>
    public string? Who { get; init; }

    /// <summary>For whom.</summary>
    public string? To { get; init; }

    /// <summary>What.</summary>
    public string? What { get; init; }

    /// <summary>By when, as EDTF.</summary>
    public string? Due { get; init; }

    /// <summary>Its fate.</summary>
    public CommitmentState? State { get; init; }

    /// <summary>Id of the fact that kept it.</summary>
    public string? KeptBy { get; init; }
}

/// <summary>The fate of a commitment.</summary>
public enum CommitmentState
{
    /// <summary>Not yet due.</summary>
    Open,

    /// <summary>Kept.</summary>
    Kept,

    /// <summary>Kept late.</summary>
    Late,

    /// <summary>Due and not heard of.</summary>
    NoWord,
}
