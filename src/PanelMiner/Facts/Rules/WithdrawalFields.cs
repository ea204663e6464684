using System.Text.RegularExpressions;
using PanelMiner.Mentions;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>Reads the fields of a withdrawal off its sentence.</summary>
internal sealed class WithdrawalFields(Cues cues)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Pattern Of = new(@"^\s+(?:of|by)\s+", Options);

    private static readonly Pattern DatedElsewhere = new(@"\b(?:decided|agreed|voted|resolved|announced|confirmed|signed|met|meeting|wrote|notified|informed|reported|established|launched|began|started|formed|created|notice)\s+(?:\w+\s+){0,3}$", Options);

    public IEnumerable<WithdrawalFact> Fill(Sentence sentence, Cue trigger, WithdrawalStatus status)
    {
        var leavers = trigger.Group is "leave.end" or "leave.reject" ? [] : Leavers(sentence, trigger);
        var quote = Quote(sentence, trigger);
        var rule = leavers.Count > 0 || trigger.Group is "leave.end" or "leave.reject" ? Evidence.Plain : Evidence.Likely;
        var fact = new WithdrawalFact
        {
            Quote = sentence.Words(quote),
            Start = quote.Start,
            End = quote.End,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Withdrawal, rule, sentence.All<ArrangementMention>().Any() ? 0 : 1),
            Status = status,
            Effective = Effective(sentence, trigger),
            Reason = Reason(sentence, trigger),
            ReturnsTo = Returns(sentence, trigger),
            Scope = Scope(sentence, trigger),
            Initiator = Initiator(sentence),
        };
        return leavers.Count == 0 ? [fact] : leavers.Select(l => fact with { Who = l.Name });
    }

    private IReadOnlyList<Actor> Leavers(Sentence sentence, Cue trigger)
    {
        if (trigger.Group == "leave.noun" && Of.Match(sentence.Words(trigger.End, sentence.End)) is { Success: true } of)
        {
            return Subjects.After(sentence, trigger.End + of.Length, sentence.ClauseAt(trigger.Start).End);
        }

        var actors = Subjects.Before(sentence, trigger.Start);
        return actors.Count > 0 && !actors.All(a => Pronoun(a.Name)) ? actors
            : sentence.Previous is { } previous && Subjects.Named(previous, previous.Start, previous.End) is { Count: > 0 } before ? [before[0]] : [];
    }

    private static bool Pronoun(string name) => name is "it" or "they" or "parties" or "members" or "partners";

    /// <summary>The whole sentence, or its clause when the sentence runs on about other things.</summary>
    private static TextSpan Quote(Sentence sentence, Cue trigger)
    {
        var whole = Quoting.Sentence(sentence);
        return whole.Length <= 420 ? whole : Quoting.Clauses(sentence, trigger.Start, trigger.End);
    }

    /// <summary>The first date after the word in its clause, else the nearest before it that dates no decision.</summary>
    private static string? Effective(Sentence sentence, Cue trigger)
    {
        var clause = sentence.ClauseAt(trigger.Start);
        var dates = sentence.All<DateMention>().Where(d => d.Edtf is not null && !Dates(sentence, d)).ToList();
        return (dates.FirstOrDefault(d => d.Start >= trigger.Start && d.End <= clause.End)
            ?? dates.LastOrDefault(d => d.End <= trigger.Start && d.Start >= clause.Start && !sentence.Words(d.End, trigger.Start).Contains("that", StringComparison.OrdinalIgnoreCase))
            ?? dates.FirstOrDefault(d => d.Start >= clause.End && d.Start - clause.End < 60))?.Edtf;
    }

    private static bool Dates(Sentence sentence, DateMention date) => DatedElsewhere.IsMatch(sentence.Words(sentence.Start, date.Start));

    private string? Reason(Sentence sentence, Cue trigger)
    {
        var cue = cues.In("withdraw.reason", sentence).FirstOrDefault(c => !IsSchedule(sentence, c, trigger));
        if (cue is not null)
        {
            var start = cue.Text.StartsWith("as ", StringComparison.OrdinalIgnoreCase) ? cue.Start + 3 : cue.Text.StartsWith("since ", StringComparison.OrdinalIgnoreCase) ? cue.Start + 6 : cue.End;
            var stop = start < trigger.Start ? Math.Min(trigger.Start, sentence.ClauseAt(start).End) : EndOfReason(sentence, start);
            return sentence.Field(start, stop);
        }

        return sentence.Previous is { } previous && cues.Any("withdraw.therefore", sentence.Text) ? previous.Field(previous.Start, previous.End) : FollowingReason(sentence);
    }

    /// <summary>"This is because …" in the next sentence.</summary>
    private string? FollowingReason(Sentence sentence)
    {
        if (sentence.Number + 1 >= sentence.Passage.Sentences.Count)
        {
            return null;
        }

        var next = sentence.Passage.Sentences[sentence.Number + 1];
        var lead = cues.In("reason.lead", next);
        return lead.Count > 0 && lead[0].Start - next.Start < 60 ? next.Field(lead[0].End, next.End) : null;
    }

    private static int EndOfReason(Sentence sentence, int start) => sentence.ClauseAt(start).End is var end && end - start < 12 ? sentence.End : end;

    private static bool IsSchedule(Sentence sentence, Cue cue, Cue trigger) =>
        cue.Text.StartsWith("due to", StringComparison.OrdinalIgnoreCase) && cue.End < trigger.Start && trigger.Start - cue.End < 4 && sentence.Words(cue.End, trigger.Start).Trim().Length == 0;

    private string? Returns(Sentence sentence, Cue trigger)
    {
        var cue = cues.In("withdraw.returns", sentence.Passage.Text, trigger.Start, sentence.End).FirstOrDefault();
        return cue is null ? null : StripPreposition(cue.Text);
    }

    private static string StripPreposition(string words)
    {
        foreach (var head in new[] { "back ", "to ", "in ", "under ", "into ", "within " })
        {
            words = words.StartsWith(head, StringComparison.OrdinalIgnoreCase) && !words.StartsWith("in house", StringComparison.OrdinalIgnoreCase) ? words[head.Length..] : words;
        }

        return words;
    }

    private string? Scope(Sentence sentence, Cue trigger)
    {
        var end = Math.Min(sentence.ClauseAt(trigger.Start).End, trigger.End + 120);
        var cue = cues.In("withdraw.scope", sentence.Passage.Text, trigger.Start, end).FirstOrDefault()
            ?? (trigger.Group == "leave.end" ? cues.In("withdraw.scope", sentence.Passage.Text, sentence.ClauseAt(trigger.Start).Start, trigger.Start).FirstOrDefault() : null);
        return cue?.Text switch
        {
            null => null,
            var words when words.EndsWith(" of", StringComparison.OrdinalIgnoreCase) => words[..^3],
            var words => words[..3].Equals("on ", StringComparison.OrdinalIgnoreCase) || words[..3].Equals("for", StringComparison.OrdinalIgnoreCase) ? words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..] : words,
        };
    }

    private string? Initiator(Sentence sentence)
    {
        var cue = cues.In("withdraw.initiator", sentence).FirstOrDefault();
        return cue is null ? null : Subjects.Join(Subjects.After(sentence, cue.End, sentence.End));
    }
}
