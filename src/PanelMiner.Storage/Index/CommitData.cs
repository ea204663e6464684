using System.Globalization;
using System.Text.Json;
using Lucene.Net.Index;
using PanelMiner.Ingestion;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>What a commit of the index carries: the store's sequence number up to which it goes, its format, and what was searched.</summary>
internal sealed record CommitData(long Sequence, Coverage Coverage)
{
    private const string SequenceKey = "sequence";
    private const string FormatKey = "format";
    private const string CoverageKey = "coverage";

    public static CommitData Of(IPaperStore store, long sequence) => new(sequence, store.Coverage());

    /// <summary>What a commit carries; absent when another format wrote it.</summary>
    public static CommitData? Read(IndexCommit commit)
    {
        var data = commit.UserData;
        return data.TryGetValue(FormatKey, out var format) && format == IndexFields.Format
            && data.TryGetValue(SequenceKey, out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var sequence)
            && data.TryGetValue(CoverageKey, out var coverage) && JsonSerializer.Deserialize(coverage, IndexJson.Default.Coverage) is { } known
                ? new(sequence, known)
                : null;
    }

    public IDictionary<string, string> ToUserData() => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SequenceKey] = Sequence.ToString(CultureInfo.InvariantCulture),
        [FormatKey] = IndexFields.Format,
        [CoverageKey] = JsonSerializer.Serialize(Coverage, IndexJson.Default.Coverage),
    };
}
