using PanelMiner.Mentions;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>Reads the fields of a risk off the sentence that tells it and those that follow.</summary>
internal sealed class RiskFields
{
    private static readonly Pattern CauseAfter = new(@"\b(?:because(?: of)?|due to|owing to|as a result of|caused by|arising from|given that|given|in view of|driven by|on account of|if|unless|should|while|until)\s+");

    private static readonly Pattern CauseFirst = new(@"^\W*(?:if|unless|should|with|as|because|since|given(?: that)?|owing to|due to)\b");

    private static readonly Pattern Result = new(@"\b(?:which|and (?:this|that)|this|that|and)\s+(?:could|would|may|might|will|can)\s+(?:\w+\s+)?(?:lead to|result in|mean(?: that)?|cause|cost|leave|delay|reduce|increase)\b|\b(?:resulting in|leading to|leaving|with the result that|so that|meaning(?: that)?)\b");

    private static readonly Pattern NextResult = new(@"^\W*(?:this|that|it|such|every|each)\b[^.]{0,60}?\b(?:could|would|may|might|will|costs?|means)\b");

    private static readonly Pattern Remedy = new(@"\b(?:mitigat\w+|(?:to|in order to) (?:reduce|manage|address|counter|limit|avoid|meet) (?:this|these|that|the) (?:risks?|threats?)|is being (?:managed|addressed|dealt with)|are being (?:managed|addressed|recruited|trained)|contingency (?:plan|of)|is recruiting|will be trained|has been asked to|caps?\b|have been (?:put in place|recruited))");

    private static readonly Pattern OwnerBefore = new(@"\b(?:owned by|(?:risk )?owner(?: is|:)?|owner of (?:this|the) risk(?: is)?|responsibility of|managed by|overseen by)\s+(?:the\s+)?");

    private static readonly Pattern Rated = new(@"\b(?:rated|graded|assessed|scored|rating(?: is| of)?|score(?:s)?(?: is| of| at)?|remains?|is|now|currently)\s+(?:as\s+|at\s+)?(?:a\s+)?(red|amber|green|high|medium|low|very high|critical|severe|\d{1,2}(?:\s?/\s?\d{2}| out of \d{2})?)\b(?:[\s-]risk\b)?");

    private static readonly Pattern RatedFirst = new(@"^\W*(red|amber|green|high|medium|low)\s*[–—:-]\s*");

    /// <summary>A risk told by one sentence; <paramref name="start"/> is where what may happen begins.</summary>
    public RiskFact Of(Sentence sentence, int start, double rule)
    {
        var quote = Quoting.Sentence(sentence);
        var rated = RatedFirst.Match(sentence.Text);
        var from = rated.Success && start == sentence.Start ? start + rated.Length : start;
        var cause = Cause(sentence, from);
        var result = Result.Match(sentence.Words(from, sentence.End));
        var end = Math.Min(cause is { } c && c.Start > from ? c.Start : sentence.End, result.Success && result.Index > 8 ? from + result.Index : sentence.End);
        var what = cause is { } first && first.Start <= from ? sentence.Field(Math.Max(first.End, from), end) ?? sentence.Field(from, sentence.End) : sentence.Field(from, end);
        var next = Next(sentence);
        var price = next is not null && NextResult.IsMatch(next.Text) && !sentence.All<MoneyMention>().Any() && next.All<MoneyMention>().ToList() is { Count: 1 } sums ? sums[0] : null;
        var made = Make(sentence, quote, rule);
        return made with
        {
            Low = made.Low ?? price?.Low,
            High = made.High ?? price?.High,
            Currency = made.Currency ?? price?.Currency,
            What = what ?? sentence.Field(sentence.Start, sentence.End),
            Cause = cause is { } why ? sentence.Field(why.Words, why.End) : null,
            Consequence = result.Success && result.Index > 8 ? sentence.Field(from + result.Index + (result.Value.StartsWith("and", StringComparison.OrdinalIgnoreCase) ? 4 : 0), sentence.End) : next is not null && NextResult.IsMatch(next.Text) ? next.Field(next.Start, next.End) : null,
        };
    }

