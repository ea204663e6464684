using PanelMiner.Tagging;
using PanelMiner.Tagging.Features;

namespace PanelMiner.Learning;

/// <summary>A tagger learnt from labelled passages: a linear head for each tag, calibrated, with the words that weighed most.</summary>
public sealed class TrainedTagger : ITagger
{
    private const int MostEvidence = 5;
    private const double LeastWeight = 0.05;
    private const int Digits = 4;
    private static readonly Tag[] AllTags = Enum.GetValues<Tag>();
    private readonly FeatureExtractor extractor;
    private readonly IReadOnlyList<LinearHead> heads;
    private readonly IReadOnlyList<Calibration> calibrations;

    internal TrainedTagger(string version, FeatureExtractor extractor, IReadOnlyList<LinearHead> heads, IReadOnlyList<Calibration> calibrations)
    {
        Version = version;
        this.extractor = extractor;
        this.heads = heads;
        this.calibrations = calibrations;
    }

    /// <inheritdoc/>
    public string Version { get; }

    internal IReadOnlyList<LinearHead> Heads => heads;

    internal IReadOnlyList<Calibration> Calibrations => calibrations;

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<PassageTag>> Tag(IReadOnlyList<TaggerInput> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        return [.. passages.Select(TagOne)];
    }

    private IReadOnlyList<PassageTag> TagOne(TaggerInput passage)
    {
        var sentences = extractor.Extract(passage);
        return [.. AllTags.Select((tag, i) => Answer(tag, heads[i], calibrations[i], sentences))];
    }

    private static PassageTag Answer(Tag tag, LinearHead head, Calibration calibration, IReadOnlyList<IReadOnlyList<Feature>> sentences)
    {
        var features = sentences.MaxBy(head.Score)!;
        var probability = calibration.Probability(head.Score(features));
        var applies = probability >= calibration.Threshold;
        return new(tag, Math.Round(probability, Digits), applies, applies ? Because(head, features) : []);
    }

    // Evidence about the same words adds up; stretches that overlap a heavier one are part of it.
    private static List<TagEvidence> Because(LinearHead head, IReadOnlyList<Feature> features)
    {
        var weights = new Dictionary<(int Start, int End), double>();
        foreach (var feature in features.Where(f => f.Start >= 0))
        {
            var key = (feature.Start, feature.End);
            weights[key] = weights.GetValueOrDefault(key) + (head.WeightOf(feature.Index) * feature.Value);
        }

        var chosen = new List<TagEvidence>();
        foreach (var (span, weight) in weights.Where(w => w.Value > LeastWeight).OrderByDescending(w => w.Value).ThenBy(w => w.Key.Start))
        {
            if (chosen.Count < MostEvidence && !chosen.Any(c => c.Start < span.End && span.Start < c.End))
            {
                chosen.Add(new(span.Start, span.End, Math.Round(weight, Digits)));
            }
        }

        return [.. chosen.OrderBy(c => c.Start)];
    }
}
