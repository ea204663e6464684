using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Text;

namespace PanelMiner.Tests.Text;

/// <summary>Characters that only look different are made alike, on every machine.</summary>
public sealed class TextNormalizerTests
{
    [TestCase("o\uFB03ce", "office")]
    [TestCase("\uFF21\uFF22\uFF11", "AB1")]
    [TestCase("cafe\u0301", "caf\u00E9")]
    [TestCase("co\u2010operate, co\u2011operate", "co-operate, co-operate")]
    [TestCase("\U0001D413\U0001D7D7", "T9")]
    [TestCase("3\u02B3\u1D48", "3rd")]
    [TestCase("m\u00B2 and so on\u2026", "m2 and so on...")]
    public void What_only_looks_different_becomes_alike(string text, string normal) => Assert.That(TextNormalizer.Normalize(text), Is.EqualTo(normal));

    [TestCase("2\u00BD per cent")]
    [TestCase("\u00A31.1m \u2013 \u201Cagreed\u201D")]
    [TestCase("\U0001F600")]
    [TestCase("\uD835")]
    [TestCase("\u0301")]
    public void What_means_something_else_stays(string text) => Assert.That(TextNormalizer.Normalize(text), Is.EqualTo(text));

    [Test]
    public void A_text_in_normal_form_is_left_alone() => Prop.ForAll<string?>(text =>
    {
        var once = TextNormalizer.Normalize(text ?? "");
        return TextNormalizer.Normalize(once) == once;
    }).Check(Config.QuickThrowOnFailure);
}
