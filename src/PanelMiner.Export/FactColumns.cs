using PanelMiner.Facts;

namespace PanelMiner.Export;

/// <summary>The fields of the kinds of facts, as columns; a field that a kind does not have is empty.</summary>
internal static class FactColumns
{
    public static IReadOnlyList<(ExportColumn Column, Func<Fact, object?> Value)> All { get; } =
    [
        Text("who", "Who saves, leaves, undertakes, takes a role.", f => f switch { SavingFact s => s.Who, WithdrawalFact w => w.Who, CommitmentFact c => c.Who, RoleFact r => r.Who, EventFact e => e.Who, _ => null }),
        Text("what", "What may happen, was decided, is undertaken, is measured, happened.", f => f switch { RiskFact r => r.What, DecisionFact d => d.What, CommitmentFact c => c.What, MeasureFact m => m.What, EventFact e => e.What, _ => null }),
        Text("status", "Status of a saving, decision or withdrawal.", f => f switch { SavingFact s => Names.Kebab(s.Status), DecisionFact d => Names.Kebab(d.Status), WithdrawalFact w => Names.Kebab(w.Status), _ => null }),
        Exact("low", "Lower end of the sum, in pounds.", f => f switch { SavingFact s => s.Low, RiskFact r => r.Low, DecisionFact d => d.Low, _ => null }),
        Exact("high", "Upper end of the sum, in pounds.", f => f switch { SavingFact s => s.High, RiskFact r => r.High, DecisionFact d => d.High, _ => null }),
        Text("currency", "ISO 4217 code of the sum.", f => f switch { SavingFact s => s.Currency, RiskFact r => r.Currency, DecisionFact d => d.Currency, _ => null }),
        Text("bound", "How the sum bounds what is meant: exactly, about, at-least, at-most, over, under.", f => Names.Kebab((f as SavingFact)?.Bound)),
        Exact("percentLow", "Lower end of a saving in per cent.", f => (f as SavingFact)?.PercentLow),
        Exact("percentHigh", "Upper end of a saving in per cent.", f => (f as SavingFact)?.PercentHigh),
        Text("basis", "Gross or net.", f => Names.Kebab((f as SavingFact)?.Basis)),
        Text("recurrence", "Annual, cumulative or one-off.", f => Names.Kebab((f as SavingFact)?.Recurrence)),
        new(new("cashable", ExportType.Flag, "Whether a saving is cashable."), f => (f as SavingFact)?.Cashable),
        Text("period", "Period of a saving as EDTF.", f => (f as SavingFact)?.Period),
        Text("date", "When a decision was taken, a withdrawal takes effect, a commitment is due or an event happened, as EDTF.", f => f switch { DecisionFact d => d.Date, WithdrawalFact w => w.Effective, CommitmentFact c => c.Due, EventFact e => e.Date, _ => null }),
        Text("cause", "Why a risk arises.", f => (f as RiskFact)?.Cause),
        Text("consequence", "What a risk leads to.", f => (f as RiskFact)?.Consequence),
        Text("mitigation", "What is done about a risk.", f => (f as RiskFact)?.Mitigation),
        Text("owner", "Who owns a risk.", f => (f as RiskFact)?.Owner),
        Text("rating", "Rating of a risk as stated.", f => (f as RiskFact)?.Rating),
        Text("decider", "Who decided, or is asked to.", f => (f as DecisionFact)?.Decider),
        Text("action", "Verb of a decision.", f => (f as DecisionFact)?.Action),
        Text("reference", "Reference number of a decision.", f => (f as DecisionFact)?.Reference),
        Text("answers", "Id of the recommendation that a decision answers.", f => (f as DecisionFact)?.Answers),
        Text("response", "How it answers.", f => Names.Kebab((f as DecisionFact)?.Response)),
        Text("initiator", "Who first asked for a withdrawal.", f => (f as WithdrawalFact)?.Initiator),
        Text("scope", "The part that is left.", f => (f as WithdrawalFact)?.Scope),
        Text("reason", "Why it is left.", f => (f as WithdrawalFact)?.Reason),
        Text("returnsTo", "Where the work returns to.", f => (f as WithdrawalFact)?.ReturnsTo),
        Text("to", "To whom a commitment is made; until when a role lasts.", f => f switch { CommitmentFact c => c.To, RoleFact r => r.To, _ => null }),
        Text("state", "State of a commitment; state of a programme as printed.", f => f switch { CommitmentFact c => Names.Kebab(c.State), StatusFact s => s.State, _ => null }),
        Text("keptBy", "Id of the fact that kept a commitment.", f => (f as CommitmentFact)?.KeptBy),
        Exact("value", "A figure that is no money.", f => (f as MeasureFact)?.Value),
        Text("unit", "Its unit.", f => (f as MeasureFact)?.Unit),
        Exact("percent", "A share in per cent.", f => (f as MeasureFact)?.Percent),
        Text("of", "Share of what.", f => (f as MeasureFact)?.Of),
        Text("subject", "What is rated.", f => (f as StatusFact)?.Subject),
        Text("scale", "On what it is rated: rag or stage.", f => Names.Kebab((f as StatusFact)?.Scale)),
        Text("role", "Role in an arrangement.", f => Names.Kebab((f as RoleFact)?.Role)),
        Text("from", "Since when a role is held, as EDTF.", f => (f as RoleFact)?.From),
        Text("meets", "How often a board meets.", f => (f as RoleFact)?.Meets),
    ];

    private static (ExportColumn Column, Func<Fact, object?> Value) Text(string name, string description, Func<Fact, string?> value) => (new(name, ExportType.Text, description), value);

    private static (ExportColumn Column, Func<Fact, object?> Value) Exact(string name, string description, Func<Fact, decimal?> value) => (new(name, ExportType.Exact, description), f => value(f));
}
