using System.Text.Json;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Cli.Labels;

/// <summary>Reads labelled passages: JSON Lines with text and tags, and optionally id, heading, context, kind, anchor and batch.</summary>
internal static class LabelledLines
{
    private static readonly MentionExtractor Mentions = new();

    /// <summary>The passages of a file, or of all .jsonl files of a folder in order of their names.</summary>
    /// <exception cref="UsageException">Nothing is there, or a line is not as it should be.</exception>
    public static IReadOnlyList<LabelledPassage> Read(string path)
    {
        var files = Directory.Exists(path) ? Directory.GetFiles(path, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray() : [path];
        if (files.Length == 0 || !files.All(File.Exists))
        {
            throw new UsageException($"No labelled passages at {path}. Name a JSON Lines file, or a folder of them.");
        }

        var lines = files.SelectMany(f => File.ReadLines(f).Select((line, i) => (File: f, Number: i + 1, Line: line))).Where(l => !string.IsNullOrWhiteSpace(l.Line));
        return [.. lines.AsParallel().AsOrdered().Select(l => Read(l.File, l.Number, l.Line))];
    }

    private static LabelledPassage Read(string file, int number, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var text = Text(root, "text") ?? throw new FormatException("it has no text");
            var tags = root.GetProperty("tags").EnumerateArray().Select(t => Enum.Parse<Tag>(t.GetString() ?? "", ignoreCase: true)).Distinct().Order().ToList();
            var (heading, context) = (Text(root, "heading"), Text(root, "context"));
            var known = new MentionContext { Anchor = Edtf.TryParseAnchor(Text(root, "anchor"), out var anchor) ? anchor : null, Heading = heading, Context = context };
            var kind = Text(root, "kind") is { } name ? Enum.Parse<PassageKind>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : PassageKind.Paragraph;
            return new(Text(root, "id") ?? $"{Path.GetFileName(file)}:{number}", new(text, kind, heading, context, Mentions.Extract(text, known)), tags, Text(root, "batch") ?? Path.GetFileNameWithoutExtension(file));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new UsageException($"{file}, line {number}, is no labelled passage: {e.Message.TrimEnd('.')}. Give one object a line with text and tags (risk, saving, decision, withdrawal).");
        }
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
