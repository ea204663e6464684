using NUnit.Framework;
using PanelMiner.Mentions;

namespace PanelMiner.Tests.Mentions.Bodies;

public sealed class BodiesCaseTests
{
    [TestCaseSource(nameof(Cases))]
    public void Every_mention_is_found_as_expected(string line) => NameCases.Check(line, typeof(OrganisationMention));

    private static IEnumerable<TestCaseData> Cases() => NameCases.Load("bodies");
}
