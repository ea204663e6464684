namespace PanelMiner.Timelines.Briefs;

/// <summary>What made a line of a brief appear.</summary>
public enum BriefCause
{
    /// <summary>A paper said it.</summary>
    Paper,

    /// <summary>A new version of the extractor read it.</summary>
    Extractor,

    /// <summary>A newly trained model tagged it.</summary>
    Model,

    /// <summary>A person put it right.</summary>
    Correction,
}

/// <summary>One line of a brief.</summary>
/// <param name="Group">Where it belongs: new-papers, new-withdrawals, new-savings …, superseded, contradictions, withdrawal-stages, due, corrections; of a meeting: this-paper, last-told, since-then.</param>
/// <param name="What">It in one line.</param>
/// <param name="Citations">The papers' words; of a change both sides, the later first.</param>
/// <param name="Because">What made it appear.</param>
public sealed record BriefEntry(string Group, string What, IReadOnlyList<Citation> Citations, BriefCause Because)
{
    /// <summary>Agenda item to which it belongs, in the brief of a meeting.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>Title of the paper or name of the arrangement to which it belongs, in the brief of a meeting.</summary>
    public string? Subject { get; init; }

    /// <summary>Id of the arrangement concerned.</summary>
    public string? ArrangementId { get; init; }
}
