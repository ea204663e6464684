using Microsoft.ML;
using Microsoft.ML.Trainers;
using PanelMiner.Tagging.Features;

namespace PanelMiner.Learning;

/// <summary>
/// Learns one tag's head from passages whose sentences are not labelled one by one: a passage that carries the tag has it in some sentence, one that
/// does not has it in none (multiple-instance learning, Dietterich 1997; here by alternation). Two members are averaged, one over all evidence and one over
/// senses and surroundings alone, which keeps its head where the words are new. One thread and a fixed seed: the same passages give the same bytes.
/// </summary>
internal sealed class HeadLearner(TaggerSettings settings)
{
    private const int Seed = 20;
    private const float LbfgsTolerance = 1e-4f;
    private const int SdcaPasses = 40;
    private const int Rounds = 2;

    // Log-odds over which a further sentence of a carrying passage is taken to carry the tag too.
    private const double Sure = 0.5;
    private readonly MLContext ml = new(Seed);

    /// <summary>Learns from passages, each by its sentences, of which it is known whether they carry the tag.</summary>
    public LinearHead Learn(IReadOnlyList<IReadOnlyList<FeatureVector>> passages, IReadOnlyList<bool> carries)
    {
        var senses = passages.Select(p => (IReadOnlyList<FeatureVector>)[.. p.Select(OfSenses)]).ToList();
        return new([LearnMember(senses, carries, FeatureExtractor.SensePlaces), LearnMember(passages, carries, FeatureExtractor.Size)]);
    }

    private static FeatureVector OfSenses(FeatureVector sentence)
    {
        var count = sentence.Indices.TakeWhile(i => i < FeatureExtractor.SensePlaces).Count();
        return new([.. sentence.Indices.Take(count)], [.. sentence.Values.Take(count)]);
    }

    private ITransformer LearnMember(IReadOnlyList<IReadOnlyList<FeatureVector>> passages, IReadOnlyList<bool> carries, int size)
    {
        var model = Fit(passages.SelectMany((p, i) => p.Select(s => FeatureRow.Of(s, carries[i], carries[i] ? settings.PositiveWeight / p.Count : 1, size))), size);
        for (var round = 0; round < Rounds; round++)
        {
            var head = new LinearHead([model]);
            model = Fit(passages.SelectMany((p, i) => Chosen(p, carries[i], head).Select(s => FeatureRow.Of(s, carries[i], carries[i] ? settings.PositiveWeight : 1, size))), size);
        }

        return model;
    }

    private static IEnumerable<FeatureVector> Chosen(IReadOnlyList<FeatureVector> sentences, bool carries, LinearHead head)
    {
        if (!carries || sentences.Count == 1)
        {
            return sentences;
        }

        var best = sentences.Max(head.Score);
        return sentences.Where(s => head.Score(s) >= Math.Min(best, Sure));
    }

    private ITransformer Fit(IEnumerable<FeatureRow> rows, int size)
    {
        var data = ml.Data.LoadFromEnumerable(rows.ToList(), FeatureRow.Form(size));
        return settings.Trainer == HeadTrainer.Lbfgs
            ? ml.BinaryClassification.Trainers.LbfgsLogisticRegression(Lbfgs()).Fit(data)
            : ml.BinaryClassification.Trainers.SdcaLogisticRegression(Sdca()).Fit(data);
    }

    private LbfgsLogisticRegressionBinaryTrainer.Options Lbfgs() => new()
    {
        LabelColumnName = nameof(FeatureRow.Label),
        FeatureColumnName = nameof(FeatureRow.Features),
        ExampleWeightColumnName = nameof(FeatureRow.Weight),
        L1Regularization = settings.L1,
        L2Regularization = settings.L2,
        OptimizationTolerance = LbfgsTolerance,
        NumberOfThreads = 1,
        EnforceNonNegativity = false,
    };

    private SdcaLogisticRegressionBinaryTrainer.Options Sdca() => new()
    {
        LabelColumnName = nameof(FeatureRow.Label),
        FeatureColumnName = nameof(FeatureRow.Features),
        ExampleWeightColumnName = nameof(FeatureRow.Weight),
        L1Regularization = settings.L1,
        L2Regularization = settings.L2,
        MaximumNumberOfIterations = SdcaPasses,
        NumberOfThreads = 1,
        Shuffle = false,
    };
}
