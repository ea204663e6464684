using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Mentions;
using PanelMiner.Tagging.Cues;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Tagging;

/// <summary>The cue lexicon as data: its size, its examples, and its behaviour on any text.</summary>
public sealed class CueLexiconTests
{
    private static readonly MentionExtractor Mentions = new();
    private static readonly CueLexicon Lexicon = CueLexicon.Shared;

    public static IEnumerable<TestCaseData> Families() => Rows("families.tsv")
        .Select(r => new TestCaseData(r[0], r[3]).SetArgDisplayNames(r[0]));

    [TestCaseSource(nameof(Families))]
    public void The_example_of_a_family_shows_it(string family, string example)
    {
        var tokens = CueTokenizer.Tokenize(example, Mentions.Extract(example, new MentionContext()));
        Assert.That(Lexicon.Match(tokens).Select(m => m.Family.Name), Does.Contain(family));
    }

    [Test]
    public void The_lexicon_is_as_large_as_the_genre_asks()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Lexicon.Families, Has.Count.GreaterThanOrEqualTo(100));
            Assert.That(Lexicon.Patterns, Has.Count.GreaterThanOrEqualTo(3000));
        });
    }

    [Test]
    public void Every_family_has_several_patterns()
    {
        var sizes = Patterns().GroupBy(r => r[0]).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Assert.That(Lexicon.Families.Where(f => sizes.GetValueOrDefault(f.Name) < 5).Select(f => f.Name), Is.Empty);
    }

    [Test]
    public void No_pattern_is_written_twice_in_a_family() =>
        Assert.That(Patterns().GroupBy(r => (r[0], r[1])).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty);

    [Test]
    public void Each_tag_has_senses_and_false_friends()
    {
        var bears = Lexicon.Families.Select(f => f.Bears).Distinct(StringComparer.Ordinal);
        Assert.That(bears, Is.EquivalentTo(new[] { "risk", "saving", "decision", "withdrawal", "not-risk", "not-saving", "not-decision", "not-withdrawal", "context" }));
    }

    [TestCase("The council gave notice that it will leave the shared service.", "withdrawal.notice", true)]
    [TestCase("The witness withdrew her statement.", "not-withdrawal.statement", true)]
    [TestCase("The witness withdrew her statement.", "withdrawal.leave", false)]
    [TestCase("Residents opened a savings account.", "not-saving.account", true)]
    [TestCase("The plan is behind schedule.", "risk.delay", true)]
    [TestCase("The plan is on schedule.", "risk.delay", false)]
    [TestCase("That the report be noted.", "decision.that-be", true)]
    [TestCase("He was told that the report had come.", "decision.that-be", false)]
    public void Constructions_are_told_apart(string text, string family, bool expected)
    {
        var found = Lexicon.Match(CueTokenizer.Tokenize(text, [])).Any(m => m.Family.Name == family);
        Assert.That(found, Is.EqualTo(expected));
    }

    [TestCase("not ")]
    [TestCase("risk of ")]
    [TestCase("the budget the cost the risk ")]
    [TestCase("agreed that the panel be asked to withdraw from the contract, ")]
    public void A_megabyte_of_repetition_is_read_to_its_end(string unit)
    {
        var once = MatchesIn(Repeat(unit, 1 << 19));
        var twice = MatchesIn(Repeat(unit, 1 << 20));
        Assert.That(twice, Is.LessThanOrEqualTo((2 * once) + 100));
    }

    [Test]
    public void Any_text_gives_cues_within_it()
    {
        var words = Gen.Elements("the", "Panel", "agreed", "risk", "of", "£3m", "not", "to", "leave", "contract", ".", ";", "’s", "savings", "-", "\u00a0", "in-house");
        var likely = Gen.ListOf(words).Select(w => string.Join(' ', w));
        var texts = Gen.OneOf(likely, ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => s.Get));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(texts), IsSound));
    }

    private static bool IsSound(string text)
    {
        var tokens = CueTokenizer.Tokenize(text, Mentions.Extract(text, new MentionContext()));
        var within = tokens.All(t => t.Start >= 0 && t.Start < t.End && t.End <= text.Length);
        var matches = Lexicon.Match(tokens);
        return within && matches.All(m => m.First >= 0 && m.First < m.Next && m.Next <= tokens.Count && tokens[m.First].Clause == tokens[m.Next - 1].Clause);
    }

    private static int MatchesIn(string text) => Lexicon.Match(CueTokenizer.Tokenize(text, [])).Count;

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static IEnumerable<string[]> Patterns() => Directory.GetFiles(Folder, "cues-*.tsv").Order(StringComparer.Ordinal).SelectMany(f => Rows(Path.GetFileName(f)));

    private static string Folder => Repository.Path("src", "PanelMiner", "Tagging", "Cues");

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(Folder, file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
