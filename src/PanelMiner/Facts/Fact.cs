using System.Text.Json.Serialization;
using PanelMiner.Mentions;

namespace PanelMiner.Facts;

/// <summary>What a passage states, with the words it was read from. A field that is not stated is absent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(SavingFact), "saving")]
[JsonDerivedType(typeof(RiskFact), "risk")]
[JsonDerivedType(typeof(DecisionFact), "decision")]
[JsonDerivedType(typeof(WithdrawalFact), "withdrawal")]
[JsonDerivedType(typeof(CommitmentFact), "commitment")]
[JsonDerivedType(typeof(MeasureFact), "measure")]
[JsonDerivedType(typeof(StatusFact), "status")]
[JsonDerivedType(typeof(RoleFact), "role")]
[JsonDerivedType(typeof(EventFact), "event")]
public abstract record Fact
{
    /// <summary><c>PAPERID:f</c> and 12 hex digits of a hash of passage key, kind, start and ordinal; absent on bare text.</summary>
    public string? Id { get; init; }

    /// <summary>Id of the paper; absent on bare text.</summary>
    public string? Paper { get; init; }

    /// <summary>Id of the passage; absent on bare text.</summary>
    public string? Passage { get; init; }

    /// <summary>The words it was read from, exactly <c>text[Start..End)</c>.</summary>
    public required string Quote { get; init; }

    /// <summary>First UTF-16 code unit of the quote in the passage's text.</summary>
    public required int Start { get; init; }

    /// <summary>The code unit after the last.</summary>
    public required int End { get; init; }

    /// <summary>Page, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>Printed paragraph number.</summary>
    public string? Paragraph { get; init; }

    /// <summary>How sure the extractor is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Who says it.</summary>
    public FactSpeaker? StatedBy { get; init; }

    /// <summary>In whose voice it is said.</summary>
    public FactVoice Voice { get; init; } = FactVoice.Author;

    /// <summary>The date from which it speaks, as EDTF.</summary>
    public string? AsAt { get; init; }

    /// <summary>The arrangement concerned, as the paper calls it.</summary>
    public string? Arrangement { get; init; }

    /// <summary>Id of that arrangement across papers.</summary>
    public string? ArrangementId { get; init; }

    /// <summary>Earlier facts that this one supersedes.</summary>
    public IReadOnlyList<FactLink> Supersedes { get; init; } = [];

    /// <summary>Facts that this one contradicts.</summary>
    public IReadOnlyList<FactLink> Contradicts { get; init; } = [];

    /// <summary>Earlier facts that this one follows.</summary>
    public IReadOnlyList<FactLink> Follows { get; init; } = [];

    /// <summary>What a person said of it.</summary>
    public FactReview? Review { get; init; }

    /// <summary>Extractor and version.</summary>
    public string? MadeBy { get; init; }
}

/// <summary>Who states a fact.</summary>
/// <param name="Name">Name.</param>
/// <param name="Role">Role.</param>
/// <param name="Organisation">Body.</param>
public sealed record FactSpeaker(string? Name, string? Role, string? Organisation);

/// <summary>In whose voice a fact is stated.</summary>
public enum FactVoice
{
    /// <summary>The paper's author.</summary>
    Author,

    /// <summary>Somebody whom the author reports.</summary>
    Reported,

    /// <summary>A source that the author quotes.</summary>
    Quoted,
}

/// <summary>A link from a later fact to an earlier one.</summary>
/// <param name="Fact">Id of the earlier fact.</param>
/// <param name="Reason">Why they are linked.</param>
public sealed record FactLink(string Fact, string Reason);

/// <summary>What a person said of a fact.</summary>
/// <param name="State">Confirmed, amended or rejected.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, ISO 8601.</param>
/// <param name="Note">Why.</param>
public sealed record FactReview(FactReviewState State, string By, string At, string? Note);

/// <summary>A person's verdict on a fact.</summary>
public enum FactReviewState
{
    /// <summary>It is right.</summary>
    Confirmed,

    /// <summary>It was put right.</summary>
    Amended,

    /// <summary>It is wrong.</summary>
    Rejected,
}

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

/// <summary>A choice made, or formally put to a body to make.</summary>
public sealed record DecisionFact : Fact
{
    /// <summary>Who decided or is asked to.</summary>
    public string? Decider { get; init; }

