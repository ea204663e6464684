using System.Text.RegularExpressions;
using PanelMiner.Facts.Rules.Rows;
using PanelMiner.Mentions;
using PanelMiner.Tagging;

namespace PanelMiner.Facts.Rules;

/// <summary>A party leaves an arrangement, or the arrangement ends: the words that say so, what they are said of, and what kind of saying it is.</summary>
internal sealed class WithdrawalRule(Cues cues) : IFactRule
{
    private readonly WithdrawalStage stage = new(cues);
    private readonly WithdrawalFields fields = new(cues);

    public IEnumerable<Fact> Read(PassageReading passage)
    {
        var facts = passage.Sentences.SelectMany(ReadSentence);
        return TableRow.Of(passage) is { } row && RiskRowRule.IsRegister(row) ? facts.OfType<WithdrawalFact>().Select(f => Feared(f, row)) : facts;
    }

    /// <summary>What a register of risks says of an exit is feared, not meant; its own cell is quoted.</summary>
    private static WithdrawalFact Feared(WithdrawalFact fact, TableRow row) =>
        row.Cells.FirstOrDefault(c => fact.Start <= c.Start && c.Heading.Contains("risk", StringComparison.OrdinalIgnoreCase) && c.Text.Length > 3) is { } cell
            ? fact with { Status = WithdrawalStatus.Mooted, Quote = cell.Text, Start = cell.Start, End = cell.End, Effective = null } : fact with { Status = WithdrawalStatus.Mooted };

    private IEnumerable<Fact> ReadSentence(Sentence sentence)
    {
        var facts = new List<WithdrawalFact>();
        var ends = 0;
        foreach (var trigger in Triggers(sentence))
        {
            if (trigger.Start < ends || (facts.Count > 0 && Homecoming.IsMatch(trigger.Text)) || !Concerns(sentence, trigger) || stage.Of(sentence, trigger) is not WithdrawalStatus status)
            {
                continue;
            }

            if (!facts.Any(f => Same(sentence, f, trigger, status)))
            {
                facts.AddRange(fields.Fill(sentence, trigger, status));
            }

            ends = trigger.End;
        }

        return facts;
    }

    /// <summary>What comes back after an exit that the sentence has told is the same exit.</summary>
    private static readonly Pattern Homecoming = new(@"^(?:com(?:e|es|ing)|came|return\w*|go(?:es|ing)?|went|revert\w*|transfer\w*)\b");

    /// <summary>One clause tells one exit: "the decision to reject the merger" and "the merger has collapsed" are two, "withdraw" twice in a clause is one.</summary>
    private static bool Same(Sentence sentence, WithdrawalFact fact, Cue trigger, WithdrawalStatus status) =>
        fact.Status == status && (sentence.ClauseAt(trigger.Start).Start < fact.End && fact.Start < sentence.ClauseAt(trigger.Start).End);

    private IEnumerable<Cue> Triggers(Sentence sentence)
    {
        var not = cues.In("arrangement.not", sentence);
        return new[] { "leave.reject", "leave.party", "leave.return", "leave.until", "leave.noun", "leave.end" }.SelectMany(g => cues.In(g, sentence))
            .Where(c => !IsName(sentence, c) && !IsNominal(sentence, c) && !not.Any(n => n.Start < c.End && c.Start < n.End)).OrderBy(c => c.Start).ThenByDescending(c => c.End);
    }

    /// <summary>"The exit of", "its exit from": a noun, told as such by its own group.</summary>
    private static bool IsNominal(Sentence sentence, Cue cue) =>
        cue.Group == "leave.party" && cue.Text.StartsWith("exit", StringComparison.OrdinalIgnoreCase) && Possessed.IsMatch(sentence.Words(sentence.Start, cue.Start));

    private static readonly Pattern Possessed = new(@"(?:['’]s|s['’]|\b(?:the|its|their|his|her|our|this|any|an|early))\s+$");

    /// <summary>"Fell End", "Church Close": a capital within a sentence makes a name of the word.</summary>
    private static bool IsName(Sentence sentence, Cue cue) => cue.Group == "leave.end" && char.IsUpper(cue.Text[0]) && !cue.Text.Contains(' ', StringComparison.Ordinal) && cue.Start > sentence.Start + 2;

