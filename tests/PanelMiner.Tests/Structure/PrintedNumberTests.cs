using NUnit.Framework;
using PanelMiner.Structure;

namespace PanelMiner.Tests.Structure;

public sealed class PrintedNumberTests
{
    [TestCase("• buy together", null, true, "buy together")]
    [TestCase("• 2.4 The lease ends", "2.4", false, "The lease ends")]
    [TestCase("- - buy together", null, true, "- buy together")]
    [TestCase("The lease ends", null, false, "The lease ends")]
    public void A_label_is_split_from_its_text(string text, string? number, bool isBullet, string body) =>
        Assert.That(PrintedNumber.Split(text), Is.EqualTo((number, isBullet, body)));

    [Test]
    public void Half_a_million_bullets_in_a_row_cost_one()
    {
        var text = string.Concat(Enumerable.Repeat("- ", 500_000)) + "words";
        Assert.That(PrintedNumber.Split(text), Is.EqualTo(((string?)null, true, text[2..])));
    }
}
