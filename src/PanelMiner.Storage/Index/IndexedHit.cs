using System.Text.Json;
using System.Text.Json.Serialization;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Tagging;

namespace PanelMiner.Storage.Index;

/// <summary>Everything that a hit shows, as the index keeps it beside the passage.</summary>
internal sealed record IndexedHit(Passage Passage, IReadOnlyList<Mention> Mentions, IReadOnlyList<PassageTag> Tags, string Address)
{
    public string? Title { get; init; }

    public string? Panel { get; init; }

    public string? Date { get; init; }

    public string? AgendaItem { get; init; }

    public string? Url { get; init; }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, IndexJson.Default.IndexedHit);

    public static IndexedHit Read(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize(bytes, IndexJson.Default.IndexedHit)
        ?? throw new InvalidDataException("The index holds an empty hit. Run 'panelminer rebuild-index'.");
}

/// <summary>The form of a kept hit. Its code is made when this is compiled, so that the first search of a process need not.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJson)])]
[JsonSerializable(typeof(IndexedHit))]
[JsonSerializable(typeof(Search.Coverage))]
internal sealed partial class IndexJson : JsonSerializerContext;
