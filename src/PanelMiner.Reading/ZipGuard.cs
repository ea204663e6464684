using System.IO.Compression;
using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Refuses zipped files that unpack to far more than they are: zip bombs.</summary>
internal static class ZipGuard
{
    private const long RatioMattersFrom = 10_000_000;

    /// <summary>A problem when a part, or all parts together, unpack to more than the limits allow; else nothing.</summary>
    public static Problem? Check(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        using var archive = new ZipArchive(new ReadOnlyMemoryStream(bytes), ZipArchiveMode.Read);
        var total = 0L;
        foreach (var part in archive.Entries)
        {
            total += part.Length;
            var packed = Math.Max(1, part.CompressedLength);
            if (total > limits.UnpackedBytes || (part.Length > RatioMattersFrom && part.Length / packed > limits.UnpackedRatio))
            {
                return ReadingProblems.UnpacksTooLarge(part.FullName);
            }
        }

        return null;
    }
}
