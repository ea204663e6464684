namespace PanelMiner.Facts;

/// <summary>Something that may go wrong, or is going wrong.</summary>
public sealed record RiskFact : Fact
{
    /// <summary>What may happen.</summary>
    public string? What { get; init; }

    /// <summary>Why.</summary>
    public string? Cause { get; init; }

    /// <summary>With what result.</summary>
    public string? Consequence { get; init; }

    /// <summary>What is done about it.</summary>
    public string? Mitigation { get; init; }

    /// <summary>Who owns it.</summary>
    public string? Owner { get; init; }

    /// <summary>Rating as stated.</summary>
    public string? Rating { get; init; }

    /// <summary>Lower end of the sum at risk, in pounds.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of the sum at risk.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }
}
