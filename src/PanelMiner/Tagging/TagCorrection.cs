namespace PanelMiner.Tagging;

/// <summary>A person's answer about one tag of one passage. It wins over the tagger, and survives that the paper is extracted again.</summary>
/// <param name="Paper">Id of the paper.</param>
/// <param name="Key">Key of the passage: the hash of its text and occurrence.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Carries">Whether the passage carries it.</param>
/// <param name="By">Who says so.</param>
/// <param name="At">When, ISO 8601 with offset.</param>
public sealed record TagCorrection(string Paper, string Key, Tag Tag, bool Carries, string By, string At);

/// <summary>Puts people's answers over the tagger's.</summary>
public static class TagCorrections
{
    /// <summary>The passages with the latest answer of a person for each tag that somebody answered.</summary>
    /// <param name="passages">Passages of one paper.</param>
    /// <param name="corrections">Answers about that paper, oldest first.</param>
    public static IReadOnlyList<TaggedPassage> Apply(IReadOnlyList<TaggedPassage> passages, IReadOnlyList<TagCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(corrections);
        if (corrections.Count == 0)
        {
            return passages;
        }

        var latest = new Dictionary<(string Key, Tag Tag), bool>();
        foreach (var correction in corrections)
        {
            latest[(correction.Key, correction.Tag)] = correction.Carries;
        }

        return [.. passages.Select(p => p with { Tags = [.. p.Tags.Select(t => latest.TryGetValue((p.Passage.Key, t.Tag), out var carries) ? t with { Applies = carries, By = TagSource.Person } : t)] })];
    }
}
