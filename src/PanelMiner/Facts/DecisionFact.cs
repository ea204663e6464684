namespace PanelMiner.Facts;

/// <summary>A choice made, or formally put to a body to make.</summary>
public sealed record DecisionFact : Fact
{
    /// <summary>Who decided or is asked to.</summary>
    public string? Decider { get; init; }

    /// <summary>Lemma of the verb: agree, approve, note …</summary>
    public string? Action { get; init; }

    /// <summary>What was decided.</summary>
    public string? What { get; init; }

    /// <summary>Taken, sought, recommended or deferred.</summary>
    public DecisionStatus? Status { get; init; }

    /// <summary>When, as EDTF.</summary>
    public string? Date { get; init; }

    /// <summary>Reference number.</summary>
    public string? Reference { get; init; }

    /// <summary>Lower end of the sum decided, in pounds.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of the sum decided.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>Id of the recommendation that it answers.</summary>
    public string? Answers { get; init; }

    /// <summary>How it answers.</summary>
    public DecisionResponse? Response { get; init; }
}

/// <summary>How far a decision has come.</summary>
public enum DecisionStatus
{
    /// <summary>Made.</summary>
    Taken,

    /// <summary>Put to this body.</summary>
    Sought,

    /// <summary>By an outside body, with the response to it.</summary>
    Recommended,

    /// <summary>Put off.</summary>
    Deferred,
}

/// <summary>The answer to a recommendation.</summary>
public enum DecisionResponse
{
    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Accepted in part.</summary>
    Partly,

    /// <summary>Rejected.</summary>
    Rejected,
}
