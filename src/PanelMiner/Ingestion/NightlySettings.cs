namespace PanelMiner.Ingestion;

/// <summary>What kind of place a source is.</summary>
public enum SourceKind
{
    /// <summary>A folder, scanned with all below it.</summary>
    Folder,

    /// <summary>A council's ModernGov committee system.</summary>
    Moderngov,
}

/// <summary>A configured source.</summary>
/// <param name="Name">Its name: unique, kept in the ledger.</param>
/// <param name="Kind">What kind of place it is.</param>
public sealed record SourceSettings(string Name, SourceKind Kind)
{
    /// <summary>Folder of a <see cref="SourceKind.Folder"/>; relative to the workspace.</summary>
    public string? Path { get; init; }

    /// <summary>Address of a committee system: the directory that holds its pages.</summary>
    public string? Address { get; init; }

    /// <summary>Ids or names of the committees wanted; a name may hold <c>*</c>. None means all.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>Meetings from so many weeks back are looked at, 0 to 520: minutes and late papers appear long after.</summary>
    public int WeeksBack { get; init; } = 4;

    /// <summary>Meetings up to so many weeks ahead, 0 to 104.</summary>
    public int WeeksAhead { get; init; } = 8;

    /// <summary>Pause between two requests to a site, 0 to 60 seconds.</summary>
    public double SecondsBetweenRequests { get; init; } = 1;

    /// <summary>Longest wait for an answer or for its next part, 1 to 600 seconds.</summary>
    public double SecondsOfSilence { get; init; } = 60;

    /// <summary>Tries at a request that fails in passing, 1 to 10.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Whether agenda packs are taken too where the papers of their items are listed one by one.</summary>
    public bool Packs { get; init; }
}

/// <summary>How alerts are sent; absent where none are.</summary>
/// <param name="Host">Name of the SMTP server.</param>
/// <param name="From">Sender's address.</param>
/// <param name="To">Receivers' addresses.</param>
public sealed record MailSettings(string Host, string From, IReadOnlyList<string> To)
{
    /// <summary>Port, 1 to 65535.</summary>
    public int Port { get; init; } = 25;

    /// <summary>Whether the connection must be encrypted.</summary>
    public bool Encrypted { get; init; }

    /// <summary>Name to sign in with; absent without signing in.</summary>
    public string? User { get; init; }

    /// <summary>Its password: best given as PANELMINER__MAIL__PASSWORD.</summary>
    public string? Password { get; init; }
}

/// <summary>The settings of a workspace.</summary>
public sealed record WorkspaceSettings
{
    /// <summary>Where new papers appear.</summary>
    public IReadOnlyList<SourceSettings> Sources { get; init; } = [];

    /// <summary>Papers fetched and mined at once, 1 to 16; absent means as many as the machine has cores.</summary>
    public int? Workers { get; init; }

    /// <summary>Age in hours, 1 to 8760, at which the last complete night is too old.</summary>
    public double StaleAfterHours { get; init; } = 30;

    /// <summary>Whether a night also reads again what an older version of the extractors made.</summary>
    public bool ReExtract { get; init; } = true;

    /// <summary>How many days of silence, 1 to 3650, make a source that used to supply papers suspect.</summary>
    public int QuietDays { get; init; } = 60;

    /// <summary>Contact that the user agent names, such as an e-mail address.</summary>
    public string? Contact { get; init; }

    /// <summary>Address under which the feeds are published; absent when they are only read as files.</summary>
    public string? FeedAddress { get; init; }

    /// <summary>How alerts are sent.</summary>
    public MailSettings? Mail { get; init; }
}
