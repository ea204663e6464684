using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Mentions;
using PanelMiner.Mentions.Dates;
using PanelMiner.Mentions.Money;
using PanelMiner.Text;

namespace PanelMiner.Tests.Mentions;

/// <summary>What holds for dates, sums and percentages in any text whatever.</summary>
public sealed class FigureAndDateProperties
{
    private const int PathologicalLength = 1 << 20;
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(2);

    private static readonly string[] Pieces =
    [
        "1", "3", "7", "12", "15", "31", "99", "2015", "2016", "2018/19", "2016-17", "15/16", "2016-2020", "3rd", "23th", "1,234", "0.45", "1.2.3", "2018-10-05", "7/12/2015", "7.12.15",
        "May", "March", "april", "Dec.", "Sept", "Monday", "Fri", "spring", "Winter", "Q2", "H1", "quarter", "half", "year", "years", "months", "week", "decade", "financial", "calendar", "FY",
        "the", "of", "to", "and", "or", "in", "by", "since", "from", "until", "before", "between", "within", "next", "last", "this", "early", "mid", "late", "end", "ago", "time", "date", "onwards",
        "£", "€", "(", ")", "-", "–", "/", ".", ",", ";", "|", "%", "'", "\uFFFD", "m", "k", "bn", "million", "thousand", "hundred", "pounds", "pence", "p", "per", "cent", "annum", "a", "one", "two", "fifty",
        "circa", "up", "over", "least", "section", "minute", "officers", "will", "was", "meet", "agreed", "<sup>", "</sup>", "**", "_", "http://x.uk/1", "\u200B", "\u00A0", "\U0001F600", "é",
    ];

    private static readonly MentionContext Context = new() { Anchor = Edtf.Day(new NodaTime.LocalDate(2018, 10, 5)), Heading = "Budget £000s", Context = "Scheme | 2016/17 £m | FTE" };

    private static readonly (string Name, Func<string, IReadOnlyList<Mention>> Extract)[] Extractors =
    [
        ("dates", text => new DateExtractor().Extract(text, Context)),
        ("sums", text => new MoneyExtractor().Extract(text, Context)),
        ("percentages", text => new PercentageExtractor().Extract(text, Context)),
    ];

    private static IEnumerable<string> Unbroken =>
    [
        string.Join(' ', Pieces), "1", "£", "(", "-", "<", ".5", "a ", "May ", "to ", "the ", "late ", "circa ", "one year to ", "\uFFFD", "@.", "2015/16-", "3, ", "3 May - ", "1/", "1.", "January/", "£1-",
        "a quarter of ", "one hundred and ", "(£1", "two-", "  ", "next three ", "week of ", "<b>", "\r\n", "1 m m m ", "£1 in ", "| 1 ", "met the ", "not ",
    ];

    private static Arbitrary<string> Prose => Gen.Elements(Pieces).ArrayOf().Select(p => string.Join(' ', p)).ToArbitrary();

    private static Arbitrary<string> Glued => Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Test]
    public void Any_text_gives_valid_spans_in_order()
    {
        foreach (var texts in new[] { Prose, Glued, ArbMap.Default.ArbFor<string>().Filter(t => t is not null) })
        {
            Prop.ForAll(texts, text => Extractors.All(e => AreValid(text, e.Extract(text)))).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        }
    }

    [Test]
    public void Line_breaks_change_nothing() => Prop.ForAll(Prose, text =>
    {
        var broken = text.Replace(' ', '\n');
        return Extractors.All(e => Meanings(e.Extract(text), 0).SequenceEqual(Meanings(e.Extract(broken), 0)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [TestCase("**", "**")]
    [TestCase("<b>", "</b>")]
    [TestCase("<em><strong>", "</strong></em>")]
    public void Surrounding_markup_changes_nothing(string opening, string closing) => Prop.ForAll(Prose, text =>
        Extractors.All(e => Meanings(e.Extract(text), 0).SequenceEqual(Meanings(e.Extract(opening + text + closing), opening.Length))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [TestCaseSource(nameof(Unbroken))]
    public void A_megabyte_of_anything_is_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, PathologicalLength / piece.Length));
        foreach (var (name, extract) in Extractors)
        {
            var reading = Task.Run(() => extract(text));
            Assert.That(reading.Wait(HangGuard), Is.True, name);
            Assert.That(AreValid(text, reading.Result), Is.True, name);
        }
    }

    private static bool AreValid(string text, IReadOnlyList<Mention> mentions)
    {
        var end = 0;
        foreach (var mention in mentions)
        {
            if (mention.Start < end || mention.End <= mention.Start || mention.End > text.Length || text[mention.Start..mention.End] != mention.Text)
            {
                return false;
            }

            end = mention.End;
        }

        return true;
    }

    // What each mention means and where it stands, but not its words, in which line breaks may differ.
    private static IEnumerable<Mention> Meanings(IReadOnlyList<Mention> mentions, int shift) =>
        mentions.Select(m => m with { Text = "", Start = m.Start - shift, End = m.End - shift });
}
