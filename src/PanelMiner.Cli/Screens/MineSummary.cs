using PanelMiner.Ingestion;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Cli.Screens;

/// <summary>What a run of <c>mine</c> found and what failed.</summary>
internal sealed class MineSummary
{
    private readonly SortedDictionary<string, int> tags = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> facts = new(StringComparer.Ordinal);
    private readonly List<string> failures = [];

    public int Papers { get; private set; }

    public int Partial { get; private set; }

    public int Failed => failures.Count;

    public int Pages { get; private set; }

    public int Passages { get; private set; }

    public IReadOnlyList<string> Failures => failures;

    public IReadOnlyDictionary<string, int> Tags => tags;

    public IReadOnlyDictionary<string, int> Facts => facts;

    public void Add(MinedPaper mined)
    {
        Papers++;
        Pages += mined.Paper.Pages ?? 0;
        Passages += mined.Passages.Count;
        if (mined.Paper.Status == PaperStatus.Partial)
        {
            Partial++;
        }

        if (mined.Paper.Status == PaperStatus.Failed)
        {
            failures.Add($"{mined.Paper.Source}: {mined.Paper.Problems[0].Message}");
        }

        foreach (var tag in mined.Passages.SelectMany(p => p.Tags).Where(t => t.Applies))
        {
            Count(tags, Words.Kebab(tag.Tag.ToString()));
        }

        foreach (var fact in mined.Facts)
        {
            Count(facts, Words.KindOf(fact));
        }
    }

    public string Line() =>
        $"{Papers} papers ({Partial} partial, {Failed} failed), {Pages} pages, {Passages} passages; "
        + $"tags: {Counts(tags)}; facts: {Counts(facts)}"
        + string.Concat(failures.Select(f => $"\nfailed: {f}"));

    private static string Counts(SortedDictionary<string, int> counts) =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(c => $"{c.Value} {c.Key}"));

    private static void Count(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
