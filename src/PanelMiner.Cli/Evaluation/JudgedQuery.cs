using System.Text.Json;

namespace PanelMiner.Cli.Evaluation;

/// <summary>A passage that a person judged to answer a query.</summary>
/// <param name="Paper">Name of its file without the ending.</param>
/// <param name="Words">Words that only this passage of the file has.</param>
/// <param name="Grade">3: it answers; 2: it helps; 1: it touches on it.</param>
internal sealed record JudgedPassage(string Paper, string Words, int Grade);

/// <summary>A query with the passages that answer it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Query">As a person types it.</param>
/// <param name="Wants">The passages.</param>
internal sealed record JudgedQuery(string Id, string Query, IReadOnlyList<JudgedPassage> Wants)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The judged queries of a corpus: every .jsonl file in its folder <c>queries</c>.</summary>
    /// <exception cref="UsageException">There are none.</exception>
    public static IReadOnlyList<JudgedQuery> ReadAll(string corpus)
    {
        var folder = Path.Combine(corpus, "queries");
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{folder} does not exist. Name a corpus with judged queries.");
        }

        return [.. Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(l => l.Length > 0)
            .Select(l => JsonSerializer.Deserialize<JudgedQuery>(l, Options)!)];
    }
}
