using NUnit.Framework;
using PanelMiner.Mentions;

namespace PanelMiner.Tests.Mentions.Arrangements;

public sealed class ArrangementsCaseTests
{
    [TestCaseSource(nameof(Cases))]
    public void Every_mention_is_found_as_expected(string line) => NameCases.Check(line, typeof(ArrangementMention));

    private static IEnumerable<TestCaseData> Cases() => NameCases.Load("arrangements");
}
