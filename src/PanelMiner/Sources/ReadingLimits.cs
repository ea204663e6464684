namespace PanelMiner.Sources;

/// <summary>The limits within which a file is read. A file over one ends as a recorded problem.</summary>
public sealed record ReadingLimits
{
    /// <summary>Longest time without progress, such as a page.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time for one paper.</summary>
    public TimeSpan Paper { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Largest managed heap of the reader process, in bytes.</summary>
    public long MemoryBytes { get; init; } = 1L << 30;

    /// <summary>Largest file, in bytes.</summary>
    public long FileBytes { get; init; } = 100_000_000;

    /// <summary>Most pages of one file.</summary>
    public int Pages { get; init; } = 5_000;

    /// <summary>Most characters of text of one file, words and cells counted one more each.</summary>
    public int Characters { get; init; } = 20_000_000;

    /// <summary>Deepest nesting of tables, lists and markup.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Largest unpacked size of a zipped format, in bytes.</summary>
    public long UnpackedBytes { get; init; } = 1L << 30;

    /// <summary>Largest ratio of unpacked to packed size of one part over 10 MB.</summary>
    public int UnpackedRatio { get; init; } = 200;

    /// <summary>OCR confidence below which a page is reported, 0 to 1.</summary>
    public double LowOcrConfidence { get; init; } = 0.6;
}