    /// <summary>A risk told by a whole passage: its first sentence says what, the others why, with what result, and what is done.</summary>
    public RiskFact Whole(PassageReading passage)
    {
        var first = passage.Sentences[0];
        if (first.Text.Length < 60 && passage.Sentences.Count > 1 && first.Text.TrimEnd().EndsWith('.') && !RatedFirst.IsMatch(first.Text))
        {
            first = passage.Sentences[1];
        }

        var fact = Of(first, first.Start, Evidence.Plain);
        var span = first.Trim(0, passage.Text.Length);
        var money = passage.Mentions.OfType<MoneyMention>().ToList();
        var rated = RatedFirst.Match(passage.Text) is { Success: true } head ? head : Rated.Match(passage.Text);
        return fact with
        {
            Quote = passage.Text[span.Start..span.End],
            Start = span.Start,
            End = span.End,
            Rating = rated.Success ? rated.Groups[1].Value : fact.Rating,
            Mitigation = fact.Mitigation ?? passage.Sentences.Skip(1).Where(s => Remedy.IsMatch(s.Text)).Select(s => s.Field(s.Start, s.End)).FirstOrDefault(),
            Low = money.Count == 1 ? money[0].Low : fact.Low,
            High = money.Count == 1 ? money[0].High : fact.High,
            Currency = money.Count == 1 ? money[0].Currency : fact.Currency,
        };
    }

    private static RiskFact Make(Sentence sentence, TextSpan quote, double rule)
    {
        var money = sentence.All<MoneyMention>().ToList();
        var rated = Rated.Match(sentence.Text);
        var remedy = Remedy.IsMatch(sentence.Text) ? sentence : Next(sentence) is { } next && Remedy.IsMatch(next.Text) ? next : null;
        return new RiskFact
        {
            Quote = sentence.Words(quote),
            Start = quote.Start,
            End = quote.End,
            Rating = rated.Success ? rated.Groups[1].Value : null,
            Owner = OwnerBefore.Match(sentence.Text) is { Success: true } owner ? Subjects.Join(Subjects.After(sentence, sentence.Start + owner.Index + owner.Length, sentence.End)) : null,
            Mitigation = remedy is null ? null : remedy == sentence ? MitigationIn(sentence) : remedy.Field(remedy.Start, remedy.End),
            Low = money.Count == 1 ? money[0].Low : null,
            High = money.Count == 1 ? money[0].High : null,
            Currency = money.Count == 1 ? money[0].Currency : null,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Risk, rule),
        };
    }

    private static string? MitigationIn(Sentence sentence)
    {
        var match = Remedy.Match(sentence.Text);
        var clause = sentence.ClauseAt(sentence.Start + match.Index);
        return sentence.Field(clause.Start, clause.End);
    }

    private static Sentence? Next(Sentence sentence) => sentence.Number + 1 < sentence.Passage.Sentences.Count ? sentence.Passage.Sentences[sentence.Number + 1] : null;

    private sealed record Why(int Start, int Words, int End);

    /// <summary>Why it may happen: a clause before it ("If X, …") or after it ("… because X").</summary>
    private static Why? Cause(Sentence sentence, int from)
    {
        if (CauseFirst.Match(sentence.Text) is { Success: true } && sentence.Text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && sentence.Start + comma < sentence.End - 10)
        {
            return new Why(sentence.Start, sentence.Start, sentence.Start + comma);
        }

        var after = CauseAfter.Match(sentence.Words(from, sentence.End));
        return after.Success && after.Index > 8 && !after.Value.StartsWith("given ", StringComparison.OrdinalIgnoreCase)
            ? new Why(from + after.Index, from + after.Index + (Keeps(after.Value) ? 0 : after.Length), sentence.End) : null;
    }

    /// <summary>"If", "unless" and "should" belong to the cause that they open.</summary>
    private static bool Keeps(string word) => word.TrimEnd() is "if" or "unless" or "should" or "until" or "while";
}
