using System.Security.Cryptography;
using System.Text;
using PanelMiner.Tagging;
using PanelMiner.Tagging.Features;

namespace PanelMiner.Learning;

/// <summary>Learns a head for each tag by ML.NET, and calibrates it on answers about batches that it had not seen.</summary>
public sealed class TaggerTrainer : ITaggerTrainer
{
    /// <summary>Name and number of this way of learning; a model of another is refused.</summary>
    public const string Version = "linear-3";

    private const int FewestPassages = 50;
    private static readonly Tag[] AllTags = Enum.GetValues<Tag>();
    private readonly TaggerSettings settings;
    private readonly FeatureExtractor extractor;

    /// <summary>A trainer with the settings that did best.</summary>
    public TaggerTrainer()
        : this(new TaggerSettings())
    {
    }

    /// <summary>A trainer with settings of one's own, for comparing.</summary>
    public TaggerTrainer(TaggerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
        extractor = new FeatureExtractor(settings.Groups);
    }

    /// <inheritdoc/>
    public ITagger Train(IReadOnlyList<LabelledPassage> passages, CancellationToken cancellation)
    {
        var vectors = Vectors(passages);
        var calibrations = Calibrate(passages, OutOfFold(passages, vectors, cancellation));
        var heads = AllTags.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(tag => new HeadLearner(settings).Learn(vectors, [.. passages.Select(p => p.Tags.Contains(tag))])).ToList();
        return new TrainedTagger($"{Version}-{Digest(passages)}", extractor, heads, calibrations);
    }

    /// <inheritdoc/>
    public IReadOnlyList<IReadOnlyList<PassageTag>> CrossValidate(IReadOnlyList<LabelledPassage> passages, CancellationToken cancellation)
    {
        var scores = OutOfFold(passages, Vectors(passages), cancellation);
        var folds = FoldsOf(passages);
        var calibrations = Enumerable.Range(0, settings.Folds).Select(fold => Calibrate(
            [.. passages.Where((_, i) => folds[i] != fold)], [.. scores.Where((_, i) => folds[i] != fold)])).ToList();
        return [.. scores.Select((s, i) => (IReadOnlyList<PassageTag>)[.. AllTags.Select((tag, t) => Answer(tag, s[t], calibrations[folds[i]][t]))])];
    }

    private static PassageTag Answer(Tag tag, double score, Calibration calibration)
    {
        var probability = calibration.Probability(score);
        return new(tag, probability, probability >= calibration.Threshold, []);
    }

    private List<IReadOnlyList<FeatureVector>> Vectors(IReadOnlyList<LabelledPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        if (passages.Count < FewestPassages || AllTags.Any(t => !passages.Any(p => p.Tags.Contains(t))))
        {
            throw new ArgumentException($"A tagger is learnt from at least {FewestPassages} passages, with every tag on some of them; there are {passages.Count}.", nameof(passages));
        }

        return [.. passages.AsParallel().AsOrdered().Select(p => extractor.Vectors(p.Input))];
    }

    private List<double[]> OutOfFold(IReadOnlyList<LabelledPassage> passages, List<IReadOnlyList<FeatureVector>> vectors, CancellationToken cancellation)
    {
        var folds = FoldsOf(passages);
        var scores = passages.Select(_ => new double[AllTags.Length]).ToList();
        var work = Enumerable.Range(0, settings.Folds).SelectMany(fold => AllTags.Select((tag, t) => (fold, tag, t))).ToList();
        Parallel.ForEach(work, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, item =>
        {
            var seen = Enumerable.Range(0, passages.Count).Where(i => folds[i] != item.fold).ToList();
            var head = new HeadLearner(settings).Learn([.. seen.Select(i => vectors[i])], [.. seen.Select(i => passages[i].Tags.Contains(item.tag))]);
            for (var i = 0; i < passages.Count; i++)
            {
                if (folds[i] == item.fold)
                {
                    scores[i][item.t] = vectors[i].Max(head.Score);
                }
            }
        });
        return scores;
    }

    /// <summary>The fold of each passage: batches in the order of their names' hashes are dealt to the fold that has fewest passages.</summary>
    internal int[] FoldsOf(IReadOnlyList<LabelledPassage> passages)
    {
        var sizes = new int[settings.Folds];
        var ofBatch = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var batch in passages.GroupBy(p => p.Batch, StringComparer.Ordinal).OrderBy(b => Hash(b.Key), StringComparer.Ordinal))
        {
            var fold = Array.IndexOf(sizes, sizes.Min());
            ofBatch[batch.Key] = fold;
            sizes[fold] += batch.Count();
        }

        return [.. passages.Select(p => ofBatch[p.Batch])];
    }

    private static List<Calibration> Calibrate(IReadOnlyList<LabelledPassage> passages, IReadOnlyList<double[]> scores) =>
        [.. AllTags.Select((tag, t) => Calibration.Fit([.. scores.Select(s => s[t])], [.. passages.Select(p => p.Tags.Contains(tag))]))];

    private static string Digest(IReadOnlyList<LabelledPassage> passages) =>
        Hash(string.Join('\n', passages.Select(p => $"{p.Id}\t{string.Join(',', p.Tags)}\t{p.Input.Heading}\t{p.Input.Context}\t{p.Input.Text}")))[..8];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
