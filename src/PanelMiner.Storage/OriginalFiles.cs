using PanelMiner.Sources;

namespace PanelMiner.Storage;

/// <summary>Original bytes by their hash: written beside, flushed to disk, moved into place.</summary>
internal sealed class OriginalFiles(string folder)
{
    public void Put(SourceFile file)
    {
        var target = PathOf(file);
        if (File.Exists(target))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var beside = $"{target}.{Environment.ProcessId}.part";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
        {
            stream.Write(file.Bytes.Span);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, target, overwrite: true);
    }

    private string PathOf(SourceFile file) =>
        Path.Combine(folder, file.Sha256[..2], file.Sha256 + Path.GetExtension(file.FileName).ToLowerInvariant());
}
