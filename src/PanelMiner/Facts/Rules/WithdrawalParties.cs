using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>Who leaves, who first asked for it, and who has the work afterwards.</summary>
internal sealed class WithdrawalParties(Cues cues)
{
    private static readonly Pattern Of = new(@"^\s+(?:of|by)\s+");

    private static readonly Pattern Asked = new(@"\b(?:asked|requested|proposed|applied|sought|wished)\b(?:\s+[\w’'-]+){0,8}?\s+(?:to|that)\b(?:\s+[\w’'-]+){0,4}?\s*$");

    private static readonly Pattern AtRequest = new(@"\bat\s+(?:the\s+)?([\w&’' -]{2,60}?)[’']s?\s+(?:own\s+)?(?:request|instigation|initiative|wish)\b");

    private static readonly Pattern First = new(@"\b(?:the\s+)?first\s+to\s+(?:ask|request|propose|suggest|seek|raise)\b");

    private static readonly Pattern TakesOut = new(@"^(?:withdraw|take|pull|remov)\w*$");

    private static readonly Pattern Membership = new(@"^\s*(?:its|their|his|her|our|the)?\s*(?:membership|participation|involvement|subscription|part|place|share)\b");

    private static readonly Pattern Contracted = new(@"\b(?:contracts?|contractors?|suppliers?|outsourc\w+|ltd|plc|limited)\b");

    private static readonly Pattern Back = new(@"\b(?:back\s+to|return(?:s|ed|ing)?\s+to|revert(?:s|ed|ing)?\s+to|transfer(?:s|red|ring)?\s+(?:back\s+)?to|come(?:s)?\s+home\s+to)\s+(?:the\s+)?$");

    private static readonly string[] Heads = ["back ", "to ", "in ", "under ", "into ", "within "];

    /// <summary>The parties that leave; none where the arrangement itself ends or nobody is named.</summary>
    public IReadOnlyList<Actor> Leavers(Sentence sentence, Cue trigger)
    {
        if (trigger.Group == "leave.reject" || (trigger.Group == "leave.end" && !Membership.IsMatch(sentence.Words(trigger.End, sentence.End))))
        {
            return [];
        }

        if (trigger.Group == "leave.return" || Comes.IsMatch(trigger.Text))
        {
            return Home(sentence, trigger) is { } home && !IsContract(sentence) ? [home] : [];
        }

        if (trigger.Group == "leave.noun" && Of.Match(sentence.Words(trigger.End, sentence.End)) is { Success: true } of)
        {
            return Subjects.After(sentence, trigger.End + of.Length, sentence.ClauseAt(trigger.Start).End);
        }

        if (trigger.Group == "leave.noun" && Possessor(sentence, trigger) is { } possessor)
        {
            return [possessor];
        }

        return TakenOut(sentence, trigger) is { } taken ? [taken] : Before(sentence, trigger);
    }

    /// <summary>Who first asked: said so, or the one who asked to go.</summary>
    public string? Initiator(Sentence sentence, Cue trigger)
    {
        var cue = cues.In("withdraw.initiator", sentence).FirstOrDefault();
        if (cue is not null)
        {
            return Subjects.Join(Subjects.After(sentence, cue.End, sentence.End));
        }

        if (AtRequest.Match(sentence.Text) is { Success: true } request)
        {
            var at = sentence.Start + request.Groups[1].Index;
            return Subjects.Join(Subjects.Named(sentence, at, at + request.Groups[1].Length + 2, detached: true)) ?? request.Groups[1].Value.Trim();
        }

        if (First.Match(sentence.Text) is { Success: true } first)
        {
            return Subjects.Join(Subjects.Before(sentence, sentence.Start + Math.Max(1, first.Index)));
        }

        return Asked.Match(sentence.Words(sentence.Start, trigger.Start)) is { Success: true } asked ? Subjects.Join(Subjects.Before(sentence, sentence.Start + Math.Max(1, asked.Index))) : null;
    }

