using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary><c>evaluate</c> over the corpus: what is read and named agrees with the answer keys, and a threshold that is missed is told by the exit code.</summary>
public sealed class EvaluateTests
{
    [TestCase("passage text", 0.95)]
    [TestCase("order", 0.98)]
    [TestCase("numbers", 0.98)]
    [TestCase("sections", 0.93)]
    [TestCase("table cells", 0.98)]
    [TestCase("metadata", 0.85)]
    public void Reading_agrees_with_the_keys(string name, double least) => Assert.That(Score("reading", name), Is.GreaterThanOrEqualTo(least));

    [TestCase("date", 0.85)]
    [TestCase("money", 0.95)]
    [TestCase("percentage", 0.95)]
    public void Mentions_agree_with_the_keys(string name, double least) => Assert.That(Score("mentions", name), Is.GreaterThanOrEqualTo(least));

    [Test]
    public void A_missed_threshold_ends_with_5()
    {
        var labels = Repository.Path("corpus", "labels", "b001.jsonl");
        Assert.That(PanelMinerProcess.Run("evaluate", "tags", labels, "--min-f1", "0.1").ExitCode, Is.Zero);
        Assert.That(PanelMinerProcess.Run("evaluate", "tags", labels, "--min-f1", "1.1").ExitCode, Is.EqualTo(5));
    }

    [TestCase("evaluate", "tags", "no-such-file.jsonl")]
    [TestCase("evaluate", "reading", "no-such-folder")]
    public void What_is_not_there_is_wrong_usage(params string[] arguments)
    {
        var run = PanelMinerProcess.Run(arguments);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(arguments[^1]));
    }

    private static readonly Dictionary<string, Lazy<RunResult>> Runs = new[] { "reading", "mentions" }.ToDictionary(
        of => of, of => new Lazy<RunResult>(() => PanelMinerProcess.Run("evaluate", of, Repository.Path("corpus"), "--json")), StringComparer.Ordinal);

    private static double Score(string of, string name)
    {
        var run = Runs[of].Value;
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Records.SelectMany(Schemas.Faults), Is.Empty);
        return (double)run.OfType("score").Single(s => (string?)s["name"] == name)["f1"]!;
    }
}
