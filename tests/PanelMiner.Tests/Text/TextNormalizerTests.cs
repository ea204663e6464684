using NUnit.Framework;
using PanelMiner.Text;

namespace PanelMiner.Tests.Text;

public sealed class TextNormalizerTests
{
    [TestCase("plain", "plain")]
    [TestCase("\uFB01nance", "finance")]
    [TestCase("o\uFB03ce", "office")]
    [TestCase("cafe\u0301", "caf\u00E9")]
    [TestCase("\uFF21\uFF11", "A1")]
    [TestCase("m\u00B2", "m2")]
    [TestCase("and so on\u2026", "and so on...")]
    [TestCase("2\u00BD", "2\u00BD")]
    [TestCase("\u0301", "\u0301")]
    [TestCase("\uD83D\uDE00", "\uD83D\uDE00")]
    [TestCase("\uD83D", "\uD83D")]
    public void Compatibility_forms_and_marks_are_folded_and_fractions_kept(string text, string expected) =>
        Assert.That(TextNormalizer.Normalize(text), Is.EqualTo(expected));

    [TestCase("\uFB01nance cafe\u0301 \uFF21")]
    public void Normal_text_stays_as_it_is(string text) =>
        Assert.That(TextNormalizer.Normalize(TextNormalizer.Normalize(text)), Is.EqualTo(TextNormalizer.Normalize(text)));
}
