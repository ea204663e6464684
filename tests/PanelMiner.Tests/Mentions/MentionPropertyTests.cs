using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Tests.Mentions;

/// <summary>What holds of the mentions of any text whatever.</summary>
public sealed class MentionPropertyTests
{
    private static readonly string[] Pieces =
    [
        "Kent", "Avon", "&", "and", "Somerset", "Police", "PCC", "the", "The", "two", "forces", "for", "of", "Mr", "Cllr", "Smith", "J.", "O'Brien", "Chief", "Constable", ",", ".", "(", ")", "(Chair)", "'s", "-", "–", "/", "|",
        "Head", "Director", "Panel", "Board", "joint", "merger", "between", "with", "collaboration", "Appendix", "A", "12/13", "Minute", "meeting", "8 May 2016", "www.x.gov.uk", "a@b.uk", "\n", "\n\n", "<b>", "</b>", "Northmoor", "led", "Councillors", "OPCC", "\u00AD", "’s", "T/DCC", "Present:",
        "£1.2m", "10%", "Ltd", "Fire", "Service", "their", "Commissioner", "Office", "\uD83D\uDE00", "é",
    ];

    private static readonly MentionContext Known = new()
    {
        ForceAreas = ["Northmoor"],
        Panel = "Northmoor Police and Crime Panel",
        Abbreviations = new Dictionary<string, string>(StringComparer.Ordinal) { ["OPCC"] = "Office of the Police and Crime Commissioner for Northmoor", ["PCC"] = "PCC", ["Kent"] = "Smith" },
    };

    [Test]
    public void Any_text_yields_valid_sorted_mentions_that_never_overlap_within_a_kind() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => IsSound(text ?? "")).QuickCheckThrowOnFailure();

    [Test]
    public void Any_mixture_of_telling_words_yields_sound_mentions() =>
        Prop.ForAll(Mixtures(), IsSound).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Test]
    public void Single_line_breaks_do_not_matter() =>
        Prop.ForAll(Mixtures(), text => Told(Joined(text, ' ')) == Told(Joined(text, '\n'))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [TestCase("Kent, ")]
    [TestCase("Kent and ")]
    [TestCase("their PCC ")]
    [TestCase("Smith-")]
    [TestCase("a@b.c;")]
    [TestCase("((((")]
    [TestCase("Director of ")]
    [TestCase("collaboration with Kent and ")]
    [TestCase("Councillors A Smith, ")]
    [TestCase("Office of the Police and Crime Commissioner ")]
    [TestCase("x1/")]
    [TestCase("Jane Roe, ")]
    [CancelAfter(120_000)]
    public void A_megabyte_of_one_phrase_ends(string phrase)
    {
        var text = string.Concat(Enumerable.Repeat(phrase, 1_000_000 / phrase.Length));
        Assert.That(new MentionExtractor().Extract(text, Known), Is.Ordered.By(nameof(Mention.Start)));
    }

    private static Arbitrary<string> Mixtures() => Gen.Elements(Pieces).ListOf().Select(words => string.Join(' ', words)).ToArbitrary();

    private static string Joined(string text, char white) => string.Join(white, text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsSound(string text)
    {
        foreach (var context in new[] { MentionContext.None, Known })
        {
            var mentions = new MentionExtractor().Extract(text, context);
            var spans = mentions.All(m => m.Start >= 0 && m.Start < m.End && m.End <= text.Length && text[m.Start..m.End] == m.Text);
            var sorted = mentions.Zip(mentions.Skip(1)).All(p => p.First.Start <= p.Second.Start);
            var apart = mentions.GroupBy(m => m.GetType()).All(g => g.Zip(g.Skip(1)).All(p => p.First.End <= p.Second.Start));
            if (!(spans && sorted && apart))
            {
                return false;
            }
        }

        return true;
    }

    private static string Told(string text) => string.Join(';', new MentionExtractor().Extract(text, Known)
        .Where(m => m is OrganisationMention or PersonMention or ArrangementMention).Select(m => $"{m.GetType().Name}:{m.Start}-{m.End}"));
}
