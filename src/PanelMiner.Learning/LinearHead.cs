using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using PanelMiner.Tagging.Features;

namespace PanelMiner.Learning;

/// <summary>One tag's linear model: a weight for each place of the feature space, and a bias. Its score is a log-odds before calibration.</summary>
internal sealed class LinearHead
{
    private readonly float[] weights;
    private readonly float bias;

    private LinearHead(ITransformer model, float[] weights, float bias)
    {
        Model = model;
        this.weights = weights;
        this.bias = bias;
    }

    /// <summary>The ML.NET model.</summary>
    public ITransformer Model { get; }

    /// <summary>Takes the weights out of an ML.NET model.</summary>
    /// <exception cref="InvalidDataException">It is no linear model over this feature space.</exception>
    public static LinearHead Of(ITransformer model)
    {
        var predictor = (model as ISingleFeaturePredictionTransformer<object>)?.Model
            ?? throw new InvalidDataException("The tagger's model is not a single trained head.");
        var linear = predictor as LinearBinaryModelParameters
            ?? (predictor as CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>)?.SubModel
            ?? throw new InvalidDataException($"The tagger's model is not linear ({predictor.GetType().Name}).");
        var weights = linear.Weights.ToArray();
        return weights.Length == FeatureExtractor.Size
            ? new(model, weights, linear.Bias)
            : throw new InvalidDataException($"The tagger's model has {weights.Length} weights; this version needs {FeatureExtractor.Size}.");
    }

    /// <summary>The weight of a place.</summary>
    public float WeightOf(int index) => weights[index];

    /// <summary>The log-odds of a passage, before calibration.</summary>
    public double Score(IReadOnlyList<Feature> features)
    {
        double sum = bias;
        for (var i = 0; i < features.Count; i++)
        {
            sum += weights[features[i].Index] * (double)features[i].Value;
        }

        return sum;
    }

    /// <summary>The log-odds of a passage, before calibration.</summary>
    public double Score(FeatureVector vector)
    {
        double sum = bias;
        for (var i = 0; i < vector.Indices.Count; i++)
        {
            sum += weights[vector.Indices[i]] * (double)vector.Values[i];
        }

        return sum;
    }
}
