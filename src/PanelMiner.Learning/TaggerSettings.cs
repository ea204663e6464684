using PanelMiner.Tagging.Features;

namespace PanelMiner.Learning;

/// <summary>Which of ML.NET's linear trainers learns a head.</summary>
public enum HeadTrainer
{
    /// <summary>L-BFGS.</summary>
    Lbfgs,

    /// <summary>Stochastic dual coordinate ascent.</summary>
    Sdca,
}

/// <summary>How a tagger is learnt. The defaults are those that did best by cross-validation over batches; models/README.md has the comparison.</summary>
public sealed record TaggerSettings
{
    /// <summary>The trainer.</summary>
    public HeadTrainer Trainer { get; init; } = HeadTrainer.Lbfgs;

    /// <summary>Strength of L2 regularisation, 0 or more. ML.NET's own default is 1.</summary>
    public float L2 { get; init; } = 1f;

    /// <summary>Strength of L1 regularisation, 0 or more. ML.NET's own default is 1.</summary>
    public float L1 { get; init; }

    /// <summary>How much more a passage that carries a tag counts than one that does not, above 0.</summary>
    public float PositiveWeight { get; init; } = 1f;

    /// <summary>The evidence weighed.</summary>
    public FeatureGroups Groups { get; init; } = FeatureGroups.All;

    /// <summary>Folds of cross-validation, at least 2.</summary>
    public int Folds { get; init; } = 5;
}
