using System.Text.RegularExpressions;
using PanelMiner.Mentions;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>Decisions told in running text: somebody with authority chose, or something was chosen.</summary>
internal sealed class DecisionRule(Cues cues, Lemmas lemmas) : IFactRule
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Pattern Passive = new(@"\b(?:was|were|been|being|is|are|be)\s+(?:\w+ly\s+|also\s+|now\s+|then\s+|since\s+)*$", Options);

    private static readonly Pattern Adjective = new(@"\b(?:the|a|an|its|their|his|her|our|any|each|no|all|previously|already|newly|recently|further|of|in|with|these|those|such|\d+)\s+(?:\w+ly\s+)?$", Options);

    private static readonly Pattern Future = new(@"\b(?:will|would|shall|may|might|could|can|should|must|to|cannot)\s+(?:\w+\s+){0,2}?(?:be|have|have been)?\s*(?:\w+ly\s+)?$", Options);

    private static readonly Pattern By = new(@"^[^.;]{0,40}?\bby\s+", Options);

    private static readonly Pattern Opinion = new(@"^\s+(?:that\s+)?(?:it|this|there)\s+(?:is|was|were|are|would be|remains?)\s+(?:\w+\s+)?(?:a|an|important|difficult|helpful|useful|concern|good|clear|right)", Options);

    private static readonly Pattern NoneWas = new(@"^\W*(?:and\s+|but\s+)?no\s+\w+");

    private static readonly Pattern Relative = new(@"\b(?:on|in|to|under|by|for)\s+(?:the\s+\w+\s+of\s+)?which\b|\b(?:that|which|who)\s+(?:was|were|had been|has been|is)\s+$");

    private static readonly Pattern Speaker = new(@"\b(?:I|we)\s+(?:have\s+|had\s+|hereby\s+|therefore\s+|also\s+|both\s+|\w+ly\s+)*$");

    private readonly DecisionFields fields = new();

    public IEnumerable<Fact> Read(PassageReading passage) => passage.Sentences.SelectMany(ReadSentence);

    private IEnumerable<Fact> ReadSentence(Sentence sentence)
    {
        if (RecommendationRule.IsRecommendation(sentence, cues) || cues.Any("decide.not", sentence.Text))
        {
            yield break;
        }

        if (Proposal(sentence) is { } proposal)
        {
            yield return proposal;
            yield break;
        }

        if (LeadsIn.IsMatch(sentence.Text))
        {
            yield break;
        }

        if (NotFurther.Match(sentence.Text) is { Success: true } further)
        {
            yield return Dropped(sentence, further);
        }

        var seen = new HashSet<int>();
        foreach (var verb in cues.In("decide.verb", sentence))
        {
            if (Reads(sentence, verb) is { } decider && seen.Add(sentence.ClauseAt(verb.Start).Start))
            {
                yield return Make(sentence, verb, decider.Name, decider.Passive);
            }
        }
    }

    /// <summary>What a lead-in says was agreed stands in the list below it.</summary>
    private static readonly Pattern LeadsIn = new(@"\b(?:agreed|resolved|decided|approved)\s*(?:that|to)?\s*:?\s*$");

    private static readonly Pattern NotFurther = new(@"\b(?:will|would|is|are|was|were|has|have)\s+not\s+(?:now\s+)?(?:to\s+)?(?:be|been)\s+(?:taken\s+(?:any\s+)?(?:further|forward)|pursued|progressed)\b");

    private static readonly Pattern Proposes = new(@"\b(?:proposes?|is\s+proposing|am\s+proposing|has\s+proposed|have\s+proposed)\s+(?:to\s+(?:raise|increase|set|freeze|levy|fix)\b|(?:a|an|the)\s+(?:\w+\s+){0,3}?(?:precept|increase|council\s+tax|freeze)\b|that\s+the\s+(?:\w+\s+){0,3}?precept\b)");

    /// <summary>A precept that a commissioner proposes is put to the panel to decide.</summary>
    private DecisionFact? Proposal(Sentence sentence)
    {
        if (Proposes.Match(sentence.Text) is not { Success: true } proposes)
        {
            return null;
        }

        var at = sentence.Start + proposes.Index;
        var end = at + proposes.Value.IndexOf(' ', proposes.Value.StartsWith("is ", StringComparison.OrdinalIgnoreCase) || proposes.Value.StartsWith("am ", StringComparison.OrdinalIgnoreCase) || proposes.Value.StartsWith("ha", StringComparison.OrdinalIgnoreCase) ? proposes.Value.IndexOf(' ', StringComparison.Ordinal) + 1 : 0);
        return fields.Fill(sentence, Quoting.Sentence(sentence), at, end) with
        {
            Decider = Subjects.Join(Subjects.Before(sentence, Math.Max(sentence.Start + 1, at))),
            Action = "propose",
            What = fields.What(sentence, end, sentence.End),
            Status = DecisionStatus.Sought,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Decision, Evidence.Plain),
        };
    }

    private DecisionFact Dropped(Sentence sentence, Match further)
    {
        var at = sentence.Start + further.Index;
        var clause = sentence.ClauseAt(at);
        return fields.Fill(sentence, Quoting.For(sentence, at, at + further.Length, sentence.Span.Length < 300), at, at + further.Length) with
        {
            Action = "not pursue",
            What = sentence.Field(clause.Start, at),
            Status = DecisionStatus.Taken,
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Decision, Evidence.Likely),
        };
    }

    private sealed record Decider(string? Name, bool Passive);

    /// <summary>Who decided, when the verb tells a decision made; null when it is an adjective, future, conditional or denied.</summary>
    private Decider? Reads(Sentence sentence, Cue verb)
    {
        var clause = sentence.ClauseAt(verb.Start);
        var before = sentence.Words(clause.Start, verb.Start);
        var after = sentence.Words(verb.End, clause.End);
        if (NoneWas.IsMatch(before) || Relative.IsMatch(before) || Future.IsMatch(before) || Unsettled(before) || Opinion.IsMatch(after) || cues.Any("decide.unsettled", sentence.Words(verb.Start, clause.End)))
        {
            return null;
        }

        if (Passive.IsMatch(before))
        {
            return new Decider(ByWhom(sentence, verb, clause), true);
        }

        if (Speaker.IsMatch(before) && !verb.Text.StartsWith("noted", StringComparison.OrdinalIgnoreCase))
        {
            return new Decider(null, false);
        }

        if (Adjective.IsMatch(before) || (before.Trim().Length == 0 && clause.Start == sentence.Start))
        {
            return null;
        }

        var actors = Subjects.Before(sentence, verb.Start);
        return actors.Count > 0 && sentence.Words(actors[^1].Span.End, verb.Start) is { Length: < 80 } between && !cues.Any("decide.relative", between)
            ? Accept(sentence, verb, actors)
            : Impersonal(before) ? new Decider(null, true) : null;
    }

    /// <summary>"Noted" is a decision only of the body that met.</summary>
    private static Decider? Accept(Sentence sentence, Cue verb, IReadOnlyList<Actor> actors)
    {
        var notes = verb.Text.Equals("noted", StringComparison.OrdinalIgnoreCase) || verb.Text.StartsWith("concluded", StringComparison.OrdinalIgnoreCase);
        return notes && (!Subjects.IsMeeting(actors[^1].Name)) ? null : notes && sentence.Passage.Paper?.Kind is not Structure.PaperKind.Minutes and not Structure.PaperKind.DecisionNotice ? null : new Decider(Subjects.Join(actors), false);
    }

    private static bool Impersonal(string before) => before.TrimEnd().EndsWith("it was", StringComparison.OrdinalIgnoreCase) || before.TrimEnd().EndsWith("it has been", StringComparison.OrdinalIgnoreCase);

    private bool Unsettled(string before) => cues.Any("decide.no", before) || (cues.In("decide.conditional", before, 0, before.Length) is { Count: > 0 } found && found[^1] is var last && (last.Start < 6 || before.Length - last.End < 60) && cues.Any("decide.hard", last.Text));

    private static string? ByWhom(Sentence sentence, Cue verb, TextSpan clause)
    {
        var by = By.Match(sentence.Words(verb.End, clause.End));
        if (!by.Success)
        {
            return null;
        }

        var start = verb.End + by.Length;
        return Subjects.Join([.. Subjects.After(sentence, start, clause.End).Where(a => a.Span.Start - start < 30)]);
    }

    private DecisionFact Make(Sentence sentence, Cue verb, string? decider, bool passive)
    {
        var clause = sentence.ClauseAt(verb.Start);
        var many = cues.In("decide.verb", sentence).Count > 1 && sentence.Clauses.Count > 1;
        var quote = Quoting.For(sentence, verb.Start, verb.End, !many && sentence.Span.Length < 420);
        var what = passive ? fields.Object(sentence, clause.Start, verb.Start) ?? fields.What(sentence, verb.End, clause.End) : fields.What(sentence, verb.End, Math.Max(clause.End, fields.EndOfObject(sentence, verb.End)));
        var deferred = cues.Any("decide.deferred", verb.Text);
        var rule = decider is not null ? Evidence.Plain : Evidence.Likely;
        return fields.Fill(sentence, quote, verb.Start, verb.End) with
        {
            Decider = decider,
            Action = lemmas.Of(verb.Text),
            What = what,
            Status = deferred ? DecisionStatus.Deferred : DecisionStatus.Taken,
            Response = fields.Response(sentence, verb),
            Confidence = Evidence.Weigh(sentence.Passage, Tag.Decision, rule),
        };
    }
}
