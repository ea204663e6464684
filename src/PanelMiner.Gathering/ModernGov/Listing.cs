using PanelMiner.Sources;

namespace PanelMiner.Gathering.ModernGov;

/// <summary>A committee of a council.</summary>
/// <param name="Id">Its id at the site.</param>
/// <param name="Title">Its name.</param>
internal sealed record Committee(string Id, string Title);

/// <summary>A meeting of a committee.</summary>
/// <param name="Id">Its id at the site.</param>
/// <param name="Date">ISO day.</param>
internal sealed record ListedMeeting(string Id, string Date);

/// <summary>A document that a meeting's page links to.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Address">Where it is; absent for a restricted one that the site only names.</param>
internal sealed record ListedDocument(string Title, Uri? Address)
{
    /// <summary>Id of its agenda item; absent for a document of the whole meeting.</summary>
    public string? ItemId { get; init; }

    /// <summary>Number of its agenda item as printed, without its full stop.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>Title of its agenda item.</summary>
    public string? ItemTitle { get; init; }

    /// <summary>Whether it is exempt from publication.</summary>
    public bool Restricted { get; init; }
}

/// <summary>A committee system as the night asks it: by its web service, or by its pages.</summary>
internal interface ICommitteeSystem
{
    /// <summary>Its committees.</summary>
    /// <exception cref="SiteException">The site did not say.</exception>
    Task<IReadOnlyList<Committee>> CommitteesAsync(CancellationToken cancellation);

    /// <summary>Meetings of a committee between two ISO days, both included.</summary>
    /// <exception cref="SiteException">The site did not say.</exception>
    Task<IReadOnlyList<ListedMeeting>> MeetingsAsync(Committee committee, string from, string to, CancellationToken cancellation);

    /// <summary>Documents of a meeting, in the order of its agenda.</summary>
    /// <exception cref="SiteException">The site did not say.</exception>
    Task<IReadOnlyList<ListedDocument>> DocumentsAsync(Committee committee, ListedMeeting meeting, CancellationToken cancellation);
}

/// <summary>A site did not say what it has.</summary>
internal sealed class SiteException(Problem problem, int status) : Exception(problem.Message)
{
    /// <summary>Why.</summary>
    public Problem Problem { get; } = problem;

    /// <summary>Status code of the answer; 0 without one, 200 for an answer that is not what was asked for.</summary>
    public int Status { get; } = status;
}
