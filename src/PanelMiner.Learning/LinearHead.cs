using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using PanelMiner.Tagging.Features;

namespace PanelMiner.Learning;

/// <summary>One tag's linear model: a weight for each place of the feature space, and a bias, averaged over its members. A sentence's score is a log-odds before calibration; a passage has the highest of its sentences.</summary>
internal sealed class LinearHead
{
    private readonly float[] weights = new float[FeatureExtractor.Size];
    private readonly double bias;

    /// <summary>The average of ML.NET models.</summary>
    /// <exception cref="InvalidDataException">One of them is no linear model over this feature space.</exception>
    public LinearHead(IReadOnlyList<ITransformer> members)
    {
        Members = members;
        foreach (var linear in members.Select(Linear))
        {
            bias += linear.Bias / (double)members.Count;
            for (var i = 0; i < linear.Weights.Count; i++)
            {
                weights[i] += linear.Weights[i] / members.Count;
            }
        }
    }

    /// <summary>The ML.NET models.</summary>
    public IReadOnlyList<ITransformer> Members { get; }

    /// <summary>Places that an ML.NET model weighs.</summary>
    public static int PlacesOf(ITransformer model) => Linear(model).Weights.Count;

    /// <summary>The weight of a place.</summary>
    public float WeightOf(int index) => weights[index];

    /// <summary>The log-odds of a sentence, before calibration.</summary>
    public double Score(IReadOnlyList<Feature> features)
    {
        var sum = bias;
        for (var i = 0; i < features.Count; i++)
        {
            sum += weights[features[i].Index] * (double)features[i].Value;
        }

        return sum;
    }

    /// <summary>The log-odds of a sentence, before calibration.</summary>
    public double Score(FeatureVector vector)
    {
        var sum = bias;
        for (var i = 0; i < vector.Indices.Count; i++)
        {
            sum += weights[vector.Indices[i]] * (double)vector.Values[i];
        }

        return sum;
    }

    private static (IReadOnlyList<float> Weights, float Bias) Linear(ITransformer model)
    {
        var predictor = (model as ISingleFeaturePredictionTransformer<object>)?.Model
            ?? throw new InvalidDataException("The tagger's model is not a single trained head.");
        var linear = predictor as LinearBinaryModelParameters
            ?? (predictor as CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)?.SubModel
            ?? throw new InvalidDataException($"The tagger's model is not linear ({predictor.GetType().Name}).");
        return linear.Weights.Count is FeatureExtractor.Size or FeatureExtractor.SensePlaces
            ? ([.. linear.Weights], linear.Bias)
            : throw new InvalidDataException($"The tagger's model has {linear.Weights.Count} weights; this version needs {FeatureExtractor.SensePlaces} or {FeatureExtractor.Size}.");
    }
}
