using System.Text.RegularExpressions;
using PanelMiner.Passages;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>What a body is asked to decide, or resolved in the form of minutes: "Members are invited to note", "RESOLVED: that", items under a heading of that name.</summary>
internal sealed class RecommendationRule(Cues cues, Lemmas lemmas) : IFactRule
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Pattern Resolved = new(@"^\W*(?:resolved|agreed)\s+(?:unanimously\s+)?to\b|^\W*(?:the\s+\w+\s+|it\s+was\s+)?(?:\*\*)?(resolved|agreed|decision|decided|recommended|resolution)(?:\*\*)?\s*(?:unanimously|by\s+\w+)?\s*(?:[:–-]\s*(?:that\b|to\b|\(?[a-z0-9]{1,2}[.)]\s*(?:that\b)?)?|that\b)", Options);

    private static readonly Pattern Ask = new(@"\b(?:is|are|be|were|was)\s+(?:\w+ly\s+|therefore\s+)?(invited|asked|recommended|requested|advised|urged|called\s+upon)\s+to\b\s*:?\s*", Options);

    private static readonly Pattern Recommends = new(@"\b(?:(?:it\s+is|it\s+was)\s+(?:\w+\s+)?recommended|(?:recommends?|recommended))\s+(?:that|to)\b\s*", Options);

    private static readonly Pattern ThatBody = new(@"^\W*(?:\(?[a-z0-9]{1,3}[.)]\s+)?(?:that\s+)?(?:the\s+)?((?:[\w'-]+\s+){0,6}?(?:panel|committee|board|cabinet|council|members|commissioner|authority|meeting|commission))\s+(?:be\s+\w+\s+to\s+)?(\w+)\b", Options);

    private static readonly Pattern BareItem = new(@"^\W*(?:\(?[a-z0-9]{1,3}[.)]\s+)?(?:to\s+)?(note|notes|approve|approves|agree|agrees|endorse|endorses|consider|considers|support|supports|comment|comments|adopt|adopts|receive|receives|review|reviews|accept|accepts|recommend|recommends|scrutinise|delegate|authorise|welcome|welcomes|determine|appoint|request|requests|confirm|decide|select|provide|acknowledge|recognise|reject|veto|report|make|identify|discuss)\b\s*", Options);

    private static readonly Pattern BeDone = new(@"\b(?:be|is|was)\s+(?:\w+ly\s+)?(noted|approved|agreed|received|endorsed|adopted|accepted|appointed|deferred|confirmed|granted|elected|rejected|supported|welcomed|delegated|authorised|requested|established)\b", Options);

    private readonly DecisionFields fields = new();

    /// <summary>Whether a sentence asks or resolves in such a form.</summary>
    public static bool IsRecommendation(Sentence sentence, Cues cues) =>
        Ask.IsMatch(sentence.Text) || Resolved.IsMatch(sentence.Text) || Recommends.IsMatch(sentence.Text) || (UnderHeading(sentence.Passage, cues) && (ThatBody.IsMatch(sentence.Text) || BareItem.IsMatch(sentence.Text)));

    public IEnumerable<Fact> Read(PassageReading passage) => passage.Sentences.Select(s => ReadSentence(s)).OfType<DecisionFact>();

    private static bool UnderHeading(PassageReading passage, Cues cues) =>
        (passage.Heading is { Length: < 60 } heading && cues.Any("decide.head", heading) && !heading.Contains("purpose", StringComparison.OrdinalIgnoreCase)) || cues.Any("decide.ask", passage.LeadIn) || (passage.LeadIn is { } lead && (Resolved.IsMatch(lead) || Decides(lead)));

    private DecisionFact? ReadSentence(Sentence sentence)
    {
        var text = sentence.Text;
        if (Ask.Match(text) is { Success: true } ask && Asker(sentence, ask.Index) is { } asked)
        {
            if (IsTaken(sentence) && (sentence.Passage.Kind == PassageKind.ListItem || Opening.IsMatch(text) || Resolved.IsMatch(text)))
            {
                return Asked(sentence, ask);
            }

            return text[(ask.Index + ask.Length)..].Trim().Length < 4 ? null : Make(sentence, ask.Index + ask.Length, asked, DecisionStatus.Sought);
        }

        if (Resolved.Match(text) is { Success: true } resolved)
        {
            if (IsBare(text[resolved.Length..]))
            {
                return null;
            }

            var sought = resolved.Groups[1].Value.StartsWith("recommend", StringComparison.OrdinalIgnoreCase);
            return Make(sentence, resolved.Index + resolved.Length, null, sought ? DecisionStatus.Sought : DecisionStatus.Taken);
        }

        if (Recommends.Match(text) is { Success: true } recommends && !text.Contains("recommended that you", StringComparison.OrdinalIgnoreCase))
        {
            if (IsBare(text[(recommends.Index + recommends.Length)..]))
            {
                return null;
            }

            var outside = cues.Any("decide.outside", text[..recommends.Index]);
            var by = outside ? Subjects.Join(Subjects.Before(sentence, sentence.Start + Math.Max(1, recommends.Index))) : null;
            return Make(sentence, recommends.Index + recommends.Length, by, outside ? DecisionStatus.Recommended : DecisionStatus.Sought);
        }

        return UnderHeading(sentence.Passage, cues) ? Item(sentence) : null;
    }

    /// <summary>Whether what stands here was resolved: under "RESOLVED", after it, or in a list that "agreed" leads in.</summary>
    private static bool IsTaken(Sentence sentence) =>
        (sentence.Passage.LeadIn is { } lead && ((Resolved.IsMatch(lead) && !lead.Contains("recommend", StringComparison.OrdinalIgnoreCase)) || Decides(lead)))
        || HeadingDecides(sentence.Passage.Heading) || Resolved.Match(sentence.Text) is { Success: true } resolved && !resolved.Value.Contains("recommend", StringComparison.OrdinalIgnoreCase);

    /// <summary>"The Board met in May and agreed:" leads in to what it agreed.</summary>
    private static readonly Pattern LeadDecides = new(@"\b(?:agreed|resolved|decided|approved|determined)\b(?:\s+(?:that|to|the|following|as|follows|on|unanimously))*\s*[:–—-]?\s*$", Options);

    /// <summary>A sentence that leads in; the one word over a column of a table is none.</summary>
    private static bool Decides(string lead) => lead.Contains(' ', StringComparison.Ordinal) && !lead.Contains('|', StringComparison.Ordinal) && LeadDecides.IsMatch(lead);

    /// <summary>"That the Chief Constable be asked to report": the body that resolved asks.</summary>
    private DecisionFact Asked(Sentence sentence, Match ask)
    {
        var start = sentence.Start + (Resolved.Match(sentence.Text) is { Success: true } head ? head.Length : Opening.Match(sentence.Text) is { Success: true } open ? open.Length : 0);
        return fields.Fill(sentence, Quoting.Sentence(sentence), start, start) with
        {
            Date = null,
            Action = lemmas.Of(ask.Groups[1].Value),
            What = sentence.Field(Math.Min(start, sentence.End), sentence.End),
            Status = DecisionStatus.Taken,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Decision, Evidence.Plain),
        };
    }

    /// <summary>A lead-in to a list decides nothing itself.</summary>
    private static bool IsBare(string rest) => rest.Trim().TrimEnd(':', '.', '-', '–').Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 3;

    private static string? Asker(Sentence sentence, int index)
    {
        var actors = Subjects.Before(sentence, sentence.Start + index, sentence.Start);
        return Subjects.Join(actors);
    }

    private DecisionFact? Item(Sentence sentence)
    {
        if (sentence.Passage.LeadIn is { } led && Decides(led) && !Resolved.IsMatch(led))
        {
            return sentence.Number == 0 ? Led(sentence, led) : null;
        }

        var taken = IsTaken(sentence);
        var status = taken ? DecisionStatus.Taken : DecisionStatus.Sought;
        if (ThatBody.Match(sentence.Text) is { Success: true } body && lemmas.Of(body.Groups[2].Value) is var verb && BareItem.IsMatch(body.Groups[2].Value))
        {
            return Make(sentence, body.Groups[2].Index, Subjects.Join([new Actor(body.Groups[1].Value, sentence.Span)]), status);
        }

        return BareItem.Match(sentence.Text) is { Success: true } item
            ? Make(sentence, item.Groups[1].Index, LeadBody(sentence), status)
            : BeDone.IsMatch(sentence.Text) && (sentence.Text.TrimStart().StartsWith("that", StringComparison.OrdinalIgnoreCase) || sentence.Passage.Kind == PassageKind.ListItem) ? Make(sentence, 0, LeadBody(sentence), status) : Any(sentence, status);
    }

    /// <summary>An item that a lead-in of prose says was agreed: who agreed, and how, stands there.</summary>
    private DecisionFact Led(Sentence sentence, string lead)
    {
        var start = sentence.Start + (Opening.Match(sentence.Text) is { Success: true } open ? open.Length : 0);
        var verb = LeadDecides.Match(lead);
        var body = LeadActor.Match(lead);
        return fields.Fill(sentence, Quoting.Sentence(sentence), start, start) with
        {
            Date = null,
            Decider = body.Success ? Subjects.Join([new Actor(body.Groups[1].Value, sentence.Span)]) : null,
            Action = lemmas.Of(verb.Value),
            What = sentence.Field(Math.Min(start, sentence.End), sentence.End),
            Status = DecisionStatus.Taken,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Decision, Evidence.Plain),
        };
    }

    private static readonly Pattern LeadActor = new(@"(?:^|[.;,]\s+)\W*(?:[Tt]he\s+)?((?:[A-Z][\w&’'-]*\s+){0,5}(?:Panel|Committee|Board|Cabinet|Council|Commissioners?|Members|Executive|Group|Forum|Authority|Chief Constables?))\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static bool HeadingDecides(string? heading) => heading is not null && (heading.Contains("resolved", StringComparison.OrdinalIgnoreCase) || heading.StartsWith("decision", StringComparison.OrdinalIgnoreCase) && heading.Length < 10);

    private static string? LeadBody(Sentence sentence) =>
        sentence.Passage.LeadIn is { } lead && ThatBody.Match(lead) is { Success: true } body ? body.Groups[1].Value.Trim() : null;

    /// <summary>Items under "Recommendations", "Decision" or a lead-in of that kind that begin with their verb, or with "that" and whom it binds.</summary>
    private DecisionFact? Any(Sentence sentence, DecisionStatus status)
    {
        var first = sentence.Number == 0 && (sentence.Passage.Kind == PassageKind.ListItem || Opening.IsMatch(sentence.Text));
        if (!first || Opening.Match(sentence.Text) is var open && sentence.Text[(open.Success ? open.Length : 0)..].Split(' ').Length < 3 || Background.IsMatch(sentence.Text))
        {
            return null;
        }

        var start = open.Success ? open.Length : 0;
        var that = open.Success && open.Value.Trim().EndsWith("that", StringComparison.OrdinalIgnoreCase);
        var binds = that ? Binds.Match(sentence.Text[start..]) : null;
        if (that && !(binds is { Success: true } && !binds.Groups[2].Value.Equals("be", StringComparison.OrdinalIgnoreCase)) && BeAny.Match(sentence.Text) is { Success: true } passive && passive.Index < 160)
        {
            return Made(sentence, start, passive, status);
        }

        var at = binds is { Success: true } ? start + binds.Groups[2].Index : start;
        var verb = sentence.Text[at..].Split(Breaks, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        var decider = binds is { Success: true } && Subjects.IsMeeting(binds.Groups[1].Value) ? binds.Groups[1].Value : LeadBody(sentence);
        return fields.Fill(sentence, Quoting.Sentence(sentence), sentence.Start, sentence.Start) with
        {
            Decider = decider,
            Action = that && binds is not { Success: true } ? "agree" : lemmas.Of(verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal) ? verb[..^1] : verb),
            What = sentence.Field(Math.Min(sentence.End, sentence.Start + (that && binds is not { Success: true } ? start : at + verb.Length)), sentence.End),
            Status = status,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Decision, Evidence.Likely),
        };
    }

    /// <summary>"That the public be excluded": the participle tells what is decided.</summary>
    private DecisionFact Made(Sentence sentence, int start, Match passive, DecisionStatus status) =>
        fields.Fill(sentence, Quoting.Sentence(sentence), sentence.Start, sentence.Start) with
        {
            Date = null,
            Decider = LeadBody(sentence),
            Action = lemmas.OfParticiple(passive.Groups[1].Value),
            What = sentence.Field(sentence.Start + start, sentence.Start + passive.Index) is { } subject ? subject : sentence.Field(sentence.Start, sentence.End),
            Status = status,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Decision, Evidence.Likely),
        };

    private static readonly Pattern BeAny = new(@"\bbe\s+(?:\w+ly\s+)?(\w+(?:ed|en|wn|ade|ept|elt|eld|ent|old|ought|aid|et|ut))\b", Options);

    private static readonly char[] Breaks = [' ', ','];

    private static readonly Pattern Opening = new(@"^\W*(?:\(?[a-z0-9]{1,3}[.)]\s+)?(?:that|to)\s+");

    private static readonly Pattern Background = new(@"^\W*(?:background|appendix|annex|contact|report author|date|signed|none|there are no)\b");

    private static readonly Pattern Binds = new(@"^((?:the\s+|this\s+)?(?:[\w&’'-]+\s+){0,5}?(?:members|panel|committee|commissioner|chairman|chair|board|council|officers|clerk|force|chief constable|chief executive))\s+(?:should\s+|be\s+asked\s+to\s+|be\s+requested\s+to\s+)?(\w+)");

    private DecisionFact Make(Sentence sentence, int offset, string? decider, DecisionStatus status)
    {
        var start = Math.Min(sentence.Start + offset, sentence.End - 1);
        var rest = sentence.Words(start, sentence.End);
        var done = BeDone.Match(rest);
        var bare = BareItem.Match(rest);
        var action = bare.Success ? Infinitive(bare.Groups[1].Value) : done.Success ? lemmas.Of(done.Groups[1].Value) : lemmas.Of(FirstVerb(rest));
        var what = bare.Success ? fields.What(sentence, start + bare.Length, sentence.End) : done.Success ? fields.What(sentence, start, start + done.Index) : fields.What(sentence, start, sentence.End);
        return fields.Fill(sentence, Quoting.Sentence(sentence), start, start) with
        {
            Decider = decider,
            Action = action,
            What = what,
            Status = done.Success && cues.Any("decide.deferred", done.Value) ? DecisionStatus.Deferred : status,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Decision, Evidence.Plain),
        };
    }

    private static string FirstVerb(string rest) => ThatBody.Match(rest) is { Success: true } body ? body.Groups[2].Value : rest;

    private static string Infinitive(string verb) => verb.EndsWith('s') && !verb.EndsWith("ss", StringComparison.Ordinal) ? verb[..^1].ToLowerInvariant() : verb.ToLowerInvariant();
}
