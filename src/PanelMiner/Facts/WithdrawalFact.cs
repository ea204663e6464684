namespace PanelMiner.Facts;

/// <summary>A party leaves an arrangement, or the arrangement ends.</summary>
public sealed record WithdrawalFact : Fact
{
    /// <summary>Who leaves; absent when the arrangement itself ends.</summary>
    public string? Who { get; init; }

    /// <summary>Who first asked.</summary>
    public string? Initiator { get; init; }

    /// <summary>The part left; absent when the whole is.</summary>
    public string? Scope { get; init; }

    /// <summary>Mooted, intended, decided or done.</summary>
    public WithdrawalStatus? Status { get; init; }

    /// <summary>When it takes effect, as EDTF.</summary>
    public string? Effective { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the work returns to.</summary>
    public string? ReturnsTo { get; init; }
}

/// <summary>How far a withdrawal has come.</summary>
public enum WithdrawalStatus
{
    /// <summary>Talked of.</summary>
    Mooted,

    /// <summary>Meant.</summary>
    Intended,

    /// <summary>Decided.</summary>
    Decided,

    /// <summary>Done.</summary>
    Done,
}
