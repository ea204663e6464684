using System.Globalization;
using PanelMiner.Mentions;
using PanelMiner.Passages;

namespace PanelMiner.Facts.Rules;

/// <summary>Figures that are no money: people, posts, vehicles, incidents and business areas counted, and shares of them.</summary>
internal sealed class MeasureRule : IFactRule
{
    private const string Number = @"(?:\d{1,3}(?:,\d{3})+|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)";

    private static readonly Pattern Counted = new(
        $@"\b({Number})\s+((?:\w+\s+){{0,2}}?(?:officers and (?:police )?staff|officers|staff|posts|people|employees|vehicles|incidents|deployments|(?:business |service )?areas|departments|risks|nights|cases|calls|detainees|arrests|recommendations|buildings|stations|functions|projects|victims|offences|complaints|responses|volunteers|specials|pcsos|fte))\b");

    private static readonly Pattern Share = new($@"\b({Number})\s+(?:out\s+)?of\s+(?:the|its|their|all)?\s*({Number})\s+((?:\w+\s+){{0,2}}?\w+)");

    private static readonly Pattern NumberOf = new(@"\b(?:the\s+)?number\s+of\s+((?:\w+\s+){0,3}?\w+)\s+(?:stood\s+at|was|is|rose\s+to|fell\s+to|reached|now\s+stands\s+at|stands\s+at)\s+(\d{1,3}(?:,\d{3})+|\d+)\b");

    private static readonly Pattern RateOf = new(@"^(.{4,70}?)\s+(?:is|was|were|are|stood|stands|fell|rose|remained|has\s+(?:fallen|risen))\s+(?:now\s+)?(?:at|to)?\s*$");

    private static readonly Pattern Asserts = new(@"\b(?:now|in all|are|is|has|have|had|were|was|will|work(?:s|ed)?|employ(?:s|ed)?|transfer\w*|removed|live|pool|put in|stood|taken|sent|lists?|left|attended)\b");

    /// <summary>"These 27 areas", "58 people would": what was counted before, or is only supposed.</summary>
    private static readonly Pattern Pointed = new(@"\b(?:these|those|of the|all|each of the|would|could|might|should|may|agreed to|needs?|wants?)\s+(?:\w+\s+)?$");

    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    public IEnumerable<Fact> Read(PassageReading passage) => passage.Kind is PassageKind.TableRow or PassageKind.TableCell or PassageKind.Note ? [] : passage.Sentences.SelectMany(ReadSentence);

    private static IEnumerable<Fact> ReadSentence(Sentence sentence)
    {
        var text = sentence.Text;
        if (Share.Match(text) is { Success: true } share && ValueOf(share.Groups[1].Value) <= ValueOf(share.Groups[2].Value))
        {
            yield return Make(sentence, share.Index, share.Length) with { Value = ValueOf(share.Groups[1].Value), Of = ValueOf(share.Groups[2].Value)?.ToString(CultureInfo.InvariantCulture), What = Around(sentence, share.Groups[3].Index) };
            yield break;
        }

        if (NumberOf.Match(text) is { Success: true } number)
        {
            yield return Make(sentence, number.Index, number.Length) with { Value = ValueOf(number.Groups[2].Value), Unit = number.Groups[1].Value, What = "The number of " + number.Groups[1].Value };
            yield break;
        }

        foreach (var fact in Counts(sentence).Concat(Rates(sentence)))
        {
            yield return fact;
        }
    }

    /// <summary>A count in digits of ten and more that its sentence asserts, with the share that stands beside it.</summary>
    private static IEnumerable<Fact> Counts(Sentence sentence)
    {
        foreach (var match in Counted.Matches(sentence.Text).Where(m => ValueOf(m.Groups[1].Value) is >= 10 and not 101m and not 999m).Take(1))
        {
            var at = sentence.Start + match.Index;
            var clause = sentence.ClauseAt(at);
            if (Pointed.IsMatch(sentence.Words(clause.Start, at)) || !Asserts.IsMatch(sentence.Words(clause)) || sentence.All<MoneyMention>().Any(m => m.Start <= at && at < m.End) || sentence.All<DateMention>().Any(d => d.Start <= at && at < d.End))
            {
                continue;
            }

            var percent = sentence.All<PercentageMention>().FirstOrDefault(p => p.Start >= at && p.Start - at - match.Length < 12);
            yield return Make(sentence, match.Index, match.Length) with
            {
                Value = ValueOf(match.Groups[1].Value),
                Unit = match.Groups[2].Value,
                What = Around(sentence, match.Groups[2].Index),
                Percent = percent?.PercentLow,
                Of = percent is null ? null : ShareOf(sentence, percent),
            };
        }
    }

    /// <summary>"Public confidence was at 71%": a rate with its name as the subject.</summary>
    private static IEnumerable<Fact> Rates(Sentence sentence)
    {
        foreach (var percent in sentence.All<PercentageMention>().Where(p => p.PercentLow == p.PercentHigh && !p.Points).Take(1))
        {
            var clause = sentence.ClauseAt(percent.Start);
            if (RateOf.Match(sentence.Words(clause.Start, percent.Start)) is { Success: true } subject && !sentence.Words(clause).Contains("sav", StringComparison.OrdinalIgnoreCase))
            {
                yield return Make(sentence, clause.Start - sentence.Start, percent.End - clause.Start) with { Percent = percent.PercentLow, What = subject.Groups[1].Value.Trim(' ', ',', ';') };
            }
        }
    }

    private static string? ShareOf(Sentence sentence, PercentageMention percent)
    {
        var rest = sentence.Words(percent.End, sentence.ClauseAt(percent.Start).End);
        return rest.StartsWith(" of ", StringComparison.Ordinal) ? sentence.Field(percent.End + 4, sentence.ClauseAt(percent.Start).End) : null;
    }

    /// <summary>What is counted, with what is said of it in its clause.</summary>
    private static string? Around(Sentence sentence, int offset)
    {
        var at = sentence.Start + offset;
        return sentence.Field(at, sentence.ClauseAt(at).End);
    }

    private static decimal? ValueOf(string number) =>
        Array.FindIndex(Words, w => w.Equals(number, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index ? index
        : decimal.TryParse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static MeasureFact Make(Sentence sentence, int offset, int length)
    {
        var at = sentence.Start + offset;
        var span = Quoting.Clauses(sentence, at, Math.Min(at + length, sentence.End));
        return new MeasureFact { Quote = sentence.Words(span), Start = span.Start, End = span.End, Confidence = Evidence.Weigh(sentence.Passage, null, Evidence.Likely) };
    }
}