    /// <summary>Whether the words are about an arrangement: one is named in reach, or the words for one stand in the clause or the heading.</summary>
    private bool Concerns(Sentence sentence, Cue trigger)
    {
        var clause = sentence.ClauseAt(trigger.Start);
        if (cues.Any("leave.clash", sentence.Words(clause)) || Attribute(sentence, trigger))
        {
            return false;
        }

        return trigger.Group switch
        {
            "leave.reject" => true,
            "leave.return" => WithdrawalParties.Home(sentence, trigger) is not null && (IsSure(sentence) || About(sentence, trigger)),
            "leave.until" => sentence.All<DateMention>().Any(d => d.Start >= trigger.End && d.Start - trigger.End < 6) && sentence.All<ArrangementMention>().Any(a => a.Start < trigger.End && a.End > trigger.Start),
            "leave.end" => !IsExpiry(sentence, trigger) && !Runs.IsMatch(sentence.Words(sentence.Start, trigger.Start)) && EndsArrangement(sentence, trigger, clause.Start, clause.End),
            _ => LeavesArrangement(sentence, trigger, clause.End),
        };
    }

    /// <summary>The arrangement must be what ends: subject just before the word, or its object just after.</summary>
    private bool EndsArrangement(Sentence sentence, Cue trigger, int start, int end)
    {
        var before = WithoutRelative(sentence.Words(Math.Max(start, trigger.Start - 160), trigger.Start));
        var after = sentence.Words(trigger.End, Math.Min(end, trigger.End + 70));
        var nominal = trigger.Text.EndsWith("ion", StringComparison.OrdinalIgnoreCase) || trigger.Text is "failure" or "collapse" or "demise" or "end" or "non-renewal";
        var noun = cues.In("arrangement.noun", before, 0, before.Length);
        var subject = noun.Count > 0 && before.Length - noun[^1].End < 60 && !Interrupted(before[noun[^1].End..]);
        var named = sentence.All<ArrangementMention>().Any(a => (a.End <= trigger.Start && trigger.Start - a.End < 45 && !Interrupted(sentence.Words(a.End, trigger.Start))) || (a.Start >= trigger.End && a.Start - trigger.End < 12));
        var objects = cues.In("arrangement.noun", after, 0, after.Length);
        var governed = objects.Count > 0 && objects[0].Start < (nominal ? 45 : 40) && !Interrupted(after[..objects[0].Start]);
        return trigger.Text.StartsWith("failure", StringComparison.OrdinalIgnoreCase) ? cues.Any("merger", before[Math.Max(0, before.Length - 30)..]) : subject || named || governed;
    }

    /// <summary>"The service, which was to run until 2022, was …": what stands between commas parts no subject from its verb.</summary>
    private static string WithoutRelative(string words)
    {
        var open = Relative.Match(words);
        var close = open.Success ? words.IndexOf(", ", open.Index + open.Length, StringComparison.Ordinal) : -1;
        return close > 0 ? words[..open.Index] + words[(close + 1)..] : words.Length > 110 ? words[^110..] : words;
    }

    private static readonly Pattern Relative = new(@",\s(?:which|who|that)\s");

    /// <summary>A bare adjective ("the discontinued scheme") ends nothing (labelling guide, close calls 6).</summary>
    private static bool Attribute(Sentence sentence, Cue trigger) =>
        trigger.Group == "leave.end" && trigger.Text.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && Determiner.IsMatch(sentence.Words(sentence.Start, trigger.Start));

