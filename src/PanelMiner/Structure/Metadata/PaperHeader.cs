using PanelMiner.Text;

namespace PanelMiner.Structure.Metadata;

/// <summary>What the front matter of a paper or part says, and which candidates say it.</summary>
internal sealed record PaperHeader(FrontMatter Front, IReadOnlyList<ReadHeaderLine> Lines)
{
    /// <summary>The receiving body.</summary>
    public string? Panel { get; init; }

    /// <summary>Date of the meeting.</summary>
    public Edtf? MeetingDate { get; init; }

    /// <summary>Date of writing, signing or deciding.</summary>
    public Edtf? WrittenDate { get; init; }

    /// <summary>Title as printed.</summary>
    public string? Title { get; init; }

    /// <summary>Candidates that hold the title.</summary>
    public IReadOnlyList<int> TitleBlocks { get; init; } = [];

    /// <summary>Authors that the header names.</summary>
    public IReadOnlyList<PaperAuthor> Authors { get; init; } = [];

    /// <summary>Authors that the header names as such, officers to ask left out.</summary>
    public IReadOnlyList<PaperAuthor> ReportAuthors { get; init; } = [];

    /// <summary>Agenda item as printed.</summary>
    public string? Item { get; init; }

    /// <summary>Its markings, the most certain first.</summary>
    public IReadOnlyList<Marking> Markings { get; init; } = [];

    /// <summary>Force areas that the header names.</summary>
    public IReadOnlyList<string> ForceAreas { get; init; } = [];

    /// <summary>Other receivers with the days of their meetings.</summary>
    public IReadOnlyList<PaperMeeting> OtherMeetings { get; init; } = [];

    /// <summary>All words of the header, a line each.</summary>
    public string Words => string.Join('\n', Front.Lines.Select(l => l.Text).Concat(Front.Fields.Select(f => $"{f.Name}: {f.Value}")));
}
