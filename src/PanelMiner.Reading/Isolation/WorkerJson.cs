using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PanelMiner.Reading.Isolation;

/// <summary>Requests and answers as JSON.</summary>
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerAnswer))]
internal sealed partial class WorkerJson : JsonSerializerContext
{
    // A cell of a nested table adds six levels, and tables may nest as deep as the limits allow.
    private const int DeepestJson = 1_000;

    /// <summary>The context both sides use: nothing is escaped that need not be.</summary>
    public static WorkerJson Lines { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DeepestJson,
    });

    /// <summary>How lines are written.</summary>
    public static JsonWriterOptions Writing { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DeepestJson,
        SkipValidation = true,
    };
}
