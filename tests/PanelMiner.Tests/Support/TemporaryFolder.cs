using System.Runtime.Versioning;

namespace PanelMiner.Tests.Support;

/// <summary>A folder that is removed with what is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("panelminer-test-");

    /// <summary>A path within it.</summary>
    public string Path(params string[] parts) => System.IO.Path.Combine([folder.FullName, .. parts]);

    /// <summary>Plays a tool by a shell script, for a test that puts the folder on the path.</summary>
    [UnsupportedOSPlatform("windows")]
    public void Tool(string name, string script)
    {
        var path = Path(name);
        File.WriteAllText(path, $"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
