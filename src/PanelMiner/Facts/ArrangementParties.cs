namespace PanelMiner.Facts;

/// <summary>Who takes part in an arrangement, from its names and the facts told of it.</summary>
internal static class ArrangementParties
{
    public static IReadOnlyList<ArrangementParty> Of(ArrangementCluster cluster, IReadOnlyList<Fact> told)
    {
        var parties = cluster.Parties.Select(p => new ArrangementParty(p.Value, ArrangementRole.Party, null, LeftOn(p.Key, told), null)).ToList();
        foreach (var role in told.OfType<RoleFact>().Where(r => r.Who is not null && r.Role is not null))
        {
            if (!parties.Any(p => PartyKey.Of(p.Who) == PartyKey.Of(role.Who!) && p.Role == role.Role))
            {
                parties.Add(new ArrangementParty(role.Who!, role.Role!.Value, role.From, role.To, role.Id));
            }
        }

        return parties;
    }

    /// <summary>When the arrangement as a whole ended: one party's or part's exit does not end it.</summary>
    public static string? Ended(IReadOnlyList<Fact> told) =>
        told.OfType<WithdrawalFact>().LastOrDefault(w => w is { Who: null, Scope: null, Status: WithdrawalStatus.Done or WithdrawalStatus.Decided })?.Effective;

    private static string? LeftOn(string party, IReadOnlyList<Fact> told) =>
        told.OfType<WithdrawalFact>().LastOrDefault(w => w.Who is not null && w.Scope is null && PartyKey.Of(w.Who) == party && w.Status is not WithdrawalStatus.Mooted)?.Effective;
}
