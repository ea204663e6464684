namespace PanelMiner.Reading;

/// <summary>Names common kinds of file that hold no paper, by their first bytes.</summary>
internal static class KnownBinary
{
    private static readonly (byte[] Magic, string Kind)[] Kinds =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF image"),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image"),
        ("MZ"u8.ToArray(), "a program"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x1F, 0x8B], "a gzip archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <summary>The kind with its article, or nothing when the bytes begin like none of them.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes)
    {
        foreach (var (magic, kind) in Kinds)
        {
            if (bytes.StartsWith(magic))
            {
                return kind;
            }
        }

        return null;
    }
}
