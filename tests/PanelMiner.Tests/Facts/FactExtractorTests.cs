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

    [TestCaseSource(typeof(FactCases), nameof(FactCases.Load), new object[] { "risks.jsonl" })]
    public void Reads_risks(string line) => FactCases.Check(line);

    [TestCaseSource(typeof(FactCases), nameof(FactCases.Load), new object[] { "rows.jsonl" })]
    public void Reads_rows_of_tables(string line) => FactCases.Check(line);

    [TestCaseSource(typeof(FactCases), nameof(FactCases.Load), new object[] { "others.jsonl" })]
    public void Reads_undertakings_measures_states_and_events(string line) => FactCases.Check(line);
}
