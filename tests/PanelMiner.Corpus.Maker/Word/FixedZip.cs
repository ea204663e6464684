using System.IO.Compression;

namespace PanelMiner.Corpus.Maker.Word;

/// <summary>Writes a package again in one order and with one time, so that equal sources make equal bytes.</summary>
internal static class FixedZip
{
    private static readonly DateTimeOffset Time = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Rewrite(string file)
    {
        var entries = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        using (var archive = ZipFile.OpenRead(file))
        {
            foreach (var entry in archive.Entries)
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                entries.Add(entry.FullName, bytes.ToArray());
            }
        }

        using var rewritten = new ZipArchive(File.Create(file), ZipArchiveMode.Create);
        foreach (var (name, bytes) in entries)
        {
            var entry = rewritten.CreateEntry(name, CompressionLevel.SmallestSize);
            entry.LastWriteTime = Time;
            using var content = entry.Open();
            content.Write(bytes);
        }
    }
}
