using NUnit.Framework;
using PanelMiner.Tagging;
using PanelMiner.Tagging.Cues;

namespace PanelMiner.Tests.Tagging;

/// <summary>The pattern language of the cue lexicon.</summary>
public sealed class CueLexiconTests
{
    [TestCase("cut cost/costs", "they cut costs", true)]
    [TestCase("cut cost/costs", "they cut the costs", false)]
    [TestCase("cut +2 cost/costs", "they cut all the costs", true)]
    [TestCase("cut +2 cost/costs", "they cut one. The costs rose", false)]
    [TestCase("withdr* +1 from", "withdrawing now from it", true)]
    [TestCase("withdr* +1 from", "withdrawing not just from it", false)]
    public void Patterns_match_words_in_order_within_a_sentence(string pattern, string text, bool expected)
    {
        var cue = CueLexicon.Parse($"risk\ttest\t1\t{pattern}");
        var tokens = CueTokenizer.Tokenize(text, []);
        Assert.That(Enumerable.Range(0, tokens.Count).Any(i => cue.MatchAt(tokens, i) > i), Is.EqualTo(expected));
    }

    [Test]
    public void A_line_with_the_wrong_fields_is_refused() =>
        Assert.That(() => CueLexicon.Parse("risk\tfamily\tpattern"), Throws.TypeOf<FormatException>());

    [Test]
    public void The_embedded_lexicon_loads_and_matches()
    {
        var lexicon = CueLexicon.Load();
        var tokens = CueTokenizer.Tokenize("the force will withdraw from the alliance", []);
        var found = Enumerable.Range(0, tokens.Count).SelectMany(i => lexicon.MatchesAt(tokens, i)).Select(m => m.Pattern.Tag);
        Assert.That(found, Does.Contain(Tag.Withdrawal));
    }
}
