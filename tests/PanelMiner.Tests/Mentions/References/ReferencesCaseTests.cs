using NUnit.Framework;
using PanelMiner.Mentions;

namespace PanelMiner.Tests.Mentions.References;

public sealed class ReferencesCaseTests
{
    [TestCaseSource(nameof(Cases))]
    public void Every_mention_is_found_as_expected(string line) => NameCases.Check(line, typeof(ReferenceMention), typeof(LinkMention));

    private static IEnumerable<TestCaseData> Cases() => NameCases.Load("references");
}
