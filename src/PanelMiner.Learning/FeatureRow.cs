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
    public VBuffer<float> Features { get; set; }

    /// <summary>How much it counts.</summary>
    public float Weight { get; set; } = 1;

    /// <summary>The form of rows over a feature space of a size.</summary>
    public static SchemaDefinition Form(int size)
    {
        var form = SchemaDefinition.Create(typeof(FeatureRow));
        form[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, size);
        return form;
    }

    /// <summary>The row of a sentence for one tag, over the first <paramref name="size"/> places.</summary>
    public static FeatureRow Of(FeatureVector vector, bool carries, float weight, int size) => new()
    {
        Label = carries,
        Features = new VBuffer<float>(size, vector.Indices.Count, [.. vector.Values], [.. vector.Indices]),
        Weight = weight,
    };
}
