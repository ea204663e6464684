namespace PanelMiner.Facts;

/// <summary>Anything else that is dated and worth a line on a timeline.</summary>
public sealed record EventFact : Fact
{
    /// <summary>What happens.</summary>
    public string? What { get; init; }

    /// <summary>When, as EDTF.</summary>
    public string? Date { get; init; }

    /// <summary>Who.</summary>
    public string? Who { get; init; }
}
