using PanelMiner.Mentions;

namespace PanelMiner.Facts.Rules;

/// <summary>A part left on a day of its own.</summary>
/// <param name="Words">The part.</param>
/// <param name="Date">When, as EDTF.</param>
internal sealed record PartLeft(string Words, string? Date);

/// <summary>Which part is left, where it is not the whole, and what is left, where no name stands for it.</summary>
internal sealed class WithdrawalScope(Cues cues)
{
    private const int Reach = 120;
    private const int LongestPart = 70;

    private static readonly Pattern Stop = new(@"\s+(?:on|in|at|by|from|with|until|as|because|owing|due|citing|amid|since|to|after|when|following|and\s+(?:will|rely|make|set|run|take|has|have|to|would|create|establish)|this|last|next)\s|[,;.(]|$");

    private static readonly Pattern Noun = new(
        @"\b(?:from|of|out\s+of|leav(?:e|es|ing)|left|quit|exit(?:s|ed|ing)?(?:\s+from)?|renew(?:ing|ed)?|end(?:s|ed|ing)?|terminat\w+|discontinu\w+|dissolv\w+)\s+(?:the\s+|its\s+|their\s+|our\s+|a\s+|an\s+|this\s+)?((?:[\w&’'/-]+\s+){0,6}?(?:collaboration|alliance|partnership|consortium|services?|programme|contract|agreement|arrangements?|scheme|bid|project|network|framework|team|unit|centre|venture|lease|secondment|grant|merger|air\s+service)\b(?:\s+[A-Z][\w’'-]+)*(?:\s+with\s+(?:the\s+)?[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,4})?)",
        System.Text.RegularExpressions.RegexOptions.None);

    private static readonly Pattern Next = new(@"^\s*(?:,|and|,\s+and)\s+(?:its\s+|the\s+)?([\w,’' -]{3,60}?)\s+(?:on|in|by|from)\s+$");

    private static readonly Pattern Service = new(@"\b(?:service|project|programme|unit|scheme|system|bureau|network)\b|^(?:its|their|the) (?:share|part|membership|place|involvement)\b");

    private static readonly Pattern Partial = new(@"\b(?:some|several|part|parts|aspects?|elements?|certain|most)\b");

    private static readonly Pattern Auxiliary = new(@"\s+(?:will|would|shall|should|may|might|could|can|is|are|was|were|has|have|had|being|be|to|also|now|then|all|still)\b[\w\s]*$");

    /// <summary>The part that is left; null for the whole.</summary>
    public string? Of(Sentence sentence, Cue trigger)
    {
        var end = Math.Min(sentence.ClauseAt(trigger.Start).End, trigger.End + Reach);
        var cue = cues.In("withdraw.scope", sentence.Passage.Text, trigger.Start, end).FirstOrDefault()
            ?? (trigger.Group == "leave.end" ? cues.In("withdraw.scope", sentence.Passage.Text, sentence.ClauseAt(trigger.Start).Start, trigger.Start).FirstOrDefault() : null);
        return cue is not null ? Stripped(cue.Text)
            : trigger.Group is "leave.return" or "leave.until" || Comes.IsMatch(trigger.Text) ? Subject(sentence, trigger)
            : Inside(trigger) ?? Owned(sentence, trigger) ?? (trigger.Group == "leave.party" ? Object(sentence, trigger.End) : null);
    }

    /// <summary>"Left roads on 1 April and armed policing on 30 September": the second part with its day.</summary>
    public PartLeft? Second(Sentence sentence, Cue trigger)
    {
        var dates = sentence.All<DateMention>().Where(d => d.Start >= trigger.End && d.Edtf is not null).Take(2).ToList();
        if (dates.Count < 2 || Next.Match(sentence.Words(dates[0].End, dates[1].Start)) is not { Success: true } part || !IsFunction(part.Groups[1].Value))
        {
            return null;
        }

        return new PartLeft(part.Groups[1].Value.Trim(), dates[1].Edtf);
    }

