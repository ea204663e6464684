using System.Text.Json;
using System.Text.Json.Nodes;

namespace PanelMiner.Cli.Evaluation;

/// <summary>The answer key of a corpus paper, as corpus/README.md describes it.</summary>
/// <param name="File">The paper's file.</param>
/// <param name="Paper">Its metadata.</param>
/// <param name="Passages">Its passages in order.</param>
/// <param name="Headings">Texts of its headings in order.</param>
/// <param name="CompleteMentions">Kinds of which the key lists every mention.</param>
internal sealed record AnswerKey(string File, JsonObject Paper, IReadOnlyList<JsonObject> Passages, IReadOnlyList<string> Headings, IReadOnlyList<string> CompleteMentions)
{
    /// <summary>The keys of a corpus folder, in order of their names.</summary>
    /// <exception cref="UsageException">There are none, or one cannot be read.</exception>
    public static IReadOnlyList<AnswerKey> ReadAll(string corpus)
    {
        var folder = Path.Combine(corpus, "expected");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList() : [];
        return files.Count > 0 ? [.. files.SelectMany(f => Read(corpus, f))] : throw new UsageException($"No answer keys in {folder}. Name a corpus folder with 'papers' and 'expected'.");
    }

    /// <summary>Of the papers read from the file, those that this key is about: all, or of a pack the one that begins on the same page.</summary>
    public IReadOnlyList<MinedDocument> Own(IReadOnlyList<MinedDocument> found) =>
        Paper["firstPage"] is { } page ? [.. found.Where(f => (f.Mined.Paper.FirstPage ?? 1) == (int)page)] : found;

    private static IEnumerable<AnswerKey> Read(string corpus, string file)
    {
        try
        {
            var root = JsonNode.Parse(System.IO.File.ReadAllText(file))!.AsObject();
            return root["papers"] is JsonArray papers ? [.. papers.Select(p => Of(corpus, p!.AsObject()))] : [Of(corpus, root)];
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException)
        {
            throw new UsageException($"{file} is no answer key: {e.Message}");
        }
    }

    private static AnswerKey Of(string corpus, JsonObject root)
    {
        var paper = root["paper"]!.AsObject();
        return new(
            Path.Combine(corpus, "papers", (string)paper["file"]!), paper,
            [.. root["passages"]!.AsArray().Select(p => p!.AsObject())],
            [.. root["headings"]!.AsArray().Select(h => (string)h!["text"]!)],
            [.. root["completeMentions"]?.AsArray().Select(m => (string)m!) ?? []]);
    }
}
