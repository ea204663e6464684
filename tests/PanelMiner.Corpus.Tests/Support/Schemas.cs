using System.Text.Json.Nodes;
using Json.Schema;

namespace PanelMiner.Corpus.Tests.Support;

/// <summary>Holds records against the project's JSON Schemas.</summary>
internal static class Schemas
{
    private static readonly Dictionary<string, JsonSchema> ByType = Directory
        .GetFiles(Repository.Path("src", "PanelMiner", "Records", "Schemas"), "*.schema.json")
        .ToDictionary(f => Path.GetFileName(f)[..^".schema.json".Length], f => JsonSchema.FromText(File.ReadAllText(f)));

    public static IReadOnlyCollection<string> Types => ByType.Keys;

    /// <summary>What is wrong with a record; empty when it is valid.</summary>
    public static IReadOnlyList<string> Faults(JsonObject record)
    {
        var type = (string?)record["type"] ?? "";
        if (!ByType.TryGetValue(type, out var schema))
        {
            return [$"no schema for type '{type}'"];
        }

        var result = schema.Evaluate(record, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid
            ? []
            : [.. result.Details.Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{type} {d.InstanceLocation} {e.Value}")), $"in {Cut(record.ToJsonString())}"];
    }

    private static string Cut(string text) => text.Length < 600 ? text : text[..600];
}
