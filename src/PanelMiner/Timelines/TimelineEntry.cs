namespace PanelMiner.Timelines;

/// <summary>One line of a dated story, with the words of every paper that tells it.</summary>
/// <param name="Kind">Kind of the fact told: saving, decision, withdrawal, event …</param>
/// <param name="What">What happened, in one line.</param>
/// <param name="Citations">The papers' words.</param>
public sealed record TimelineEntry(string Kind, string What, IReadOnlyList<Citation> Citations)
{
    /// <summary>When it happened, as EDTF.</summary>
    public string? Edtf { get; init; }

    /// <summary>First day covered, ISO.</summary>
    public string? From { get; init; }

    /// <summary>Last day covered, ISO.</summary>
    public string? To { get; init; }

    /// <summary>Date of the meeting that first read of it, as EDTF.</summary>
    public string? FirstTold { get; init; }

    /// <summary>The panel that first read of it.</summary>
    public string? ToldTo { get; init; }

    /// <summary>Who.</summary>
    public string? Who { get; init; }

    /// <summary>What other papers say against it.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];
}

/// <summary>Where words stand in a paper.</summary>
/// <param name="Paper">Id of the paper.</param>
/// <param name="Passage">Id of the passage.</param>
/// <param name="Quote">The words.</param>
public sealed record Citation(string Paper, string Passage, string Quote)
{
    /// <summary>Printed paragraph number.</summary>
    public string? Paragraph { get; init; }

    /// <summary>Page, where the format has pages.</summary>
    public int? Page { get; init; }

    /// <summary>Id of the fact.</summary>
    public string? Fact { get; init; }
}
