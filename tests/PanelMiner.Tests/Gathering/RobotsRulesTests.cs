using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Gathering.Sites;

namespace PanelMiner.Tests.Gathering;

/// <summary>robots.txt as RFC 9309 reads it.</summary>
public sealed class RobotsRulesTests
{
    [TestCase("", "/documents/s1/a.pdf", true)]
    [TestCase("User-agent: *\nDisallow: /", "/documents/s1/a.pdf", false)]
    [TestCase("User-agent: *\nDisallow:", "/documents/s1/a.pdf", true)]
    [TestCase("User-agent: *\nDisallow: /documents/\nAllow: /documents/s", "/documents/s1/a.pdf", true)]
    [TestCase("User-agent: *\nDisallow: /documents/\nAllow: /documents/s", "/documents/g1/a.pdf", false)]
    [TestCase("User-agent: *\nDisallow: /*.pdf$", "/documents/s1/a.pdf", false)]
    [TestCase("User-agent: *\nDisallow: /*.pdf$", "/documents/s1/a.pdf?T=1", true)]
    [TestCase("User-agent: *\nDisallow: /*?T=", "/documents/s1/a.pdf?T=1", false)]
    [TestCase("User-agent: PanelMiner\nAllow: /\n\nUser-agent: *\nDisallow: /", "/documents/s1/a.pdf", true)]
    [TestCase("User-agent: other\nUser-agent: panelminer\nDisallow: /documents\n", "/documents/s1/a.pdf", false)]
    [TestCase("User-agent: other\nDisallow: /\n", "/documents/s1/a.pdf", true)]
    [TestCase("user-AGENT : * # all\n DISALLOW : /documents # not these\n", "/documents/s1/a.pdf", false)]
    [TestCase("Disallow: /\n", "/documents/s1/a.pdf", true)]
    public void The_longest_rule_of_our_group_decides(string robots, string path, bool allowed) =>
        Assert.That(RobotsRules.Read(robots, "PanelMiner").Allows(path), Is.EqualTo(allowed));

    [TestCase("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [TestCase("User-agent: *\nCrawl-delay: soon", null)]
    public void A_delay_is_heeded(string robots, double? seconds) => Assert.That(RobotsRules.Read(robots, "PanelMiner").Delay?.TotalSeconds, Is.EqualTo(seconds));

    [Test]
    public void Any_text_is_read() => Prop.ForAll<NonNull<string>, NonNull<string>>((robots, path) =>
    {
        RobotsRules.Read(robots.Get, "PanelMiner").Allows("/" + path.Get);
    }).QuickCheckThrowOnFailure();
}
