using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace PanelMiner.Corpus.Maker.Word;

/// <summary>Writes a package again in one order, with one time and without random names, so that equal sources make equal bytes.</summary>
internal static partial class FixedZip
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
                entries.Add(Named(entry.FullName), IsIndex(entry.FullName) ? Named(bytes.ToArray()) : bytes.ToArray());
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

    private static bool IsIndex(string name) => name is "_rels/.rels" or "[Content_Types].xml";

    private static byte[] Named(byte[] index)
    {
        var ids = 0;
        var text = RandomId().Replace(Named(Encoding.UTF8.GetString(index)), _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Id=\"R{++ids}\""));
        return Encoding.UTF8.GetBytes(text);
    }

    private static string Named(string text) => RandomName().Replace(text, "core.psmdcp");

    [GeneratedRegex(@"[0-9a-f]{32}\.psmdcp")]
    private static partial Regex RandomName();

    [GeneratedRegex("Id=\"R[0-9a-f]{16}\"")]
    private static partial Regex RandomId();
}
