using NUnit.Framework;
using PanelMiner.Facts;

namespace PanelMiner.Tests.Facts;

public sealed class CuesTests
{
    /// <summary>An automaton that would grow beyond its bound fails only when it is built.</summary>
    [Test]
    public void Every_group_can_be_built()
    {
        var groups = Cues.Shared.Groups;
        Assert.That(groups, Has.Count.GreaterThan(40));
        foreach (var group in groups)
        {
            Assert.That(() => Cues.Shared.In(group, "sav withdr collaps agreed said request risk", 0, 43), Throws.Nothing, group);
        }
    }
}
