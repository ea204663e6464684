using Microsoft.ML.Data;
using PanelMiner.Tagging;
using PanelMiner.Tagging.Features;

namespace PanelMiner.Learning;

/// <summary>A passage as ML.NET's trainers take it.</summary>
internal sealed class FeatureRow
{
    /// <summary>Whether the passage carries the tag that is being learnt.</summary>
    public bool Label { get; set; }

    /// <summary>Its evidence.</summary>
    [VectorType(FeatureExtractor.Size)]
    public VBuffer<float> Features { get; set; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>The row of a labelled passage for one tag.</summary>
    public static FeatureRow Of(FeatureVector vector, bool carries, float weight) => new()
    {
        Label = carries,
        Features = new VBuffer<float>(FeatureExtractor.Size, vector.Indices.Count, [.. vector.Values], [.. vector.Indices]),
        Weight = weight,
    };
}
