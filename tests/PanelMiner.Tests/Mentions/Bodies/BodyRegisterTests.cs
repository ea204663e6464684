using NUnit.Framework;
using PanelMiner.Mentions.Bodies;

namespace PanelMiner.Tests.Mentions.Bodies;

/// <summary>Bodies that were renamed or succeeded one another.</summary>
public sealed class BodyRegisterTests
{
    [TestCase("HMIC", "Her Majesty's Inspectorate of Constabulary", "His Majesty's Inspectorate of Constabulary and Fire and Rescue Services")]
    [TestCase("Hampshire and Isle of Wight Constabulary", "Hampshire Constabulary", "Hampshire and Isle of Wight Constabulary")]
    [TestCase("Northmoor Harbour Board", "Northmoor Harbour Board", "Northmoor Harbour Board")]
    public void One_body_keeps_all_its_names(string name, string oldest, string latest)
    {
        var names = BodyRegister.NamesOf(name);
        Assert.That((names[0], names[^1]), Is.EqualTo((oldest, latest)));
    }

    [TestCase("Wyreshire Police Authority", "Police and Crime Commissioner for Wyreshire", "2012-11-22", false)]
    [TestCase("Police and Crime Commissioner for Wyreshire", "Mayor or Policing and Crime Board for Wyreshire", "2028-05", true)]
    [TestCase("ACPO", "National Police Chiefs' Council", "2015-04-01", false)]
    public void A_successor_is_known_with_its_day(string name, string successor, string from, bool announced) =>
        Assert.That(BodyRegister.SuccessorsOf(name), Is.EqualTo(new[] { new BodySuccession(successor, from, announced) }));

    [TestCase("Northmoor Council")]
    [TestCase("")]
    [TestCase("Police Authority")]
    public void Others_have_none(string name) => Assert.That(BodyRegister.SuccessorsOf(name), Is.Empty);

    [Test]
    public void The_43_territorial_forces_are_known() =>
        Assert.That(PanelMiner.Mentions.Names.VocabularyFile.Rows("Bodies.forces"), Has.Count.EqualTo(43));
}
