namespace PanelMiner.Tagging;

/// <summary>How well answers agree with people, for one tag.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="True">Passages that carry it and were answered so.</param>
/// <param name="False">Passages answered so that do not carry it.</param>
/// <param name="Missed">Passages that carry it and were not answered so.</param>
/// <param name="CalibrationError">Expected calibration error over ten bins of probability, 0 to 1.</param>
public sealed record TagScore(Tag Tag, int True, int False, int Missed, double CalibrationError)
{
    /// <summary>Share of answers that are right; 0 when there is none.</summary>
    public double Precision => Ratio(True, True + False);

    /// <summary>Share of carriers found; 0 when there is none.</summary>
    public double Recall => Ratio(True, True + Missed);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Ratio(2 * True, (2 * True) + False + Missed);

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>Counts answers against people's tags.</summary>
public static class TagScorer
{
    private const int Bins = 10;

    /// <summary>The scores of each tag.</summary>
    public static IReadOnlyList<TagScore> Score(IReadOnlyList<LabelledPassage> passages, IReadOnlyList<IReadOnlyList<PassageTag>> answers)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(answers);
        return [.. Enum.GetValues<Tag>().Select(tag => Score(tag, [.. passages.Select((p, i) => (p.Tags.Contains(tag), answers[i].Single(a => a.Tag == tag)))]))];
    }

    /// <summary>Mean of the tags' F1.</summary>
    public static double MacroF1(IReadOnlyList<TagScore> scores) => scores.Average(s => s.F1);

    private static TagScore Score(Tag tag, IReadOnlyList<(bool Carries, PassageTag Answer)> pairs)
    {
        var error = pairs.GroupBy(p => Math.Min(Bins - 1, (int)(p.Answer.Probability * Bins)))
            .Sum(bin => Math.Abs(bin.Average(p => p.Answer.Probability) - bin.Average(p => p.Carries ? 1 : 0)) * bin.Count()) / Math.Max(1, pairs.Count);
        return new(tag, pairs.Count(p => p.Carries && p.Answer.Applies), pairs.Count(p => !p.Carries && p.Answer.Applies), pairs.Count(p => p.Carries && !p.Answer.Applies), error);
    }
}
