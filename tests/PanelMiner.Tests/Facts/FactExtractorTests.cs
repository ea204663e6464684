using NUnit.Framework;

namespace PanelMiner.Tests.Facts;

public sealed class FactExtractorTests
{
    [TestCaseSource(typeof(FactCases), nameof(FactCases.Load), new object[] { "savings.jsonl" })]
    public void Reads_savings(string line) => FactCases.Check(line);

    [TestCaseSource(typeof(FactCases), nameof(FactCases.Load), new object[] { "withdrawals.jsonl" })]
    public void Reads_withdrawals(string line) => FactCases.Check(line);

    [TestCaseSource(typeof(FactCases), nameof(FactCases.Load), new object[] { "decisions.jsonl" })]
    public void Reads_decisions(string line) => FactCases.Check(line);
}
