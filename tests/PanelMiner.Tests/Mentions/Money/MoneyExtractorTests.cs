using NUnit.Framework;
using PanelMiner.Mentions.Money;

namespace PanelMiner.Tests.Mentions.Money;

public sealed class MoneyExtractorTests
{
    [TestCaseSource(typeof(FigureCases), nameof(FigureCases.Load), new object[] { "sums.jsonl" })]
    public void Finds_sums(string line) => FigureCases.Check(line, "sums", new MoneyExtractor(), FigureCases.Sum);

    [TestCaseSource(typeof(FigureCases), nameof(FigureCases.Load), new object[] { "not-sums.jsonl" })]
    public void Leaves_what_only_looks_like_a_sum(string line) => FigureCases.Check(line, "sums", new MoneyExtractor(), FigureCases.Sum);

    [TestCaseSource(typeof(FigureCases), nameof(FigureCases.Load), new object[] { "percentages.jsonl" })]
    public void Finds_percentages(string line) => FigureCases.Check(line, "percentages", new PercentageExtractor(), FigureCases.Percentage);
}
