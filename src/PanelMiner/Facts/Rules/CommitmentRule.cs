using PanelMiner.Mentions;
using PanelMiner.Passages;

namespace PanelMiner.Facts.Rules;

/// <summary>Undertakings: somebody named says what they will do for whom, by when.</summary>
internal sealed class CommitmentRule : IFactRule
{
    private static readonly Pattern Undertakes = new(
        @"\b(?:will|shall|would|undertook to|undertakes to|has undertaken to|committed to|commits to|is committed to|promised (?:to|that (?:he|she|it|they) would)|agreed to|pledged to|has until)\s+(?:\w+ly\s+|also\s+|then\s+|again\s+)?(report|reply|write|provide|share|bring|come|present|circulate|send|publish|update|return|supply|produce|press|sign|put|be ready|be upgraded|be completed|be provided|be circulated|be brought|follow|respond|submit|issue|feed back|let|arrange|look into|check|find out|ensure|review)\b");

    private static readonly Pattern Promise = new(@"\b(?:promised|undertook|pledged|gave an (?:assurance|undertaking)|committed)\b");

    private static readonly Pattern Denied = new(@"\b(?:not|never|if|unless|whether|may|might|n['’]t|asked|requested|invited)\b");

    private static readonly Pattern ToWhom = new(@"\b(?:to|with)\s+(?:the\s+|this\s+)?((?:Police and Crime )?Panel|Members|Committee|Board|Council|Commissioner|Chief Constable|Governance Board|[Yy]ou)\b", System.Text.RegularExpressions.RegexOptions.None);

    public IEnumerable<Fact> Read(PassageReading passage) => passage.Kind is PassageKind.TableCell ? [] : passage.Sentences.SelectMany(ReadSentence);

    /// <summary>"The Panel will be updated": an undertaking to a body, whoever gives it.</summary>
    private static readonly Pattern Promised = new(@"\b((?:Police\s+and\s+Crime\s+)?Panel|Members|Committee|Board)\s+will\s+(?:also\s+)?(be\s+(?:kept\s+(?:updated|informed)|updated|informed|notified|advised|told|briefed|provided\s+with|given|consulted)\b|receive\b)", System.Text.RegularExpressions.RegexOptions.None);

    private static CommitmentFact? ToBody(Sentence sentence)
    {
        if (Promised.Match(sentence.Text) is not { Success: true } match)
        {
            return null;
        }

        var at = sentence.Start + match.Index;
        var due = sentence.All<DateMention>().FirstOrDefault(d => d.Edtf is not null && d.Start >= at);
        var span = Quoting.Clauses(sentence, at, at + match.Length);
        return new CommitmentFact
        {
            Quote = sentence.Words(span),
            Start = span.Start,
            End = span.End,
            To = match.Groups[1].Value,
            What = sentence.Field(sentence.Start + match.Groups[2].Index, due is not null ? BeforeDate(sentence, at, due) : span.End),
            Due = due?.Edtf,
            Confidence = Evidence.Weigh(sentence.Passage, null, Evidence.Likely, 1),
        };
    }

    private static IEnumerable<Fact> ReadSentence(Sentence sentence)
    {
        if (ToBody(sentence) is { } promised)
        {
            yield return promised;
            yield break;
        }

        var match = Undertakes.Match(sentence.Text);
        if (!match.Success)
        {
            yield break;
        }

        var at = sentence.Start + match.Index;
        var clause = sentence.ClauseAt(at);
        var due = sentence.All<DateMention>().FirstOrDefault(d => d.Edtf is not null && d.Start >= at) ?? sentence.All<DateMention>().FirstOrDefault(d => d.Edtf is not null && d.End <= at && d.Start - sentence.Start < 6);
        if (Denied.IsMatch(sentence.Words(clause.Start, at)) || (due is null && !Promise.IsMatch(sentence.Text) && !Written(match)) || Who(sentence, at) is not { Thing: var thing, Name: var who } || (thing && due is null))
        {
            yield break;
        }

        var span = Quoting.Sentence(sentence);
        var what = sentence.Field(thing ? clause.Start : at + match.Groups[1].Index - match.Index, due is not null && due.Start > at ? BeforeDate(sentence, at, due) : sentence.End);
        yield return new CommitmentFact
        {
            Quote = sentence.Words(span),
            Start = span.Start,
            End = span.End,
            Who = who,
            To = ToWhom.Match(sentence.Words(at, sentence.End)) is { Success: true } to ? to.Groups[1].Value : null,
            What = what,
            Due = due?.Edtf,
            Confidence = Evidence.Weigh(sentence.Passage, null, Evidence.Likely, due is null ? 1 : 0),
        };
    }

    private static bool Written(System.Text.RegularExpressions.Match match) => match.Groups[1].Value.ToLowerInvariant() is "reply" or "write" or "circulate" or "respond" or "feed back" or "find out";

    private sealed record Promiser(string? Name, bool Thing);

    /// <summary>A body or person who undertakes, "I" and "we", or the thing that will be there.</summary>
    private static Promiser? Who(Sentence sentence, int at)
    {
        var actors = Subjects.Before(sentence, at);
        if (actors.Count > 0)
        {
            return new Promiser(Subjects.Join(actors), false);
        }

        var before = sentence.Words(sentence.ClauseAt(at).Start, at).Trim();
        return before is "I" or "We" or "we" ? new Promiser(null, false) : before.Length > 2 ? new Promiser(null, true) : null;
    }

    private static int BeforeDate(Sentence sentence, int at, DateMention due)
    {
        var words = sentence.Words(at, due.Start).TrimEnd();
        var space = words.LastIndexOf(' ');
        return space > 0 && words[(space + 1)..].ToLowerInvariant() is "on" or "in" or "by" or "at" or "before" or "until" or "within" ? at + space : due.Start;
    }
}
