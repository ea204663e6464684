using NUnit.Framework;
using PanelMiner.Learning;

namespace PanelMiner.Tests.Learning;

/// <summary>Calibrated probabilities say how often answers are right; the threshold is where F1 is best.</summary>
public sealed class CalibrationTests
{
    [Test]
    public void Probabilities_match_how_often_a_score_is_right()
    {
        // Of every ten passages with score s, s carry the tag.
        var pairs = Enumerable.Range(0, 11).SelectMany(s => Enumerable.Range(0, 100).Select(i => (Score: s - 5.0, Carries: i % 10 < s))).ToList();
        var fitted = Calibration.Fit([.. pairs.Select(p => p.Score)], [.. pairs.Select(p => p.Carries)]);
        for (var s = 1; s < 10; s++)
        {
            Assert.That(fitted.Probability(s - 5.0), Is.EqualTo(s / 10.0).Within(0.12), $"score {s}");
        }
    }

    [Test]
    public void The_threshold_separates_what_can_be_separated()
    {
        double[] scores = [-3, -2, -1, 1, 2, 3];
        bool[] carries = [false, false, false, true, true, true];
        var fitted = Calibration.Fit(scores, carries);
        Assert.That(scores.Select(s => fitted.Probability(s) >= fitted.Threshold), Is.EqualTo(carries));
    }

    [Test]
    public void A_rare_tag_has_a_threshold_below_one_half()
    {
        var scores = Enumerable.Range(0, 1000).Select(i => i % 50 == 0 ? 0.2 : i % 25 == 0 ? 0.1 : -2.0).ToList();
        var carries = scores.Select((s, i) => s > 0.15 && i % 100 == 0).ToList();
        var fitted = Calibration.Fit(scores, carries);
        Assert.That(fitted.Threshold, Is.LessThan(0.5));
        Assert.That(fitted.Probability(0.2), Is.GreaterThanOrEqualTo(fitted.Threshold));
    }
}