    private static readonly Pattern Determiner = new(
        @"\b(?:the|a|an|its|their|this|that|any)\s+(?:now\s+|recently\s+|previously\s+)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether the tagger takes the passage for one about an exit, even where no word names the arrangement.</summary>
    private static bool IsSure(Sentence sentence) => sentence.Passage.Tagged.Tags.Any(t => t.Tag == Tag.Withdrawal && t.Applies);

    /// <summary>"When it expires" dates what the main clause tells.</summary>
    private static readonly Pattern Runs = new(@"\b(?:when|once|after|before|until|as)\s+(?:it|they|the\s+(?:current\s+|present\s+|existing\s+)?(?:contract|agreement|arrangement|lease|term))\s+$");

    private static readonly Pattern Lasting = new(@"\b(?:contracts?|agreements?|leases?|licences?|grants?|frameworks?|terms?|mou|memorandum|pilot|funding)\b");

    private static readonly Pattern Renewal = new(@"\b(?:renewed|extended|extension|re-?tender\w*|re-?procur\w*|re-?let|replaced by|new contract|rolled over|option to extend)\b");

    private static readonly Pattern Expiring = new(@"^(?:end|ends|ended|ending|expire|expires|expired|expiring)$");

    /// <summary>A contract that runs out on its day, above all one that is renewed, is a fixed deadline; an alliance that ends is not.</summary>
    private static bool IsExpiry(Sentence sentence, Cue trigger)
    {
        if (!Expiring.IsMatch(trigger.Text) || !Lasting.IsMatch(sentence.Words(sentence.Start, trigger.Start)))
        {
            return false;
        }

        var renewed = Renewal.Match(sentence.Text);
        return (renewed.Success && !sentence.Text[Math.Max(0, renewed.Index - 14)..renewed.Index].Contains("not", StringComparison.OrdinalIgnoreCase)) || sentence.Passage.Probability(Tag.Withdrawal) < 0.5;
    }

    private bool Interrupted(string between) => cues.Any("interrupts", between);

    private bool LeavesArrangement(Sentence sentence, Cue trigger, int end)
    {
        var after = sentence.Words(trigger.Start, Math.Min(sentence.End, trigger.End + 140));
        if (sentence.All<ArrangementMention>().Any(a => a.Start >= trigger.Start && a.Start <= trigger.End + 140) || cues.Any("arrangement.noun", after) || (LeftThing.IsMatch(after) && ByParty(sentence, trigger)))
        {
            return true;
        }

        var strong = Strong.IsMatch(trigger.Text);
        var about = About(sentence, trigger);
        return strong
            ? (IsSure(sentence) || FromCompany(sentence, trigger) || HandsBack.IsMatch(after)) || (about && (cues.Any("withdraw.returns", after) || end > trigger.End))
            : (about || (IsSure(sentence) && (ByParty(sentence, trigger) || Notice.IsMatch(sentence.Text)))) && (!trigger.Text.StartsWith("l", StringComparison.OrdinalIgnoreCase) || PartyLeaves(sentence, trigger) || WantsOut(sentence, trigger));
    }

    /// <summary>"That he meant to leave": nothing follows, and the wish goes before.</summary>
    private static bool WantsOut(Sentence sentence, Cue trigger) =>
        Wishes.IsMatch(sentence.Words(sentence.Start, trigger.Start)) && Nothing.IsMatch(sentence.Words(trigger.End, sentence.End));

    private static readonly Pattern Wishes = new(@"\b(?:meant|means|intend\w*|want\w*|wish\w*|plan\w*|decid\w+|asked|free|threaten\w*|resolved)\s+to\s+$");

    private static readonly Pattern Nothing = new(@"^\s*(?:[.,;)]|$|and\b|but\b|because\b|in\s|on\s|by\s|from\s)");

    /// <summary>What a body leaves, by a word that alone may be a thing of its own.</summary>
    private static readonly Pattern LeftThing = new(@"^(?:leav\w+|left|exit\w*|quit\w*|withdr\w+|pull\w* out|opt\w* out|step\w* \w+|walk\w* away)(?: \w+ \w+)?(?: from| of)? (?:the|its|their) (?:[\w’'-]+ ){0,5}?(?:project|unit|group|network|centre|team|service|board|consortium|bureau|hub|system|pool)\b");

    private static readonly Pattern Strong = new(@"\b(?:back|house|own|home|repatriat\w+|insourc\w+)\b");

    private static readonly Pattern Notice = new(@"\bnotice of (?:\w+ )?(?:withdrawal|termination|exit|departure)\b");

    private static readonly Pattern HandsBack = new(@"^(?:hand|gave|give|giv)\w* (?:\w+ )?back (?:the |its |their )?(?:\w+ ){0,2}?(?:grant|contract|services?|work|keys|franchise)\b|^(?:hand|give|gave)\w* (?:the |its |their )(?:\w+ ){0,2}?(?:grant|contract|services?|work|franchise) back\b");

    private static bool FromCompany(Sentence sentence, Cue trigger) =>
        sentence.All<OrganisationMention>().Any(o => o.KindOfBody == BodyKind.Company && o.Start >= trigger.End && o.Start - trigger.End < 12 && sentence.Words(trigger.End, o.Start).Contains("from", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the sentence, the one before, or for a party the heading or title speaks of an arrangement.</summary>
    private bool About(Sentence sentence, Cue trigger) =>
        sentence.All<ArrangementMention>().Any() || cues.Any("arrangement.noun", sentence.Words(sentence.Start, trigger.Start))
            || (sentence.Previous is { } previous && (previous.All<ArrangementMention>().Any() || cues.Any("arrangement.noun", previous.Text)))
            || ((ByParty(sentence, trigger) || trigger.Group == "leave.return" || Strong.IsMatch(trigger.Text)) && (cues.Any("arrangement.noun", sentence.Passage.Heading) || cues.Any("arrangement.noun", sentence.Passage.Paper?.Title)));

    /// <summary>"Leave" alone is an exit when a party does it on a day: "Northmoor left roads policing on 1 April".</summary>
    private static bool PartyLeaves(Sentence sentence, Cue trigger) => ByParty(sentence, trigger) && sentence.All<DateMention>().Any(d => d.Start > trigger.Start);

    private static bool ByParty(Sentence sentence, Cue trigger) =>
        Subjects.Before(sentence, trigger.Start).Any(a => sentence.All<OrganisationMention>().Any(o => o.Start == a.Span.Start && o.KindOfBody is BodyKind.Force or BodyKind.Council or BodyKind.Fire or BodyKind.Company or BodyKind.Commissioner));
}
