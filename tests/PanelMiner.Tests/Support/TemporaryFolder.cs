namespace PanelMiner.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("panelminer-test-");

    public string Path(params string[] parts) => System.IO.Path.Combine([folder.FullName, .. parts]);

    public void Dispose() => folder.Delete(recursive: true);
}