    /// <summary>Lemma of the verb: agree, approve, note …</summary>
    public string? Action { get; init; }

    /// <summary>What was decided.</summary>
    public string? What { get; init; }

    /// <summary>Taken, sought, recommended or deferred.</summary>
    public DecisionStatus? Status { get; init; }

    /// <summary>When, as EDTF.</summary>
    public string? Date { get; init; }

    /// <summary>Reference number.</summary>
    public string? Reference { get; init; }

    /// <summary>Lower end of the sum decided, in pounds.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of the sum decided.</summary>
    public decimal? High { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public string? Currency { get; init; }

    /// <summary>Id of the recommendation that it answers.</summary>
    public string? Answers { get; init; }

    /// <summary>How it answers.</summary>
    public DecisionResponse? Response { get; init; }
}

/// <summary>How far a decision has come.</summary>
public enum DecisionStatus
{
    /// <summary>Made.</summary>
    Taken,

    /// <summary>Put to this body.</summary>
    Sought,

    /// <summary>By an outside body, with the response to it.</summary>
    Recommended,

    /// <summary>Put off.</summary>
    Deferred,
}

/// <summary>The answer to a recommendation.</summary>
public enum DecisionResponse
{
    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Accepted in part.</summary>
    Partly,

    /// <summary>Rejected.</summary>
    Rejected,
}

/// <summary>A party leaves an arrangement, or the arrangement ends.</summary>
public sealed record WithdrawalFact : Fact
{
    /// <summary>Who leaves; absent when the arrangement itself ends.</summary>
    public string? Who { get; init; }

    /// <summary>Who first asked.</summary>
    public string? Initiator { get; init; }

    /// <summary>The part left; absent when the whole is.</summary>
    public string? Scope { get; init; }

    /// <summary>Mooted, intended, decided or done.</summary>
    public WithdrawalStatus? Status { get; init; }

    /// <summary>When it takes effect, as EDTF.</summary>
    public string? Effective { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the work returns to.</summary>
    public string? ReturnsTo { get; init; }
}

/// <summary>How far a withdrawal has come.</summary>
public enum WithdrawalStatus
{
    /// <summary>Talked of.</summary>
    Mooted,

    /// <summary>Meant.</summary>
    Intended,

    /// <summary>Decided.</summary>
    Decided,

    /// <summary>Done.</summary>
    Done,
}

/// <summary>Somebody undertakes to do something.</summary>
public sealed record CommitmentFact : Fact
{
    /// <summary>Who undertakes it.</summary>
    public string? Who { get; init; }

    /// <summary>For whom.</summary>
    public string? To { get; init; }

    /// <summary>What.</summary>
    public string? What { get; init; }

    /// <summary>By when, as EDTF.</summary>
    public string? Due { get; init; }

    /// <summary>Its fate.</summary>
    public CommitmentState? State { get; init; }

    /// <summary>Id of the fact that kept it.</summary>
    public string? KeptBy { get; init; }
}

/// <summary>The fate of a commitment.</summary>
public enum CommitmentState
{
    /// <summary>Not yet due.</summary>
    Open,

    /// <summary>Kept.</summary>
    Kept,

    /// <summary>Kept late.</summary>
    Late,

    /// <summary>Due and not heard of.</summary>
    NoWord,
}

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

/// <summary>Who is what in an arrangement.</summary>
public sealed record RoleFact : Fact
{
    /// <summary>Who.</summary>
    public string? Who { get; init; }

    /// <summary>Party, host, lead, chair, funder or overseer.</summary>
    public ArrangementRole? Role { get; init; }

    /// <summary>Since when, as EDTF.</summary>
    public string? From { get; init; }

    /// <summary>Until when, as EDTF.</summary>
    public string? To { get; init; }

    /// <summary>How often it meets, where it is a board.</summary>
    public string? Meets { get; init; }
}

/// <summary>A role in an arrangement.</summary>
public enum ArrangementRole
{
    /// <summary>Takes part.</summary>
    Party,

    /// <summary>Hosts it.</summary>
    Host,

    /// <summary>Leads it.</summary>
    Lead,

    /// <summary>Chairs its board.</summary>
    Chair,

    /// <summary>Pays for it.</summary>
    Funder,

    /// <summary>Oversees it.</summary>
    Overseer,
}

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
