namespace PanelMiner.Corpus.Maker.Pdf;

/// <summary>A folder that is gone after use.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("panelminer-corpus-");

    public string Path(params string[] parts) => System.IO.Path.Combine([folder.FullName, .. parts]);

    public void Dispose() => folder.Delete(recursive: true);
}
