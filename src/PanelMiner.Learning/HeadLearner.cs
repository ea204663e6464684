using Microsoft.ML;
using Microsoft.ML.Trainers;
using PanelMiner.Tagging.Features;

namespace PanelMiner.Learning;

/// <summary>Learns one tag's head. One thread and a fixed seed: the same rows give the same bytes.</summary>
internal sealed class HeadLearner(TaggerSettings settings)
{
    private const int Seed = 20;
    private const float LbfgsTolerance = 1e-6f;
    private const int SdcaPasses = 40;
    private readonly MLContext ml = new(Seed);

    /// <summary>Learns from passages of which it is known whether they carry the tag.</summary>
    public LinearHead Learn(IReadOnlyList<FeatureVector> vectors, IReadOnlyList<bool> carries)
    {
        var rows = vectors.Select((v, i) => FeatureRow.Of(v, carries[i], carries[i] ? settings.PositiveWeight : 1));
        var data = ml.Data.LoadFromEnumerable(rows.ToList());
        ITransformer model = settings.Trainer == HeadTrainer.Lbfgs
            ? ml.BinaryClassification.Trainers.LbfgsLogisticRegression(Lbfgs()).Fit(data)
            : ml.BinaryClassification.Trainers.SdcaLogisticRegression(Sdca()).Fit(data);
        return LinearHead.Of(model);
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
