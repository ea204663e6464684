namespace PanelMiner.Facts;

/// <summary>The state of a programme, area or risk as printed.</summary>
public sealed record StatusFact : Fact
{
    /// <summary>What is rated.</summary>
    public string? Subject { get; init; }

    /// <summary>The state as printed.</summary>
    public string? State { get; init; }

    /// <summary>Red, amber, green; or a stage.</summary>
    public StatusScale? Scale { get; init; }
}

/// <summary>What a state is measured on.</summary>
public enum StatusScale
{
    /// <summary>Red, amber, green.</summary>
    Rag,

    /// <summary>A stage of a programme.</summary>
    Stage,
}
