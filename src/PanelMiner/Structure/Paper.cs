using PanelMiner.Sources;

namespace PanelMiner.Structure;

/// <summary>A paper: what it is, where it came from and what it says about itself. The contract's <c>paper</c> record.</summary>
/// <param name="Id">First 16 hex digits of the SHA-256 of the bytes; the k-th paper cut from a pack is <c>HASH16-k</c>.</param>
/// <param name="Source">Path or address as offered.</param>
/// <param name="Sha256">SHA-256 of the bytes.</param>
public sealed record Paper(string Id, string Source, string Sha256)
{
    /// <summary>Public address, where the source has one.</summary>
    public string? Url { get; init; }

    /// <summary>Format of the file; absent when it could not be told.</summary>
    public PaperFormat? Format { get; init; }

    /// <summary>Title as printed.</summary>
    public string? Title { get; init; }

    /// <summary>The body that receives the paper.</summary>
    public string? Panel { get; init; }

    /// <summary>Meetings to which the paper was put.</summary>
    public IReadOnlyList<PaperMeeting> Meetings { get; init; } = [];

    /// <summary>The police force areas that the paper is mainly about, such as "Avon and Somerset".</summary>
    public IReadOnlyList<string> ForceAreas { get; init; } = [];

    /// <summary>The paper's own date, as EDTF: the anchor of its relative dates.</summary>
    public string? Date { get; init; }

    /// <summary>What that date is.</summary>
    public DateBasis? DateBasis { get; init; }

    /// <summary>Agenda item as printed.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>Its authors.</summary>
    public IReadOnlyList<PaperAuthor> Authors { get; init; } = [];

    /// <summary>What kind of paper it is.</summary>
    public PaperKind Kind { get; init; } = PaperKind.Other;

    /// <summary>The protective or publication marking as printed.</summary>
    public string? Classification { get; init; }

    /// <summary>Whether the public may see it.</summary>
    public PaperAccess Access { get; init; } = PaperAccess.Unknown;

    /// <summary>Dated addenda, annexes and the like; the main part is not listed.</summary>
    public IReadOnlyList<PaperPart> Parts { get; init; } = [];

    /// <summary>Contact lines as printed.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];

    /// <summary>Number of pages, where the format has pages.</summary>
    public int? Pages { get; init; }

    /// <summary>The pack it was cut from (a paper id), where it was.</summary>
    public string? Pack { get; init; }

    /// <summary>First page in the pack, from 1.</summary>
    public int? FirstPage { get; init; }

    /// <summary>Last page in the pack.</summary>
    public int? LastPage { get; init; }

    /// <summary>How reading ended.</summary>
    public PaperStatus Status { get; init; } = PaperStatus.Ok;

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>A meeting to which a paper was put.</summary>
/// <param name="Panel">The body that met.</param>
/// <param name="Date">ISO day of the meeting.</param>
/// <param name="AgendaItem">Agenda item as printed.</param>
/// <param name="Basis">How it is known.</param>
public sealed record PaperMeeting(string? Panel, string? Date, string? AgendaItem, MeetingBasis Basis);

/// <summary>How a paper's meeting is known.</summary>
public enum MeetingBasis
{
    /// <summary>The paper says so.</summary>
    Stated,

    /// <summary>The source from which it was taken says so.</summary>
    Source,

    /// <summary>The agenda of the meeting lists it.</summary>
    Agenda,
}

/// <summary>What a paper's date is.</summary>
public enum DateBasis
{
    /// <summary>The date of the meeting.</summary>
    Meeting,

    /// <summary>The date of writing or signing.</summary>
    Written,

    /// <summary>The date as at which it reports.</summary>
    AsAt,

    /// <summary>It cannot be older than this.</summary>
    NotBefore,

    /// <summary>The source says so.</summary>
    Source,
}

/// <summary>An author of a paper.</summary>
/// <param name="Name">Name without titles; absent where only the role is printed.</param>
/// <param name="Role">Role as printed.</param>
/// <param name="Organisation">Body, where stated.</param>
public sealed record PaperAuthor(string? Name, string? Role, string? Organisation);

/// <summary>What kind of paper it is.</summary>
public enum PaperKind
{
    /// <summary>A report to a body.</summary>
    Report,

    /// <summary>Minutes of a meeting.</summary>
    Minutes,

    /// <summary>An agenda or its front sheet.</summary>
    Agenda,

    /// <summary>A record of a decision taken.</summary>
    DecisionNotice,

    /// <summary>A response to a report, consultation or recommendation.</summary>
    Response,

    /// <summary>A report by a member of a panel.</summary>
    MemberReport,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Whether the public may see a paper or part.</summary>
public enum PaperAccess
{
    /// <summary>Public.</summary>
    Public,

    /// <summary>Exempt under Schedule 12A of the Local Government Act 1972.</summary>
    Exempt,

    /// <summary>Confidential.</summary>
    Confidential,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>How reading a paper ended.</summary>
public enum PaperStatus
{
    /// <summary>Read whole, without a problem.</summary>
    Ok,

    /// <summary>Read, with problems.</summary>
    Partial,

    /// <summary>Nothing could be read.</summary>
    Failed,
}

/// <summary>A part of a paper with a life of its own: an addendum, annex or appendix.</summary>
/// <param name="Name">Such as "Addendum" or "Annex A".</param>
/// <param name="FirstPassage">Number of its first passage, from 1.</param>
public sealed record PaperPart(string Name, int FirstPassage)
{
    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>What kind of paper it is.</summary>
    public PaperKind? Kind { get; init; }

    /// <summary>Its own date, as EDTF.</summary>
    public string? Date { get; init; }

    /// <summary>Its own authors.</summary>
    public IReadOnlyList<PaperAuthor> Authors { get; init; } = [];

    /// <summary>Its own marking as printed.</summary>
    public string? Classification { get; init; }

    /// <summary>Whether the public may see it.</summary>
    public PaperAccess Access { get; init; } = PaperAccess.Unknown;
}
