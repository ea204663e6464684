using NUnit.Framework;
using PanelMiner.Mentions;

namespace PanelMiner.Tests.Mentions.People;

public sealed class PeopleCaseTests
{
    [TestCaseSource(nameof(Cases))]
    public void Every_mention_is_found_as_expected(string line) => NameCases.Check(line, typeof(PersonMention));

    private static IEnumerable<TestCaseData> Cases() => NameCases.Load("people");
}
