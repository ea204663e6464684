using PanelMiner.Facts;

namespace PanelMiner.Timelines;

/// <summary>Where a fact keeps the date on which it happens, and who is in it.</summary>
internal static class FactDates
{
    public static string? Own(Fact fact) => fact switch
    {
        SavingFact saving => saving.Period,
        DecisionFact decision => decision.Date,
        WithdrawalFact withdrawal => withdrawal.Effective,
        CommitmentFact commitment => commitment.Due,
        RoleFact role => role.From,
        EventFact happening => happening.Date,
        _ => null,
    };

    public static IEnumerable<string> Actors(Fact fact)
    {
        string?[] actors = fact switch
        {
            SavingFact saving => [saving.Who],
            DecisionFact decision => [decision.Decider],
            WithdrawalFact withdrawal => [withdrawal.Who, withdrawal.Initiator],
            CommitmentFact commitment => [commitment.Who],
            RoleFact role => [role.Who],
            RiskFact risk => [risk.Owner],
            EventFact happening => [happening.Who],
            StatusFact status => [status.Subject],
            _ => [],
        };
        return actors.OfType<string>();
    }
}
