using System.Globalization;
using PanelMiner.Facts;

namespace PanelMiner.Timelines;

/// <summary>A fact as one paper tells it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="What">It in one line.</param>
/// <param name="Date">When it happens, as EDTF.</param>
/// <param name="ToldOn">When a panel was told.</param>
/// <param name="ToldTo">Which panel.</param>
internal sealed record ToldFact(Fact Fact, string What, string? Date, string? ToldOn, string? ToldTo)
{
    /// <summary>Where it is told.</summary>
    public required Citation Cited { get; init; }

    public string TellOrder => ToldOn ?? "9999";

    /// <summary>Facts of one sameness are one line: equal kind, parties, figures, stage and date. Undated ones are the same only when their words are too.</summary>
    public string Sameness => Fact switch
    {
        SavingFact s => Key("saving", s.Low, s.High, s.PercentLow, s.Status, s.Recurrence == SavingRecurrence.OneOff, s.Basis == SavingBasis.Gross, s.Period),
        WithdrawalFact w => Key("withdrawal", w.Who, w.Status, w.Scope, w.Effective),
        DecisionFact d => Key("decision", d.Decider, d.Action, d.Date, d.Date is null || d.Low is not null ? What : "", d.Low),
        EventFact or RoleFact or StatusFact => Key(Fact.GetType().Name, What, Date),
        _ => Key(Fact.GetType().Name, What, Date),
    };

    private static string Key(params object?[] parts) => string.Join('\u001f', parts.Select(p => Convert.ToString(p, CultureInfo.InvariantCulture)?.ToUpperInvariant()));
}
