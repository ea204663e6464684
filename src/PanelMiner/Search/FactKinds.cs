using PanelMiner.Facts;

namespace PanelMiner.Search;

/// <summary>The names of the kinds of facts, as records and filters give them.</summary>
public static class FactKinds
{
    /// <summary>Every kind.</summary>
    public static IReadOnlyList<string> All { get; } = ["saving", "risk", "decision", "withdrawal", "commitment", "measure", "status", "role", "event"];

    /// <summary>The kind of a fact.</summary>
    public static string Of(Fact fact) => fact switch
    {
        SavingFact => "saving",
        RiskFact => "risk",
        DecisionFact => "decision",
        WithdrawalFact => "withdrawal",
        CommitmentFact => "commitment",
        MeasureFact => "measure",
        StatusFact => "status",
        RoleFact => "role",
        _ => "event",
    };
}
