using System.Text.RegularExpressions;
using PanelMiner.Mentions;

namespace PanelMiner.Facts.Rules;

/// <summary>How far a withdrawal has come, by the words that govern its verb; null where the sentence denies or merely supposes it.</summary>
internal sealed class WithdrawalStage(Cues cues)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Pattern PastForm = new(
        @"^(?:withdrew|left|exited|quitted|pulled|opted|dropped|broke|stepped|walked|took|brought|insourced|repatriated|served|gave|issued|handed|ceased|ended|terminated|discontinued|relinquished|disengaged|parted|made|returned|reverted"
        + @"|collapsed|came|drew|dissolved|disbanded|dismantled|unwound|wound|fell|abandoned|scrapped|axed|aborted|shelved|called|expired|rejected|refused|voted|vetoed|halted|blocked|turned)\b", Options);

    private static readonly Pattern Participle = new(
        @"^(?:withdrawn|taken|brought|given|drawn|handed|wound|dissolved|terminated|disbanded|dismantled|abandoned|scrapped|axed|ended|discontinued|broken|fallen|unwound|called|shelved|insourced|repatriated|rejected|brought|exited|left|collapsed|ceased|expired)\b", Options);

    private static readonly Pattern Modal = new(@"\b(?:will|shall|would|may|might|could|can|should|to|must|is|are|being|be)\s+(?:\w+ly\s+|also\s+|both\s+|now\s+|not\s+)*(?:be\s+|have\s+been\s+|being\s+)?(?:\w+ly\s+)?$", Options);

    private static readonly Pattern Infinitive = new(@"\b(?:will|shall|would|may|might|could|can|should|must|to)\s+(?:\w+ly\s+|also\s+|both\s+|now\s+|then\s+|be\s+)*$", Options);

    private static readonly Pattern Perfect = new(@"\b(?:has|have|had|having|was|were|been|being)\s+(?:\w+ly\s+|also\s+|both\s+|now\s+|since\s+|already\s+|then\s+|been\s+|subsequently\s+)*$", Options);

    private static readonly Pattern Progressive = new(@"ing\b", Options);

    public WithdrawalStatus? Of(Sentence sentence, Cue trigger)
    {
        var clause = sentence.ClauseAt(trigger.Start);
        var before = Governing(sentence, trigger, clause.Start);
        var whole = sentence.Words(clause);
        if (Denied(before, trigger) || IsRight(sentence, before, trigger) || Watched.IsMatch(before))
        {
            return null;
        }

        if (IsSupposed(sentence, before, clause.Start))
        {
            return trigger.Group != "leave.reject" && IsFeared(sentence, trigger) ? WithdrawalStatus.Mooted : null;
        }

        return trigger.Group switch
        {
            "leave.reject" when Condition.IsMatch(sentence.Words(trigger.End, sentence.End)) => null,
            "leave.until" => Hedge(before) ?? WithdrawalStatus.Decided,
            "leave.end" when Fallen.IsMatch(trigger.Text) && Hedge(before) is not WithdrawalStatus.Mooted => WithdrawalStatus.Done,
            "leave.end" when Passed.IsMatch(trigger.Text) => WithdrawalStatus.Done,
            "leave.end" when Chosen.IsMatch(trigger.Text) => WithdrawalStatus.Decided,
            "leave.end" when Called.IsMatch(trigger.Text) => Hedge(before) is WithdrawalStatus.Mooted ? WithdrawalStatus.Mooted : Perfect.IsMatch(before) ? WithdrawalStatus.Done : WithdrawalStatus.Decided,
            "leave.noun" => Noun(sentence, before, whole, trigger),
            "leave.reject" => Hedge(before) ?? WithdrawalStatus.Decided,
            _ => Verb(before, trigger, whole),
        };
    }

    /// <summary>The words that govern the verb: its clause before it, and the clause before that when this one hangs on it ("…, and that it will leave").</summary>
    private static string Governing(Sentence sentence, Cue trigger, int clauseStart)
    {
        var own = sentence.Words(clauseStart, trigger.Start);
        if (Opening.Match(own) is { Success: true } opening)
        {
            return own[opening.Length..];
        }

        if (clauseStart > sentence.Start && Hanging.IsMatch(own))
        {
            return sentence.Words(sentence.ClauseAt(clauseStart - 1).Start, trigger.Start);
        }

        return own;
    }

    /// <summary>"Following a review of costs, …": what went before governs nothing.</summary>
    private static readonly Pattern Opening = new(@"^\W*(?:following|after|despite|having|in view of|in light of|as a result of|because of|given)\b[^,]{0,160},\s");

    private static readonly Pattern Hanging = new(@"^\W*(?:and|but|or)?\s*(?:that|to|which|as)\b", Options);

    private static readonly Pattern NoLonger = new(@"^no longer (?:be|is|are|a|took|takes?|part|member|participat)");

    private bool Denied(string before, Cue trigger)
    {
        if (trigger.Text.Contains("not", StringComparison.OrdinalIgnoreCase) || trigger.Text.Contains("against", StringComparison.OrdinalIgnoreCase) || trigger.Text.StartsWith("no", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return trigger.Group == "leave.reject" ? cues.Any("reject.no", before + trigger.Text) : cues.Any("withdraw.no", before + trigger.Text);
    }

    private static readonly Pattern Watched = new(@"\b(?:watch(?:ed|ing)|see(?:n|ing)|saw|heard)\s+(?:[\w’'-]+\s+){1,4}$");

    private static readonly Pattern Condition = new(@"\b(?:unless|until|if|without)\b");

    /// <summary>"Will not proceed", "is not to be renewed": the choice is made, though nothing has happened yet.</summary>
    private static readonly Pattern Called = new(@"\bnot\b.*\b(?:renew|extend|proceed|go ahead|re-let|continue|pursue)");

    private static readonly Pattern Fallen = new(@"^(?:failure|demise|collapse)$");

    private static readonly Pattern Passed = new(@"^(?:has|have|had|was|were)\b.*\bdropped$");

    private static readonly Pattern Chosen = new(@"^(?:decid\w+|chose\w*|opted|voted|resolved|elected|agreed)\s");

    private static readonly Pattern Inverted = new(@"^\W*(?:and |but )?(?:were|should)\s");

    private static readonly Pattern Question = new(@"\b(?:what would happen|asked (?:what|whether|if)|wondered|what if)\b");

    private bool IsSupposed(Sentence sentence, string before, int clauseStart) =>
        (cues.Any("withdraw.conditional", before) || Inverted.IsMatch(sentence.Words(clauseStart, Math.Min(sentence.End, clauseStart + 12)))) && !cues.Any("withdraw.weigh", before);

    /// <summary>A supposed exit of which a risk is made is talked of; a question, or a mere supposition, is nothing.</summary>
    private static bool IsFeared(Sentence sentence, Cue trigger) =>
        !Question.IsMatch(sentence.Words(sentence.Start, trigger.Start))
        && sentence.Passage.Probability(Tagging.Tag.Risk) >= 0.5;

    private bool IsRight(Sentence sentence, string before, Cue trigger) =>
        (cues.Any("withdraw.right", before) && !(sentence.Passage.Probability(Tagging.Tag.Risk) >= 0.5 && cues.Any("withdraw.conditional", before)))
        || (trigger.Group != "leave.reject" && cues.Any("withdraw.right", sentence.Words(trigger.End, Math.Min(sentence.End, trigger.End + 25))) && cues.Any("withdraw.mooted", before));

    /// <summary>The weakest thing said wins: an option is talked of, a wish is meant; "decided that they wished" is decided.</summary>
    private WithdrawalStatus? Hedge(string before)
    {
        if (cues.Any("withdraw.decided", before) && !cues.Any("withdraw.undecided", before))
        {
            return WithdrawalStatus.Decided;
        }

        return cues.Any("withdraw.mooted", before) ? WithdrawalStatus.Mooted : cues.Any("withdraw.intended", before) ? WithdrawalStatus.Intended : null;
    }

    private WithdrawalStatus Verb(string before, Cue trigger, string clause)
    {
        if (NoLonger.IsMatch(trigger.Text) && !Infinitive.IsMatch(before))
        {
            return WithdrawalStatus.Done;
        }

        var notice = trigger.Text.Contains("notice", StringComparison.OrdinalIgnoreCase);
        if (Perfect.IsMatch(before) && (Participle.IsMatch(trigger.Text) || PastForm.IsMatch(trigger.Text)) && !Modal.IsMatch(TrimLast(before)))
        {
            return notice ? WithdrawalStatus.Decided : WithdrawalStatus.Done;
        }

        if (PastForm.IsMatch(trigger.Text) && !Infinitive.IsMatch(before) && !Modal.IsMatch(before))
        {
            return notice ? WithdrawalStatus.Decided : WithdrawalStatus.Done;
        }

        return Hedge(before)
            ?? (Progressive.IsMatch(trigger.Text) && cues.Any("withdraw.after", before) ? WithdrawalStatus.Done : default(WithdrawalStatus?))
            ?? (cues.Any("withdraw.mooted", clause) && !Progressive.IsMatch(trigger.Text) && trigger.Text.EndsWith("ion", StringComparison.OrdinalIgnoreCase) ? WithdrawalStatus.Mooted : WithdrawalStatus.Intended);
    }

    private static string TrimLast(string before)
    {
        var trimmed = before.TrimEnd();
        var space = trimmed.LastIndexOf(' ');
        return space < 0 ? "" : trimmed[..(space + 1)];
    }

    /// <summary>"The withdrawal agreement" names a thing, no exit.</summary>
    private static readonly Pattern Adjunct = new(@"^\s+(?:agreements?|clauses?|periods?|process|provisions?|rates?|symptoms|terms|costs?|strategy|mechanism|arrangements)\b");

    private WithdrawalStatus? Noun(Sentence sentence, string before, string clause, Cue trigger)
    {
        var after = sentence.Words(trigger.End, Math.Min(sentence.End, trigger.End + 120));
        if (Adjunct.IsMatch(after))
        {
            return null;
        }

        if (cues.Any("withdraw.after", before) && !cues.Any("withdraw.mooted", before) && !cues.Any("withdraw.intended", before))
        {
            return WithdrawalStatus.Done;
        }

        if (Hedge(before) is WithdrawalStatus hedge)
        {
            return hedge;
        }

        return cues.Any("withdraw.mooted", after) ? WithdrawalStatus.Mooted
            : cues.Any("withdraw.decided", clause) ? WithdrawalStatus.Decided
            : cues.Any("withdraw.intended", after) ? WithdrawalStatus.Intended
            : cues.Any("withdraw.done.noun", clause) ? WithdrawalStatus.Done
            : sentence.All<DateMention>().Any() ? WithdrawalStatus.Intended : default(WithdrawalStatus?);
    }
}
