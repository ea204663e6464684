namespace PanelMiner.Learning;

/// <summary>Turns a head's score into a probability that can be believed: Platt's sigmoid, fitted on answers about passages that the head had not seen.</summary>
/// <param name="Slope">Factor of the score.</param>
/// <param name="Offset">Added to it.</param>
/// <param name="Threshold">Probability from which the tag applies, 0 to 1: the one with the best F1 on the same answers.</param>
public sealed record Calibration(double Slope, double Offset, double Threshold)
{
    private const int Steps = 200;
    private const double Smallest = 1e-9;

    /// <summary>The probability of a score, 0 to 1.</summary>
    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));

    /// <summary>Fits slope, offset and threshold.</summary>
    /// <param name="scores">Scores of passages that the head had not seen.</param>
    /// <param name="carries">Whether each carries the tag.</param>
    public static Calibration Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> carries)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(carries);
        var (slope, offset) = Sigmoid(scores, carries);
        var fitted = new Calibration(slope, offset, 0.5);
        return fitted with { Threshold = BestThreshold([.. scores.Select(fitted.Probability)], carries) };
    }

    // Newton's method on the logistic loss, with Platt's smoothed targets (Platt 1999).
    private static (double Slope, double Offset) Sigmoid(IReadOnlyList<double> scores, IReadOnlyList<bool> carries)
    {
        var positives = carries.Count(c => c);
        var (high, low) = ((positives + 1.0) / (positives + 2.0), 1.0 / (carries.Count - positives + 2.0));
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (g1, g2, h11, h12, h22) = (0.0, 0.0, Smallest, 0.0, Smallest);
            for (var i = 0; i < scores.Count; i++)
            {
                var p = 1 / (1 + Math.Exp(-((slope * scores[i]) + offset)));
                var (error, spread) = (p - (carries[i] ? high : low), p * (1 - p));
                g1 += error * scores[i];
                g2 += error;
                h11 += spread * scores[i] * scores[i];
                h12 += spread * scores[i];
                h22 += spread;
            }

            var determinant = (h11 * h22) - (h12 * h12);
            if (Math.Abs(determinant) < Smallest || Math.Abs(g1) + Math.Abs(g2) < Smallest * scores.Count)
            {
                break;
            }

            slope -= ((h22 * g1) - (h12 * g2)) / determinant;
            offset -= ((h11 * g2) - (h12 * g1)) / determinant;
        }

        return (slope, offset);
    }

    private static double BestThreshold(List<double> probabilities, IReadOnlyList<bool> carries)
    {
        var order = Enumerable.Range(0, carries.Count).OrderByDescending(i => probabilities[i]).ToList();
        var positives = carries.Count(c => c);
        var (hits, best, threshold) = (0, 0.0, 0.5);
        for (var k = 0; k < order.Count; k++)
        {
            hits += carries[order[k]] ? 1 : 0;
            var f1 = 2.0 * hits / (k + 1 + positives);
            if (f1 > best)
            {
                var next = k + 1 < order.Count ? probabilities[order[k + 1]] : 0;
                (best, threshold) = (f1, (probabilities[order[k]] + next) / 2);
            }
        }

        return threshold;
    }
}
