using System.Text.Json.Serialization;
using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Mentions;

/// <summary>A stretch of a passage that names something: its words, where they stand, and what they mean.</summary>
/// <param name="Text">The words, exactly <c>text[Start..End)</c>.</param>
/// <param name="Start">First UTF-16 code unit, from 0.</param>
/// <param name="End">The code unit after the last.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DateMention), "date")]
[JsonDerivedType(typeof(MoneyMention), "money")]
[JsonDerivedType(typeof(PercentageMention), "percentage")]
[JsonDerivedType(typeof(PersonMention), "person")]
[JsonDerivedType(typeof(OrganisationMention), "organisation")]
[JsonDerivedType(typeof(ArrangementMention), "arrangement")]
[JsonDerivedType(typeof(LinkMention), "link")]
[JsonDerivedType(typeof(ReferenceMention), "reference")]
public abstract record Mention(string Text, int Start, int End)
{
    /// <summary>Where the words stand.</summary>
    [JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>How a date was resolved.</summary>
public enum DateMentionBasis
{
    /// <summary>The words alone say it.</summary>
    Stated,

    /// <summary>The words and the anchor say it.</summary>
    Anchored,

    /// <summary>The paper pins it elsewhere.</summary>
    Paper,

    /// <summary>A date, but not to be resolved here.</summary>
    Unresolved,
}

/// <summary>A date, time span or range of dates.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Basis">How it was resolved.</param>
public sealed record DateMention(string Text, int Start, int End, DateMentionBasis Basis) : Mention(Text, Start, End)
{
    /// <summary>The date as EDTF; absent when unresolved.</summary>
    public string? Edtf { get; init; }

    /// <summary>First day covered; absent on an open side.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day covered; absent on an open side.</summary>
    public LocalDate? To { get; init; }

    /// <summary>How exactly it is known.</summary>
    public DatePrecision? Precision { get; init; }

    /// <summary>The anchor against which it was resolved, as EDTF; absent when the words alone say it.</summary>
    public string? Anchor { get; init; }
}

/// <summary>How a figure bounds what is meant.</summary>
public enum FigureBound
{
    /// <summary>The figure itself.</summary>
    Exactly,

    /// <summary>Circa, around, nearly.</summary>
    About,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>At most, up to.</summary>
    AtMost,

    /// <summary>Over, more than.</summary>
    Over,

    /// <summary>Under, less than.</summary>
    Under,
}

/// <summary>A sum of money.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Low">Lower end in pounds (or the currency's unit); negative when bracketed or with a minus.</param>
/// <param name="High">Upper end; equals <paramref name="Low"/> for a single sum.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Bound">How the sum bounds what is meant.</param>
public sealed record MoneyMention(string Text, int Start, int End, decimal Low, decimal High, string Currency, FigureBound Bound) : Mention(Text, Start, End)
{
    /// <summary>What it is a rate per, a singular noun: year, week, household, officer.</summary>
    public string? Per { get; init; }
}

/// <summary>A percentage.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="PercentLow">Lower end, in per cent.</param>
/// <param name="PercentHigh">Upper end; equals the lower for a single figure.</param>
/// <param name="Points">Whether percentage points are meant.</param>
public sealed record PercentageMention(string Text, int Start, int End, decimal PercentLow, decimal PercentHigh, bool Points) : Mention(Text, Start, End);

/// <summary>A person, or a role without a name.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
public sealed record PersonMention(string Text, int Start, int End) : Mention(Text, Start, End)
{
    /// <summary>Name without titles; absent where only a role is named.</summary>
    public string? Name { get; init; }

    /// <summary>Role or rank as written.</summary>
    public string? Role { get; init; }

    /// <summary>The body for which the person speaks or works.</summary>
    public string? Organisation { get; init; }
}

/// <summary>What kind of body an organisation is.</summary>
public enum BodyKind
{
    /// <summary>A police force.</summary>
    Force,

    /// <summary>A police and crime commissioner, or a mayor with the powers.</summary>
    Commissioner,

    /// <summary>The office of a commissioner.</summary>
    Office,

    /// <summary>A panel, committee or board.</summary>
    Panel,

    /// <summary>An inspectorate.</summary>
    Inspectorate,

    /// <summary>A department or agency of government.</summary>
    Government,

    /// <summary>A national body of policing or local government.</summary>
    National,

    /// <summary>A regional unit.</summary>
    RegionalUnit,

    /// <summary>A fire and rescue service or authority.</summary>
    Fire,

    /// <summary>An ambulance service.</summary>
    Ambulance,

    /// <summary>A council.</summary>
    Council,

    /// <summary>A combined authority.</summary>
    CombinedAuthority,

    /// <summary>A health body.</summary>
    Health,

    /// <summary>A union or staff association.</summary>
    Union,

    /// <summary>A company.</summary>
    Company,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A body.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="KindOfBody">What kind of body it is.</param>
public sealed record OrganisationMention(string Text, int Start, int End, BodyKind KindOfBody) : Mention(Text, Start, End)
{
    /// <summary>Official name at the paper's date; absent for an unresolved "the Force".</summary>
    public string? Canonical { get; init; }
}

/// <summary>An arrangement between bodies: a collaboration, shared service, merger, contract, consortium.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
public sealed record ArrangementMention(string Text, int Start, int End) : Mention(Text, Start, End)
{
    /// <summary>Its name as this paper would give it in full; absent for a bare "the collaboration".</summary>
    public string? Canonical { get; init; }

    /// <summary>Id of the arrangement across papers, once linked.</summary>
    public string? ArrangementId { get; init; }

    /// <summary>Participants stated beside it, as canonical names.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];
}

/// <summary>A web or mail address.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Address">Where it leads.</param>
public sealed record LinkMention(string Text, int Start, int End, string Address) : Mention(Text, Start, End);

/// <summary>A pointer to another paper, meeting, minute, annex or outside report.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Target">What it points to.</param>
public sealed record ReferenceMention(string Text, int Start, int End, ReferenceTarget Target) : Mention(Text, Start, End)
{
    /// <summary>Whether the target is held; absent where nobody has looked.</summary>
    public bool? Held { get; init; }
}

/// <summary>What a reference points to.</summary>
public enum ReferenceTarget
{
    /// <summary>A paper.</summary>
    Paper,

    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A minute.</summary>
    Minute,

    /// <summary>An annex or appendix.</summary>
    Annex,

    /// <summary>A report by an outside body.</summary>
    OutsideReport,
}
