using System.Runtime.InteropServices;

namespace PanelMiner.Reading;

/// <summary>Reads bytes in memory as a stream without copying them.</summary>
internal sealed class ReadOnlyMemoryStream : MemoryStream
{
    public ReadOnlyMemoryStream(ReadOnlyMemory<byte> bytes)
        : base(Backing(bytes, out var offset, out var count), offset, count, writable: false)
    {
    }

    private static byte[] Backing(ReadOnlyMemory<byte> bytes, out int offset, out int count)
    {
        if (!MemoryMarshal.TryGetArray(bytes, out var segment) || segment.Array is null)
        {
            segment = new ArraySegment<byte>(bytes.ToArray());
        }

        (offset, count) = (segment.Offset, segment.Count);
        return segment.Array!;
    }
}
