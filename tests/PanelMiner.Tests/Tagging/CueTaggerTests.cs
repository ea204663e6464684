using NUnit.Framework;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Tagging;

namespace PanelMiner.Tests.Tagging;

/// <summary>Plain cases of each tag and of its false friends, by the labelling guide.</summary>
public sealed class CueTaggerTests
{
    private static readonly CueTagger Tagger = new();

    [TestCase("Northmoor will withdraw from the joint dog unit next spring.", Tag.Withdrawal)]
    [TestCase("The shared payroll service was wound up in 2014.", Tag.Withdrawal)]
    [TestCase("Eastmere wishes to bring its roads officers back under local control.", Tag.Withdrawal)]
    [TestCase("The merger of the two control rooms has collapsed.", Tag.Withdrawal)]
    [TestCase("Savings of almost two million have been delivered by the joint fleet team.", Tag.Saving)]
    [TestCase("A savings target has been set for every department.", Tag.Saving)]
    [TestCase("RESOLVED: that the report be noted.", Tag.Decision)]
    [TestCase("Members are invited to note the contents of this report.", Tag.Decision)]
    [TestCase("The Commissioner rejected the business case.", Tag.Decision)]
    [TestCase("There is a risk that recruitment will fall behind the plan.", Tag.Risk)]
    [TestCase("The budget gap for next year remains unfunded.", Tag.Risk)]
    public void Plain_cases_carry_their_tag(string text, Tag tag) => Assert.That(Applied(text), Does.Contain(tag));

    [TestCase("The witness withdrew her statement before the hearing.", Tag.Withdrawal)]
    [TestCase("Officers visited every child at risk of exploitation in the town.", Tag.Risk)]
    [TestCase("There are no significant risks to report.", Tag.Risk)]
    [TestCase("Pupils opened savings accounts with the credit union.", Tag.Saving)]
    [TestCase("Charging decisions are reviewed by a senior lawyer.", Tag.Decision)]
    [TestCase("The choir sang at the opening of the new station.", Tag.Decision)]
    public void False_friends_do_not(string text, Tag tag) => Assert.That(Applied(text), Does.Not.Contain(tag));

    [Test]
    public void All_four_tags_are_answered_with_words_of_the_passage()
    {
        const string Text = "It was agreed that savings of £2m be found, although there is a risk that the partnership will end.";
        var tags = TagsOf(Text);
        Assert.That(tags.Select(t => t.Tag), Is.EqualTo(Enum.GetValues<Tag>()));
        Assert.That(tags.Where(t => t.Applies).Select(t => t.Because.Count), Is.All.GreaterThan(0));
        Assert.That(tags.SelectMany(t => t.Because), Is.All.Matches<TagEvidence>(e => e!.Start >= 0 && e.Start < e.End && e.End <= Text.Length));
        Assert.That(tags.Select(t => t.Probability), Is.All.InRange(0.0, 1.0));
    }

    private static IEnumerable<Tag> Applied(string text) => TagsOf(text).Where(t => t.Applies).Select(t => t.Tag);

    private static IReadOnlyList<PassageTag> TagsOf(string text) =>
        Tagger.Tag([new(text, PassageKind.Paragraph, null, null, Array.Empty<Mention>())])[0];
}
