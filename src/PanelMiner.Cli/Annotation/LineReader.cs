using System.Buffers;
using System.Runtime.CompilerServices;

namespace PanelMiner.Cli.Annotation;

/// <summary>Cuts a stream into lines of bytes, and hands on what has arrived without waiting for more, so that a program may ask line by line.</summary>
internal static class LineReader
{
    private const int ReadSize = 1 << 16;

    /// <summary>Longest line kept, in bytes; of a longer one only this much, and one byte more, is handed on.</summary>
    public const int LongestLine = 32 << 20;

    public static async IAsyncEnumerable<IReadOnlyList<byte[]>> ReadAsync(
        Stream input, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var buffer = new byte[ReadSize];
        var pending = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await input.ReadAsync(buffer, cancellation);
            if (read == 0)
            {
                break;
            }

            var lines = Cut(buffer.AsSpan(0, read), pending);
            if (lines.Count > 0)
            {
                yield return lines;
            }
        }

        if (pending.WrittenCount > 0)
        {
            yield return [Trim(pending.WrittenSpan)];
        }
    }

    private static List<byte[]> Cut(ReadOnlySpan<byte> read, ArrayBufferWriter<byte> pending)
    {
        var lines = new List<byte[]>();
        while (true)
        {
            var end = read.IndexOf((byte)'\n');
            var part = end < 0 ? read : read[..end];
            pending.Write(part[..Math.Min(part.Length, LongestLine + 1 - Math.Min(pending.WrittenCount, LongestLine + 1))]);
            if (end < 0)
            {
                return lines;
            }

            lines.Add(Trim(pending.WrittenSpan));
            pending.ResetWrittenCount();
            read = read[(end + 1)..];
        }
    }

    private static byte[] Trim(ReadOnlySpan<byte> line) => (line.Length > 0 && line[^1] == '\r' ? line[..^1] : line).ToArray();
}
