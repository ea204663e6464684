namespace PanelMiner.Facts;

/// <summary>A figure that is no money.</summary>
public sealed record MeasureFact : Fact
{
    /// <summary>What is measured.</summary>
    public string? What { get; init; }

    /// <summary>The figure.</summary>
    public decimal? Value { get; init; }

    /// <summary>Its unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The share, in per cent.</summary>
    public decimal? Percent { get; init; }

    /// <summary>Share of what.</summary>
    public string? Of { get; init; }
}
