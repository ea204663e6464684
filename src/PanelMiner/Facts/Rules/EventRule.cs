using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Tagging;

namespace PanelMiner.Facts.Rules;

/// <summary>Dated happenings that are none of the other kinds: launches, go-lives, openings, reports, inspections, consultations closing, sales, appointments taking effect.</summary>
internal sealed class EventRule(Cues cues) : IFactRule
{
    private static readonly Pattern Happens = new(
        @"\b(?:went live|goes? live|going live|gone live|opened|opens|launched|launches|started|starts|began|begins|commenced|commences|joined|joins|join|closed|closes|close|reported|published|inspected|visited|came into (?:force|effect|operation|being)|took effect|takes effect|abolished|established|formed|founded|created|completed|switched on|rolled out|introduced|transferred|transfers|moved|merged|sold|bought|announced|became|becomes|follows|passed|held|inaugurated|took (?:up|over)|retired|resigned|unveiled|went out to tender|were consulted|was consulted|signed|agreed)\b");

    private static readonly Pattern Steps = new(@"\b(?:goes live|go live|went live|joins?|joined|opens?|opened|starts?|follows)\b[^.]*?:");

    private static readonly Pattern Meeting = new(@"\b(?:meeting|panel|committee|minutes|report|members|councillors?)\b[^.]{0,30}\b(?:held|closed|opened|began|started|on the agenda)\b|\bthe meeting\b");

    private static readonly Pattern Unsure = new(@"\b(?:may|might|could|if|unless|should|not|never|whether|n['’]t)\b");

    private static readonly Pattern Money = new(@"\b(?:saved?|savings?|budget|precept|per cent|increase[ds]? by|rose|fell)\b");

    private static readonly Pattern Preposition = new(@"[\s,(]*\b(?:on|in|at|from|by|since|during|before|until|with effect from|at the end of|the end of|as planned on|as planned|effective)\s*$");

    public IEnumerable<Fact> Read(PassageReading passage) => passage.Kind is PassageKind.TableRow or PassageKind.TableCell ? [] : passage.Sentences.SelectMany(ReadSentence);

    private IEnumerable<Fact> ReadSentence(Sentence sentence)
    {
        var dates = sentence.All<DateMention>().Where(d => d.Edtf is not null && IsPoint(d)).ToList();
        if (dates.Count == 0 || Meeting.IsMatch(sentence.Text))
        {
            yield break;
        }

        if (dates.Count > 1 && Steps.Match(sentence.Text) is { Success: true } steps)
        {
            foreach (var step in InSteps(sentence, sentence.Start + steps.Index + steps.Length, dates))
            {
                yield return step;
            }

            yield break;
        }

        foreach (var date in dates)
        {
            if (AtDate(sentence, date, dates) is { } fact)
            {
                yield return fact;
            }
        }
    }

    /// <summary>A day, a month, a season or the end of a period; a whole year dates too little, a span tells how long.</summary>
    private static bool IsPoint(DateMention date) => !date.Edtf!.Contains('/', StringComparison.Ordinal) ? date.Edtf.Length > 4 : date.Edtf.EndsWith("/..", StringComparison.Ordinal) && date.Edtf.Length > 8 && !date.Text.StartsWith("since", StringComparison.OrdinalIgnoreCase);

    private EventFact? AtDate(Sentence sentence, DateMention date, List<DateMention> dates)
    {
        var clause = sentence.ClauseAt(date.Start);
        var (from, to) = (clause.Start, clause.End);
        foreach (var other in dates.Where(d => d != date))
        {
            (from, to) = other.End <= date.Start ? (Math.Max(from, other.End), to) : (from, Math.Min(to, Math.Max(date.End, other.Start)));
        }

        if (Verb(sentence, from, to) is null)
        {
            (from, to) = date.Start - sentence.Start < 4 ? (sentence.Start, sentence.ClauseAt(Math.Min(date.End + 2, sentence.End - 1)).End) : (clause.Start, clause.End);
        }

        var words = sentence.Words(from, to);
        if (Verb(sentence, from, to) is null || Unsure.IsMatch(words) || Money.IsMatch(words) || IsAnother(sentence, words))
        {
            return null;
        }

        return Make(sentence, from, to, date, What(sentence, from, to, date));
    }

    private static string? Verb(Sentence sentence, int from, int to) => Happens.Match(sentence.Words(from, to)) is { Success: true } verb ? verb.Value : null;

    /// <summary>Decisions with a decider and exits are facts of their own kinds.</summary>
    private bool IsAnother(Sentence sentence, string words) =>
        cues.Any("leave.party", words) || RecommendationRule.IsRecommendation(sentence, cues) || (cues.Any("decide.verb", words) && !Passive.IsMatch(words) && !words.Contains("announced", StringComparison.OrdinalIgnoreCase));

    private static readonly Pattern Passive = new(@"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:signed|agreed|approved|appointed|elected)\b");

    /// <summary>"In three steps: armed response in July, dogs in October" is a happening each.</summary>
    private static IEnumerable<EventFact> InSteps(Sentence sentence, int start, List<DateMention> dates)
    {
        foreach (var date in dates.Where(d => d.Start > start))
        {
            var what = sentence.Field(start, date.Start - (Preposition.Match(sentence.Words(start, date.Start)) is { Success: true } head ? head.Length : 0));
            if (what is { Length: > 2 })
            {
                var span = sentence.Trim(start, date.End);
                what = what.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? what[4..] : what;
                yield return Make(sentence, span.Start, span.End, date, $"{what} goes live");
            }

            start = date.End;
        }
    }

    private static string? What(Sentence sentence, int from, int to, DateMention date)
    {
        var head = sentence.Words(from, date.Start);
        var cut = Preposition.Match(head);
        var before = (cut.Success ? head[..cut.Index] : head).Trim(' ', ',', ';');
        var after = sentence.Words(date.End, to).Trim(' ', ',', ';', '.');
        var what = before.Length == 0 ? after : after.Length == 0 ? before : $"{before} {after}";
        return what.Trim() is { Length: > 0 } said ? Leading.Match(said) is { Success: true } lead ? said[lead.Length..] : said : null;
    }

    private static readonly Pattern Leading = new(@"^(?:and|but|while|so|then)\s+");

    private static EventFact Make(Sentence sentence, int from, int to, DateMention date, string? what)
    {
        var span = sentence.Trim(from, to);
        return new EventFact
        {
            Quote = sentence.Words(span),
            Start = span.Start,
            End = span.End,
            What = what,
            Date = date.Edtf!.EndsWith("/..", StringComparison.Ordinal) ? date.Edtf[..^3] : date.Edtf,
            Confidence = Evidence.Weigh(sentence.Passage, null, Evidence.Likely),
        };
    }
}
