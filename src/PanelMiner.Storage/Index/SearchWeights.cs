namespace PanelMiner.Storage.Index;

/// <summary>How much each place in which a word is found counts, chosen on the judged queries of the corpus (<c>evaluate search</c>).</summary>
public sealed record SearchWeights
{
    /// <summary>The weights that searches use.</summary>
    public static SearchWeights Default { get; } = new();

    /// <summary>A word in the headings above a passage, its lead-in or its column headings. A word in the passage itself counts 1.</summary>
    public float Heading { get; init; } = 0.9f;

    /// <summary>A word in the paper's title.</summary>
    public float Title { get; init; } = 0.1f;

    /// <summary>A word in the form in which it was typed.</summary>
    public float Exact { get; init; } = 0.4f;

    /// <summary>Another name of the body that was asked for.</summary>
    public float Synonym { get; init; } = 0.7f;

    /// <summary>A small word that was not required.</summary>
    public float Small { get; init; } = 0.1f;

    /// <summary>BM25's k1: how soon more of the same word counts no more.</summary>
    public float Saturation { get; init; } = 1.2f;

    /// <summary>BM25's b: how much long passages are held back, 0 to 1.</summary>
    public float Length { get; init; } = 0.3f;
}
