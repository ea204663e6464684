using NUnit.Framework;

namespace PanelMiner.Tests.Mentions.Dates;

public sealed class DateExtractorTests
{
    [TestCaseSource(typeof(DateCases), nameof(DateCases.Load), new object[] { "dates.jsonl" })]
    public void Finds_and_resolves_dates(string line) => DateCases.Check(line);

    [TestCaseSource(typeof(DateCases), nameof(DateCases.Load), new object[] { "not-dates.jsonl" })]
    public void Leaves_what_only_looks_like_a_date(string line) => DateCases.Check(line);
}
