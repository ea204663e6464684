using System.Text.RegularExpressions;
using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>Reads the fields of a decision off its sentence.</summary>
internal sealed class DecisionFields
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Pattern Lead = new(@"^\s*(?:that|to|on|for|in favour of|:)\s+", Options);

    private static readonly Pattern OnDay = new(@"^\s*,?\s*(?:on|in)?\s*$", Options);

    private static readonly Pattern Now = new(@"^\W*(?:currently|now|to date|since then|accordingly|therefore|as a result|in addition|subsequently|however)\s*,\s*", Options);

    private static readonly Pattern Auxiliary = new(@"\b(?:has|have|had|was|were|been|being|is|are|it|there)\b[\s\w]{0,20}$", Options);

    private static readonly Pattern Reference = new(@"\b(?:ref(?:erence)?(?:\s+no|\s+number)?\.?:?\s*|decision\s+(?:notice\s+|record\s+)?(?:no\.?|number|ref(?:erence)?\.?)?:?\s*|minute\s+(?:no\.?\s*)?)([\w/-]*\d[\w/-]*)", Options);

    public DecisionFact Fill(Sentence sentence, TextSpan quote, int start, int end)
    {
        var clause = sentence.ClauseAt(start);
        var money = sentence.All<MoneyMention>().Where(m => m.Start >= clause.Start && m.End <= Math.Max(clause.End, quote.End)).ToList();
        var reference = Reference.Match(sentence.Text);
        return new DecisionFact
        {
            Quote = sentence.Words(quote),
            Start = quote.Start,
            End = quote.End,
            Confidence = 0,
            Date = DateOf(sentence, start, end),
            Reference = reference.Success ? reference.Groups[1].Value : null,
            Low = money.Count == 1 ? money[0].Low : null,
            High = money.Count == 1 ? money[0].High : null,
            Currency = money.Count == 1 ? money[0].Currency : null,
        };
    }

    /// <summary>What follows the verb, without "that" or "to".</summary>
    public string? What(Sentence sentence, int start, int end)
    {
        if (sentence.All<DateMention>().FirstOrDefault(d => d.Start >= start && d.End < end && OnDay.IsMatch(sentence.Words(start, d.Start))) is { } day)
        {
            start = day.End;
        }

        var lead = Lead.Match(sentence.Words(start, end));
        return sentence.Field(start + (lead.Success ? lead.Length : 0), end);
    }

    /// <summary>What stands before a passive verb.</summary>
    public string? Object(Sentence sentence, int start, int end)
    {
        start += Now.Match(sentence.Words(start, end)) is { Success: true } now ? now.Length : 0;
        var words = sentence.Words(start, end);
        var auxiliary = Auxiliary.Match(words);
        return auxiliary.Success ? sentence.Field(start, start + auxiliary.Index) : sentence.Field(start, end);
    }

    /// <summary>An object of "agreed that …" runs over the clauses that hang on it.</summary>
    public int EndOfObject(Sentence sentence, int start) => sentence.Words(start, sentence.End).TrimStart().StartsWith("that ", StringComparison.OrdinalIgnoreCase) ? sentence.End : sentence.ClauseAt(Math.Max(sentence.Start, start - 1)).End;

    /// <summary>How a recommendation is answered: only where the words name recommendations.</summary>
    public DecisionResponse? Response(Sentence sentence, Cue verb)
    {
        var words = sentence.Words(sentence.ClauseAt(verb.Start));
        if (!words.Contains("recommendation", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var partly = words.Contains("in part", StringComparison.OrdinalIgnoreCase) || words.Contains("partly", StringComparison.OrdinalIgnoreCase) || words.Contains("partially", StringComparison.OrdinalIgnoreCase);
        return verb.Text.ToUpperInvariant() switch
        {
            "REJECTED" or "REJECTS" or "DECLINED" or "REFUSED" => DecisionResponse.Rejected,
            "ACCEPTED" or "ACCEPTS" or "AGREED" or "ENDORSED" or "ADOPTED" => partly ? DecisionResponse.Partly : DecisionResponse.Accepted,
            _ => null,
        };
    }

    /// <summary>The nearest date in the clause that is not what the decision is about: a date right after the verb or at the head of the sentence.</summary>
    private static string? DateOf(Sentence sentence, int start, int end)
    {
        var clause = sentence.ClauseAt(start);
        var dates = sentence.All<DateMention>().Where(d => d.Edtf is not null).ToList();
        var head = dates.LastOrDefault(d => d.End <= start && d.Start >= clause.Start);
        var tail = dates.FirstOrDefault(d => d.Start >= end && d.End <= clause.End && !SubordinateBetween(sentence, end, d.Start));
        return (tail is not null && (head is null || tail.Start - end < start - head.End) ? tail : head ?? dates.FirstOrDefault(d => d.End <= start))?.Edtf;
    }

    /// <summary>"Agreed that it will begin in May", "agreed to begin in May": the date is of what was decided, unless "on" ties it to the deed.</summary>
    private static bool SubordinateBetween(Sentence sentence, int from, int to)
    {
        var words = " " + sentence.Words(from, to).Trim() + " ";
        return words.Contains(" that ", StringComparison.OrdinalIgnoreCase)
            || (!words.EndsWith(" on ", StringComparison.OrdinalIgnoreCase) && SubordinateHeads.Any(h => words.Contains(h, StringComparison.OrdinalIgnoreCase)));
    }

    private static readonly string[] SubordinateHeads = [" to ", " for ", " until ", " from "];
}
