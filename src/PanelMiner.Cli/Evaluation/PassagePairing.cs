using System.Text.Json.Nodes;
using PanelMiner.Ingestion;
using PanelMiner.Tagging;

namespace PanelMiner.Cli.Evaluation;

/// <summary>A passage of a key beside the one that was found for it; either may be absent.</summary>
/// <param name="Expected">The key's passage.</param>
/// <param name="Found">The found passage.</param>
/// <param name="IsSame">Whether their texts are equal.</param>
internal sealed record PassagePair(JsonObject? Expected, TaggedPassage? Found, bool IsSame);

/// <summary>Pairs the passages of a key with those found: equal texts first, in order, then those that share most of their words.</summary>
internal static class PassagePairing
{
    private const double LeastLikeness = 0.6;

    public static IReadOnlyList<PassagePair> Pair(IReadOnlyList<JsonObject> expected, IReadOnlyList<MinedPaper> mined)
    {
        var found = mined.SelectMany(m => m.Passages).ToList();
        var byText = found.Select((p, i) => (Text: Folding.Fold(p.Passage.Text), Index: i)).GroupBy(p => p.Text, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Queue<int>(g.Select(p => p.Index)), StringComparer.Ordinal);
        var pairs = new List<PassagePair>();
        var open = new List<JsonObject>();
        var taken = new HashSet<int>();
        foreach (var passage in expected)
        {
            if (byText.TryGetValue(Folding.Fold((string?)passage["text"]), out var places) && places.TryDequeue(out var place))
            {
                taken.Add(place);
                pairs.Add(new(passage, found[place], true));
            }
            else
            {
                open.Add(passage);
            }
        }

        foreach (var passage in open)
        {
            var text = (string?)passage["text"] ?? "";
            var best = Enumerable.Range(0, found.Count).Where(i => !taken.Contains(i))
                .Select(i => (Index: i, Likeness: Folding.Likeness(text, found[i].Passage.Text)))
                .Where(c => c.Likeness >= LeastLikeness).OrderByDescending(c => c.Likeness).ThenBy(c => c.Index).Select(c => (int?)c.Index).FirstOrDefault();
            pairs.Add(new(passage, best is { } i ? found[i] : null, false));
            taken.Add(best ?? -1);
        }

        pairs.AddRange(Enumerable.Range(0, found.Count).Where(i => !taken.Contains(i)).Select(i => new PassagePair(null, found[i], false)));
        return pairs;
    }
}
