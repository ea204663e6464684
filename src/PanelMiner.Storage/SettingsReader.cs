using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PanelMiner.Ingestion;

namespace PanelMiner.Storage;

/// <summary>Where a setting's value came from.</summary>
public enum SettingOrigin
{
    /// <summary>The workspace's file.</summary>
    File,

    /// <summary>The environment.</summary>
    Environment,
}

/// <summary>The settings of a workspace with the place from which each came; what is not listed is the default.</summary>
/// <param name="Values">The settings.</param>
/// <param name="Origins">By name, such as <c>mail:host</c>.</param>
public sealed record SettingsRead(WorkspaceSettings Values, IReadOnlyDictionary<string, SettingOrigin> Origins);

/// <summary>Settings that cannot be used; the message says which, and what to write in their place.</summary>
public sealed class SettingsException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Reads <c>panelminer.json</c> of a workspace, and what the environment (<c>PANELMINER__MAIL__HOST</c>) sets over it.</summary>
public static class SettingsReader
{
    /// <summary>Name of the file in the workspace.</summary>
    public const string FileName = "panelminer.json";

    private const string Prefix = "PANELMINER__";

    /// <summary>The form of the file.</summary>
    public static JsonSerializerOptions Form { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Reads and checks the settings; without a file they are the defaults.</summary>
    /// <param name="folder">The workspace.</param>
    /// <param name="environment">Variables of the process.</param>
    /// <exception cref="SettingsException">They cannot be used.</exception>
    public static SettingsRead Read(string folder, IDictionary environment)
    {
        var path = Path.Combine(folder, FileName);
        var root = FromFile(path);
        root.Remove("$schema");
        var origins = new SortedDictionary<string, SettingOrigin>(StringComparer.Ordinal);
        Names(root, "").ToList().ForEach(n => origins[n] = SettingOrigin.File);
        foreach (var (name, value) in Variables(environment))
        {
            Set(root, name, value);
            origins[string.Join(':', name)] = SettingOrigin.Environment;
        }

        try
        {
            var settings = root.Deserialize<WorkspaceSettings>(Form)!;
            SettingsCheck.Check(settings, path);
            return new(settings, origins);
        }
        catch (JsonException e)
        {
            throw new SettingsException($"{path} or the environment holds a setting that is not understood: {e.Message.Split(" Path:")[0]} (at {e.Path}). 'panelminer config schema' prints what may stand there.", e);
        }
    }

    private static JsonObject FromFile(string path)
    {
        try
        {
            return !File.Exists(path) ? [] : JsonNode.Parse(File.ReadAllText(path), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }) as JsonObject
                ?? throw new SettingsException($"{path} must hold one JSON object.");
        }
        catch (JsonException e)
        {
            throw new SettingsException($"{path} is no JSON: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path} cannot be read: {e.Message}", e);
        }
    }

    private static IEnumerable<(string[] Name, string Value)> Variables(IDictionary environment) =>
        environment.Cast<DictionaryEntry>().Select(e => ((string)e.Key, Value: (string?)e.Value ?? ""))
            .Where(e => e.Item1.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)).OrderBy(e => e.Item1, StringComparer.Ordinal)
            .Select(e => (e.Item1[Prefix.Length..].Split("__").Select(Camel).ToArray(), e.Value));

    // MAIL__HOST is mail:host; STALE_AFTER_HOURS, or STALEAFTERHOURS, is staleAfterHours.
    private static string Camel(string part)
    {
        var plain = part.Replace("_", "", StringComparison.Ordinal);
        return Known.FirstOrDefault(k => k.Equals(plain, StringComparison.OrdinalIgnoreCase)) ?? plain.ToLowerInvariant();
    }

    private static readonly IReadOnlyList<string> Known = [.. new[] { typeof(WorkspaceSettings), typeof(SourceSettings), typeof(MailSettings) }
        .SelectMany(t => t.GetProperties()).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Distinct(StringComparer.Ordinal)];

    private static void Set(JsonObject root, string[] name, string value)
    {
        JsonNode node = root;
        for (var i = 0; i < name.Length - 1; i++)
        {
            node = Child(node, name[i]);
        }

        var read = Parsed(value);
        if (node is JsonArray list && int.TryParse(name[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Count)
        {
            list[at] = read;
        }
        else if (node is JsonObject group)
        {
            group[name[^1]] = read;
        }
        else
        {
            throw new SettingsException($"{Prefix}{string.Join("__", name)} names an element that the file does not hold.");
        }
    }

    private static JsonNode Child(JsonNode node, string name)
    {
        if (node is JsonArray list)
        {
            return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Count && list[at] is { } element
                ? element
                : throw new SettingsException($"{Prefix}…__{name} names an element that the file does not hold.");
        }

        var group = node as JsonObject ?? throw new SettingsException($"{Prefix}…__{name} names a group that is none.");
        return group[name] ??= new JsonObject();
    }

    private static JsonNode? Parsed(string value)
    {
        try
        {
            return JsonNode.Parse(value) is JsonValue or JsonArray ? JsonNode.Parse(value) : JsonValue.Create(value);
        }
        catch (JsonException)
        {
            return JsonValue.Create(value);
        }
    }

    private static IEnumerable<string> Names(JsonNode? node, string prefix) => node switch
    {
        JsonObject group => group.SelectMany(p => Names(p.Value, prefix.Length == 0 ? p.Key : $"{prefix}:{p.Key}")),
        JsonArray list => list.SelectMany((e, i) => Names(e, string.Create(CultureInfo.InvariantCulture, $"{prefix}:{i}"))),
        _ => [prefix],
    };
}