    /// <summary>What is left, by its words, where no arrangement is named in the sentence.</summary>
    public static string? ArrangementIn(Sentence sentence, Cue trigger) =>
        Noun.Match(sentence.Words(trigger.Start, Math.Min(sentence.End, trigger.End + 160))) is { Success: true } noun && noun.Groups[1].Value.Contains(' ', StringComparison.Ordinal) ? noun.Groups[1].Value.Trim()
        : trigger.Group == "leave.end" && Ended.Match(sentence.Words(sentence.ClauseAt(trigger.Start).Start, trigger.Start)) is { Success: true } ended ? ended.Groups[1].Value.Trim() : null;

    private static readonly Pattern Ended = new(@"\b(?:the|a|its|their|our|this)\s+((?:joint|shared|pooled|collaborative|regional|combined)\s+(?:[\w&’'/-]+\s+){0,7}?[\w&’'/-]+|(?:[\w&’'/-]+\s+){1,5}?(?:collaboration|alliance|partnership|consortium|contract|agreement|programme|scheme|secondment))(?:\s+(?:with|between)\s[^,;]{0,60}?)?\s+(?:has|have|had|was|were|will|is|are|would|came|ended|collapsed|expired)?\s*(?:been|be|now|also|to)?\s*$");

    private static string Stripped(string words) =>
        words.EndsWith(" of", StringComparison.OrdinalIgnoreCase) ? words[..^3]
        : words[..3].Equals("on ", StringComparison.OrdinalIgnoreCase) || words[..3].Equals("for", StringComparison.OrdinalIgnoreCase) ? words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..] : words;

    private static bool IsFunction(string words) => words.Length < LongestPart && ArrangementName.Read(words).Functions.Count > 0;

    /// <summary>"Take several functions back", "bring roads policing in house".</summary>
    private static string? Inside(Cue trigger)
    {
        var words = trigger.Text.Split(' ');
        var back = Array.FindIndex(words, w => w.StartsWith("back", StringComparison.OrdinalIgnoreCase) || w.StartsWith("in-house", StringComparison.OrdinalIgnoreCase));
        var middle = back > 1 ? string.Join(' ', words[1..back]) : "";
        return middle.Length > 4 && Partial.IsMatch(middle) ? middle : null;
    }

    private static readonly Pattern Comes = new(@"^(?:com(?:e|es|ing)|came|return\w*|go(?:es|ing)?|went) (?:back|home|to)");

    /// <summary>"Northmoor's armed officers left": the part that goes.</summary>
    private static string? Owned(Sentence sentence, Cue trigger)
    {
        var body = trigger.Group == "leave.party" ? sentence.All<OrganisationMention>().LastOrDefault(o => o.End <= trigger.Start && WithdrawalParties.IsOwner(sentence, o, trigger)) : null;
        if (body is null)
        {
            return null;
        }

        var words = sentence.Words(body.End, trigger.Start);
        var cut = Auxiliary.Match(words) is { Success: true } auxiliary ? auxiliary.Index : words.Length;
        var part = words[..cut].TrimStart('\'', '’', 's', ' ').Trim();
        return part.Length > 4 && IsFunction(part) ? part : null;
    }

    /// <summary>The functions that a party leaves, where they are no arrangement's name.</summary>
    private string? Object(Sentence sentence, int start)
    {
        var rest = sentence.Words(start, Math.Min(sentence.End, start + Reach));
        var words = rest[..Stop.Match(rest).Index].Trim();
        words = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return words.Length > 3 && IsFunction(words) && !cues.Any("arrangement.noun", words) && !Service.IsMatch(words) && !sentence.All<ArrangementMention>().Any(a => a.Start < start + words.Length + 6 && a.End > start) ? words : null;
    }

    /// <summary>What returns, or stays until a day: the words before the verb.</summary>
    private static string? Subject(Sentence sentence, Cue trigger)
    {
        var clause = sentence.ClauseAt(trigger.Start);
        var from = sentence.All<DateMention>().LastOrDefault(d => d.End <= trigger.Start && d.Start - clause.Start < 8)?.End ?? clause.Start;
        var words = sentence.Words(from, trigger.Start);
        var cut = Auxiliary.Match(words) is { Success: true } auxiliary ? auxiliary.Index : words.Length;
        return sentence.Field(from, from + cut) is { Length: > 3 and < LongestPart } part && IsFunction(part) ? part : null;
    }
}
