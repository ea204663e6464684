using System.Text.RegularExpressions;
using PanelMiner.Mentions;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>Reads the fields of a withdrawal off its sentence.</summary>
internal sealed class WithdrawalFields(Cues cues)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Pattern DatedElsewhere = new(@"\b(?:decided|agreed|voted|resolved|announced|confirmed|signed|met|meeting|wrote|notified|informed|reported|established|launched|began|started|formed|created|notice|letter)\s+(?:\w+\s+){0,3}$|\b(?:decision|taken|made|decided|agreed)\s+by\s+(?:[\w’'-]+\s+){1,8}(?:on|in)\s+$|\b(?:was|were|been)\s+(?:taken|made)\s+(?:on|in)\s+$", Options);

    private readonly WithdrawalParties parties = new(cues);

    private readonly WithdrawalScope scopes = new(cues);

    public IEnumerable<WithdrawalFact> Fill(Sentence sentence, Cue trigger, WithdrawalStatus status)
    {
        var initiator = parties.Initiator(sentence, trigger);
        var leavers = parties.Leavers(sentence, trigger);
        var quote = Quote(sentence, trigger);
        var rule = leavers.Count > 0 || EndsWhole(trigger) ? Evidence.Plain : Evidence.Likely;
        var named = sentence.All<ArrangementMention>().Any();
        var fact = new WithdrawalFact
        {
            Quote = sentence.Words(quote),
            Start = quote.Start,
            End = quote.End,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Withdrawal, rule, named ? 0 : 1),
            Status = status,
            Effective = Effective(sentence, trigger)?.Replace("/..", "", StringComparison.Ordinal),
            Reason = Reason(sentence, trigger),
            ReturnsTo = parties.Returns(sentence, trigger),
            Scope = scopes.Of(sentence, trigger),
            Initiator = initiator,
            Arrangement = named ? null : WithdrawalScope.ArrangementIn(sentence, trigger),
        };
        var facts = scopes.Second(sentence, trigger) is { } second ? [fact, fact with { Scope = second.Words, Effective = second.Date }] : new[] { fact };
        return leavers.Count == 0 ? facts : facts.SelectMany(f => leavers.Select(l => f with { Who = l.Name }));
    }

    /// <summary>Whether the words end the arrangement itself, so that nobody leaves it.</summary>
    public static bool EndsWhole(Cue trigger) => trigger.Group is "leave.end" or "leave.reject";

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
            ?? dates.FirstOrDefault(d => d.Start >= clause.End && d.Start - clause.End < 60)
            ?? (EndsWhole(trigger) && dates.Count == 1 && sentence.Clauses.Count == 2 ? dates[0] : null))?.Edtf;
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
}
