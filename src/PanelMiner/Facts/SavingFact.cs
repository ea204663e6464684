using PanelMiner.Mentions;

namespace PanelMiner.Facts;

/// <summary>Money or capacity saved or to be saved.</summary>
public sealed record SavingFact : Fact
{
    /// <summary>Lower end in pounds.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end in pounds.</summary>
    public decimal? High { get; init; }

    /// <summary>Lower end in per cent.</summary>
    public decimal? PercentLow { get; init; }

    /// <summary>Upper end in per cent.</summary>
    public decimal? PercentHigh { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>How the figure bounds what is meant.</summary>
    public FigureBound? Bound { get; init; }

    /// <summary>Gross or net, where said.</summary>
    public SavingBasis? Basis { get; init; }

    /// <summary>Target, forecast, achieved or shortfall.</summary>
    public SavingStatus? Status { get; init; }

    /// <summary>Annual, cumulative or one-off, where said.</summary>
    public SavingRecurrence? Recurrence { get; init; }

    /// <summary>Whether cashable, where said.</summary>
    public bool? Cashable { get; init; }

    /// <summary>Period or due date, as EDTF.</summary>
    public string? Period { get; init; }

    /// <summary>Who saves.</summary>
    public string? Who { get; init; }
}

/// <summary>Gross or net.</summary>
public enum SavingBasis
{
    /// <summary>Before costs.</summary>
    Gross,

    /// <summary>After costs.</summary>
    Net,
}

/// <summary>How real a saving is.</summary>
public enum SavingStatus
{
    /// <summary>Ambition, requirement.</summary>
    Target,

    /// <summary>Expected, projected, identified.</summary>
    Forecast,

    /// <summary>Made, released, delivered.</summary>
    Achieved,

    /// <summary>Missing against a target.</summary>
    Shortfall,
}

/// <summary>How often a saving falls.</summary>
public enum SavingRecurrence
{
    /// <summary>Every year.</summary>
    Annual,

    /// <summary>A total by or over a period.</summary>
    Cumulative,

    /// <summary>Once.</summary>
    OneOff,
}
