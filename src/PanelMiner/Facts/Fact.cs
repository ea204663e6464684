using System.Text.Json.Serialization;

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
