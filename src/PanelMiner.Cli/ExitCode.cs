namespace PanelMiner.Cli;

/// <summary>The exit codes of every verb, as the contract lists them.</summary>
internal static class ExitCode
{
    /// <summary>All well.</summary>
    public const int Ok = 0;

    /// <summary>An unexpected fault of PanelMiner.</summary>
    public const int Fault = 1;

    /// <summary>Wrong usage, or a name that is ambiguous or unknown.</summary>
    public const int Usage = 2;

    /// <summary>Finished, but some papers failed.</summary>
    public const int SomeFailed = 3;

    /// <summary>The workspace is busy, missing or of a newer version.</summary>
    public const int Workspace = 4;

    /// <summary>A quality threshold was not met.</summary>
    public const int BelowThreshold = 5;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
