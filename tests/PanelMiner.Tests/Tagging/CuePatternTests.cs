using NUnit.Framework;
using PanelMiner.Tagging.Cues;

namespace PanelMiner.Tests.Tagging;

/// <summary>The pattern language of the cue lexicon, and the forms of words.</summary>
public sealed class CuePatternTests
{
    private static readonly Dictionary<string, string> Sets = new(StringComparer.Ordinal)
    {
        ["money"] = "cost/costs/@more",
        ["more"] = "bill/=fee",
        ["loop"] = "a/@loop",
    };

    [TestCase("cut costs", "they cut costs", true)]
    [TestCase("cut costs", "they cut the costs", false)]
    [TestCase("cut +2 costs", "they cut all the costs", true)]
    [TestCase("cut +2 costs", "they cut all of the costs", false)]
    [TestCase("cut +1 +1 costs", "they cut all the costs", true)]
    [TestCase("cut cost/costs", "they cut cost", true)]
    [TestCase("cut +3 costs", "they cut one. The costs rose", false)]
    [TestCase("cut +3 costs", "they cut one, but costs rose", false)]
    [TestCase("cut +3 costs", "they cut one, and costs rose", true)]
    [TestCase("withdr* +1 from", "withdrawing now from it", true)]
    [TestCase("withdr*", "it was drawn", false)]
    [TestCase("=leave it", "having left it", true)]
    [TestCase("=leave it", "having leaved it", false)]
    [TestCase("cut @money", "to cut fees", true)]
    [TestCase("cut =bill/@more", "to cut bills", true)]
    [TestCase("cut @money", "to cut hedges", false)]
    [TestCase("^ note", "Note the report", true)]
    [TestCase("^ note", "Members note the report", false)]
    [TestCase("^ note", "It was agreed: note the report", true)]
    [TestCase("panel's", "the Panel’s view", true)]
    [TestCase("in-house", "brought In-House", true)]
    [TestCase("<number> votes", "by 14 votes", true)]
    [TestCase("<number> votes", "by fourteen votes", false)]
    public void Patterns_match_words_in_order_within_a_clause(string pattern, string text, bool expected) =>
        Assert.That(Match(text, pattern), Has.Count.EqualTo(expected ? 1 : 0));

    [Test]
    public void Of_one_family_at_one_place_the_longest_counts()
    {
        var found = Match("the risk of delay", "risk", "risk of", "risk +1 delay");
        Assert.That(found.Select(m => (m.Pattern, m.First, m.Next)), Is.EqualTo(new[] { (2, 1, 4) }));
    }

    [TestCase("")]
    [TestCase("^")]
    [TestCase("+2")]
    [TestCase("cut @nothing")]
    [TestCase("cut @loop")]
    [TestCase("cut +x costs")]
    public void A_pattern_that_cannot_be_read_is_refused(string pattern) =>
        Assert.That(() => Reader().Read(pattern), Throws.TypeOf<FormatException>());

    [TestCase("agree", "agrees agreed agreeing")]
    [TestCase("approve", "approves approved approving")]
    [TestCase("carry", "carries carried carrying")]
    [TestCase("delay", "delays delayed delaying")]
    [TestCase("stop", "stops stopped stopping")]
    [TestCase("defer", "defers deferred deferring")]
    [TestCase("commit", "commits committed committing")]
    [TestCase("cancel", "cancels cancelled cancelling")]
    [TestCase("deliver", "delivers delivered delivering")]
    [TestCase("risk", "risks risked risking")]
    [TestCase("pass", "passes passed passing")]
    [TestCase("reach", "reaches reached reaching")]
    [TestCase("die", "dies died dying")]
    [TestCase("withdraw", "withdraws withdrew withdrawn withdrawing")]
    [TestCase("leave", "leaves left leaving")]
    public void Regular_and_irregular_forms(string lemma, string forms) =>
        Assert.That(forms.Split(' '), Is.SubsetOf(Inflections().Of(lemma)));

    private static List<CueMatch> Match(string text, params string[] patterns)
    {
        var (automaton, family) = (new CueAutomaton(), new CueFamily("test.family", "risk", "a test", 0));
        for (var i = 0; i < patterns.Length; i++)
        {
            automaton.Add(Reader().Read(patterns[i]), family, i);
        }

        return automaton.Match(CueTokenizer.Tokenize(text, []));
    }

    private static CuePatternReader Reader() => new(Inflections(), Sets);

    private static Inflections Inflections() => new([["leave", "left"], ["withdraw", "withdrew", "withdrawn"]]);
}
