using NUnit.Framework;
using PanelMiner.Structure;
using PanelMiner.Structure.Blocks;

namespace PanelMiner.Tests.Structure.Blocks;

/// <summary>What the end of a page has torn is joined again; what only looks so is left alone.</summary>
public sealed class CandidateCleanerTests
{
    private const string Open = "The three forces share their dogs and their horses with one another";

    [TestCase("and have done so for years.", Description = "a sentence goes on in small letters")]
    [TestCase("£2m was saved by it in the first year.", Description = "or with a sum")]
    [TestCase("(as the plan of 2014 foresaw) and will go on doing so.", Description = "or in brackets")]
    public void A_sentence_goes_on_over_the_page(string rest) =>
        Assert.That(Clean(new(Open) { Page = 1 }, new(rest) { Page = 2 }), Is.EqualTo(new[] { $"{Open} {rest}" }));

    [TestCase("(Item 2)")]
    [TestCase("(Pages 3 - 12)")]
    [TestCase("The next paragraph begins with a capital.")]
    public void A_mark_or_a_new_sentence_stands_alone(string rest) =>
        Assert.That(Clean(new(Open) { Page = 1 }, new(rest) { Page = 2 }), Is.EqualTo(new[] { Open, rest }));

    [Test]
    public void A_long_heading_that_layout_guessed_is_not_joined_to_its_mark()
    {
        const string heading = "Services that the three forces provide together in the north of the county";
        Assert.That(Clean(new(heading) { Page = 1, HeadingLevel = 1 }, new("(Item 2)") { Page = 2 }), Is.EqualTo(new[] { heading, "(Item 2)" }));
    }

    private static IEnumerable<string> Clean(params CandidateBlock[] candidates) => CandidateCleaner.Clean(candidates).Select(c => c.Text);
}
