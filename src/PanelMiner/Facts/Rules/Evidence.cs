using PanelMiner.Tagging;

namespace PanelMiner.Facts.Rules;

/// <summary>
/// Confidence of a fact: what its rule is worth alone, moved by the passage's tag. A tag speaks for half of its distance from even odds, at most 0.15 either way;
/// a hedge (status guessed from weak words, party taken from the context) costs 0.1 each. The result stays between 0.05 and 0.98.
/// </summary>
internal static class Evidence
{
    /// <summary>Every part was said in so many words.</summary>
    public const double Plain = 0.85;

    /// <summary>The pattern is sound, a part was inferred.</summary>
    public const double Likely = 0.72;

    /// <summary>Words alone, without a figure, date or party.</summary>
    public const double Thin = 0.55;

    public static double Weigh(PassageReading passage, Tag? tag, double rule, int hedges = 0)
    {
        var shift = tag is Tag known && passage.Probability(known) is double probability ? Math.Clamp((probability - 0.5) * 0.5, -0.15, 0.15) : 0;
        return Math.Round(Math.Clamp(rule + shift - 0.1 * hedges, 0.05, 0.98), 2);
    }
}
