namespace PanelMiner.Timelines;

/// <summary>What a timeline is about: an arrangement or a body.</summary>
/// <param name="ArrangementId">Id of the arrangement; null for a body.</param>
/// <param name="Body">Canonical name of the body; null for an arrangement.</param>
public sealed record TimelineSubject(string? ArrangementId, string? Body)
{
    /// <summary>The story of an arrangement.</summary>
    public static TimelineSubject OfArrangement(string id) => new(id, null);

    /// <summary>The story of a body.</summary>
    public static TimelineSubject OfBody(string canonical) => new(null, canonical);
}
