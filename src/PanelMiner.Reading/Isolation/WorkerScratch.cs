namespace PanelMiner.Reading.Isolation;

/// <summary>
/// A folder of its own for the temporary files of each worker, given to it as the system's temporary folder: whoever outlives the other removes it,
/// so that no copy of a paper is left behind.
/// </summary>
internal static class WorkerScratch
{
    private const string Prefix = "panelminer-reader-";
    private static readonly string[] Variables = ["TMPDIR", "TMP", "TEMP"];

    /// <summary>Makes a folder for a worker about to be started.</summary>
    public static DirectoryInfo Create() => Directory.CreateTempSubdirectory(Prefix);

    /// <summary>Makes it the temporary folder of a process about to be started.</summary>
    public static void Give(DirectoryInfo folder, IDictionary<string, string?> environment)
    {
        foreach (var variable in Variables)
        {
            environment[variable] = folder.FullName;
        }
    }

    /// <summary>Removes a worker's folder.</summary>
    public static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A tool that is just ending may still hold a file, or the other side was faster; the system clears its temporary folder in time.
        }
    }

    /// <summary>Removes the folder of this process, where it is a worker.</summary>
    public static void RemoveOwn()
    {
        var own = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetTempPath()));
        if (own.Name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            Remove(own);
        }
    }
}