    /// <summary>Where the work goes: words for home, or the body to which it returns.</summary>
    public string? Returns(Sentence sentence, Cue trigger)
    {
        var body = sentence.All<OrganisationMention>().FirstOrDefault(o => o.Start >= trigger.Start && Back.IsMatch(sentence.Words(Math.Max(sentence.Start, trigger.Start - 20), o.Start)));
        if (body is not null)
        {
            return Subjects.NameOf(body);
        }

        var cue = cues.In("withdraw.returns", sentence.Passage.Text, trigger.Start, sentence.End).FirstOrDefault();
        return cue is null ? null : Heads.Aggregate(cue.Text, (words, head) => words.StartsWith(head, StringComparison.OrdinalIgnoreCase) && !words.StartsWith("in house", StringComparison.OrdinalIgnoreCase) ? words[head.Length..] : words);
    }

    private static readonly Pattern Comes = new(@"^(?:com(?:e|es|ing)|came|return\w*|go(?:es|ing)?|went) (?:back |home )?");

    private static readonly Pattern To = new(@"\bto\s+(?:the\s+)?$");

    /// <summary>The body named just after "return to", or to which something came back.</summary>
    public static Actor? Home(Sentence sentence, Cue trigger) =>
        sentence.All<OrganisationMention>().FirstOrDefault(o => o.Start >= trigger.End && (o.Start - trigger.End < 12 || To.IsMatch(sentence.Words(trigger.End, o.Start)))) is { } body ? new Actor(Subjects.NameOf(body), new TextSpan(body.Start, body.End)) : null;

    /// <summary>"The Constabulary's withdrawal": the body just before the noun.</summary>
    private static Actor? Possessor(Sentence sentence, Cue trigger) =>
        sentence.All<OrganisationMention>().LastOrDefault(o => o.End <= trigger.Start && trigger.Start - o.End < 4) is { } body ? new Actor(Subjects.NameOf(body), new TextSpan(body.Start, body.End)) : null;

    private static bool IsContract(Sentence sentence) =>
        Contracted.IsMatch(sentence.Text) || Contracted.IsMatch(sentence.Passage.Heading) || Contracted.IsMatch(sentence.Passage.Paper?.Title)
        || sentence.Passage.Mentions.OfType<OrganisationMention>().Any(o => o.KindOfBody == BodyKind.Company);

    /// <summary>"Withdraw Northmoor from": the body that is taken out, not who takes it.</summary>
    private static Actor? TakenOut(Sentence sentence, Cue trigger) =>
        TakesOut.IsMatch(trigger.Text) && sentence.All<OrganisationMention>().FirstOrDefault(o => o.Start >= trigger.End && o.Start - trigger.End < 6) is { } body
            && sentence.Words(body.End, Math.Min(sentence.End, body.End + 10)).TrimStart().StartsWith("from", StringComparison.OrdinalIgnoreCase) ? new Actor(Subjects.NameOf(body), new TextSpan(body.Start, body.End)) : null;

    private static IReadOnlyList<Actor> Before(Sentence sentence, Cue trigger)
    {
        var clause = sentence.ClauseAt(Math.Max(sentence.Start, trigger.Start - 1));
        if (sentence.All<OrganisationMention>().LastOrDefault(o => o.Start >= clause.Start && o.End <= trigger.Start && IsOwner(sentence, o, trigger)) is { } owner)
        {
            return [new Actor(Subjects.NameOf(owner), new TextSpan(owner.Start, owner.End))];
        }

        var actors = Subjects.Before(sentence, trigger.Start);
        return actors.Count > 0 && !actors.All(a => IsPronoun(a.Name)) ? actors
            : sentence.Previous is { } previous && Subjects.Named(previous, previous.Start, previous.End) is { Count: > 0 } before ? [before[0]] : [];
    }

    /// <summary>"All of Northmoor's armed officers are to leave": whose people go.</summary>
    public static bool IsOwner(Sentence sentence, OrganisationMention body, Cue trigger) =>
        Owned.IsMatch(sentence.Words(Math.Max(body.Start, body.End - 2), trigger.Start)) && sentence.Words(body.End, trigger.Start).Length < 80;

    private static readonly Pattern Owned = new(@"['’]s?\s+(?:[\w,-]+\s+){0,7}?(?:officers|staff|teams?|units?|dogs|handlers|crews|people|services?|functions?)\b");

    private static bool IsPronoun(string name) => name is "it" or "they" or "parties" or "members" or "partners" or "other parties";
}
