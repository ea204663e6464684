namespace PanelMiner.Gathering.Sites;

/// <summary>How a site is asked.</summary>
/// <param name="UserAgent">Who asks.</param>
public sealed record SiteManners(string UserAgent)
{
    /// <summary>Pause between two requests.</summary>
    public TimeSpan Between { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait for an answer, or for its next part.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Tries at a request that fails in passing.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Pause before the second try; doubled before each further one.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Longest pause that a site may ask for.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Largest answer, in bytes.</summary>
    public long MostBytes { get; init; } = 100_000_000;

    /// <summary>Most redirects followed for one request.</summary>
    public int MostRedirects { get; init; } = 5;
}
