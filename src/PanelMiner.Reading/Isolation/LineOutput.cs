using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PanelMiner.Reading.Isolation;

/// <summary>Writes values as JSON, one a line, each at once.</summary>
internal sealed class LineOutput(Stream stream)
{
    private const int LargestKept = 4 * 1024 * 1024;
    private ArrayBufferWriter<byte> buffer = new();

    /// <summary>Writes one value as a line.</summary>
    public void Write<T>(T value, JsonTypeInfo<T> type) => Write(value, type, default);

    /// <summary>Writes one value as a line, and bytes as they are after it.</summary>
    public void Write<T>(T value, JsonTypeInfo<T> type, ReadOnlyMemory<byte> bytes)
    {
        using (var json = new Utf8JsonWriter(buffer, WorkerJson.Writing))
        {
            JsonSerializer.Serialize(json, value, type);
        }

        buffer.Write("\n"u8);
        stream.Write(buffer.WrittenSpan);
        stream.Write(bytes.Span);
        stream.Flush();
        if (buffer.Capacity > LargestKept)
        {
            buffer = new();
        }
        else
        {
            buffer.ResetWrittenCount();
        }
    }
}
