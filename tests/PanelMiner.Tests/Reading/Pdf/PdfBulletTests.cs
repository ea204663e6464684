using NUnit.Framework;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Reading.Pdf;

/// <summary>Bullets that a browser draws instead of writing them.</summary>
public sealed class PdfBulletTests
{
    private const string Text = "BT /F1 11 Tf 100 720 Td (two vans) Tj ET\n";
    private const string Disc = "88 724 m 88 725.1 87.1 726 86 726 c 84.9 726 84 725.1 84 724 c 84 722.9 84.9 722 86 722 c 87.1 722 88 722.9 88 724 c ";

    [TestCase(Disc + "f", "• two vans")]
    [TestCase(Disc + "S", "◦ two vans")]
    [TestCase("84 722 4 4 re f", "▪ two vans")]
    [TestCase("84 622 4 4 re f", "two vans", Description = "no text beside it")]
    [TestCase("40 722 4 4 re f", "two vans", Description = "too far from the text")]
    [TestCase("104 722 4 4 re f", "two vans", Description = "under the text")]
    [TestCase("74 712 24 24 re f", "two vans", Description = "too large")]
    [TestCase("84 722 4 1.9 re f", "two vans", Description = "a dash of a rule")]
    public void Small_round_shapes_left_of_text_are_bullets(string shape, string words)
    {
        var file = new SourceFile("bullets.pdf", new PdfFile().Page(Text + shape).ToBytes());
        var page = new InProcessDocumentReader(new ReadingLimits()).Read(file, CancellationToken.None).Pages.Single();
        Assert.That(string.Join(' ', page.Words.Select(w => w.Text)), Is.EqualTo(words));
    }
}
