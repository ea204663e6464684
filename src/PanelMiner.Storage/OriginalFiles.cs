using PanelMiner.Sources;

namespace PanelMiner.Storage;

/// <summary>Original bytes by their hash: written beside, flushed to disk, moved into place.</summary>
internal sealed class OriginalFiles(string folder)
{
    private const string PartSuffix = ".part";

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Puts a file; putting it twice changes nothing.</summary>
    /// <exception cref="IOException">The disk is full or failing.</exception>
    public void Put(SourceFile file)
    {
        var target = PathOf(file);
        if (File.Exists(target))
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var beside = $"{target}.{Environment.ProcessId}{PartSuffix}";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                stream.Write(file.Bytes.Span);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>The file of a hash; absent when it is not held.</summary>
    public SourceFile? Find(string sha256) => PathOf(sha256) is { } path ? new(path, File.ReadAllBytes(path)) : null;

    /// <summary>Where the file of a hash stands; absent when it is not held.</summary>
    public string? PathOf(string sha256)
    {
        var shelf = Path.Combine(folder, sha256[..2]);
        return Directory.Exists(shelf) ? Directory.EnumerateFiles(shelf, sha256 + "*").FirstOrDefault(f => !IsPart(f)) : null;
    }

    /// <summary>Every file held, in ordinal order.</summary>
    public IReadOnlyList<string> All() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !IsPart(f)).Order(StringComparer.Ordinal)] : [];

    /// <summary>Clears away what a killed writer left half-written.</summary>
    /// <returns>Files removed.</returns>
    public int Sweep()
    {
        var parts = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + PartSuffix, SearchOption.AllDirectories) : [];
        Array.ForEach(parts, File.Delete);
        return parts.Length;
    }

    private static bool IsPart(string path) => path.EndsWith(PartSuffix, StringComparison.Ordinal);

    private string PathOf(SourceFile file) =>
        Path.Combine(folder, file.Sha256[..2], file.Sha256 + Extension(file.FileName));

    // Of an address, what follows a question mark is no extension.
    private static string Extension(string name)
    {
        var extension = Path.GetExtension(name.Split('?')[0]).ToLowerInvariant();
        return extension.Length is > 1 and <= 6 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";
    }
}
