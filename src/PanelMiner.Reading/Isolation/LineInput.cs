namespace PanelMiner.Reading.Isolation;

/// <summary>Reads lines of bytes, and runs of bytes between them, from a stream.</summary>
internal sealed class LineInput(Stream stream)
{
    private const byte NewLine = (byte)'\n';
    private const int FirstBuffer = 128 * 1024;
    private byte[] buffer = new byte[FirstBuffer];
    private int start;
    private int end;

    /// <summary>Reads the next line; valid until the next call. Nothing at the end of the stream, where an unfinished line does not count.</summary>
    public bool TryReadLine(out ReadOnlySpan<byte> line)
    {
        var looked = 0;
        while (true)
        {
            var length = buffer.AsSpan(start + looked, end - start - looked).IndexOf(NewLine);
            if (length >= 0)
            {
                line = buffer.AsSpan(start, looked + length);
                start += looked + length + 1;
                return true;
            }

            looked = end - start;
            if (!Fill())
            {
                line = default;
                return false;
            }
        }
    }

    /// <summary>Reads exactly as many bytes as the target holds; false when the stream ends before.</summary>
    public bool TryReadBytes(Span<byte> target)
    {
        var held = Math.Min(end - start, target.Length);
        buffer.AsSpan(start, held).CopyTo(target);
        start += held;
        var rest = target[held..];
        return stream.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false) == rest.Length;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, checked(buffer.Length * 2));
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
