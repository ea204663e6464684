using NUnit.Framework;
using PanelMiner.Gathering.ModernGov;

namespace PanelMiner.Tests.Gathering;

/// <summary>How ModernGov writes words and dates.</summary>
public sealed class ModernGovTextTests
{
    [TestCase("07/12/2015", "2015-12-07")]
    [TestCase("7 Dec 2015 2.00 pm", "2015-12-07")]
    [TestCase("Monday, 7th December, 2015 2.00 pm", "2015-12-07")]
    [TestCase("1 Jun 2099 6.30 pm CANCELLED", "2099-06-01")]
    [TestCase("31/02/2015", null)]
    [TestCase("Cancelled", null)]
    public void A_day_is_read_in_any_of_its_forms(string text, string? iso) => Assert.That(ModernGovText.Day(text), Is.EqualTo(iso));

    [TestCase("Police &amp;amp; Crime Panel", "Police & Crime Panel")]
    [TestCase("Members&amp;#39; allowances", "Members' allowances")]
    [TestCase("  Fleet\n  report ", "Fleet report")]
    public void Entities_encoded_twice_are_resolved(string text, string plain) => Assert.That(ModernGovText.Plain(text), Is.EqualTo(plain));

    [TestCase("3.", "3")]
    [TestCase("12a)", "12a")]
    [TestCase("Apologies", null)]
    [TestCase("", null)]
    public void A_number_loses_its_stop(string text, string? number) => Assert.That(ModernGovText.Number(text), Is.EqualTo(number));
}
