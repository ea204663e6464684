using PanelMiner.Mentions;
using PanelMiner.Passages;

namespace PanelMiner.Facts.Rules;

/// <summary>States as printed: a programme or area that is rated red, amber or green, graded, or said to stand at a stage.</summary>
internal sealed class StatusRule : IFactRule
{
    private static readonly Pattern Rated = new(@"\b(?:is|are|was|were|remains?|has\s+been|been|now|currently|overall)?\s*(?:rated|graded|assessed|reported|flagged|shown|scored|judged)\s+(?:it\s+|them\s+)?(?:as\s+|at\s+)?(?:overall\s+)?(red/amber|amber/green|amber/red|red|amber|green|outstanding|good|adequate|requires\s+improvement|inadequate)\b");

    private static readonly Pattern Stage = new(@"\b(?:is|are|remains?)\s+(?:now\s+|currently\s+|still\s+)?(?:at|in)\s+(?:the\s+)?((?:design|planning|delivery|implementation|procurement|mobilisation|discovery|scoping|pilot|testing|business case)\s+(?:stage|phase))\b");

    private static readonly Pattern Nobody = new(@"^(?:it|they|this|that|both|which|one|two|three|four|\d+|ensures? that it|and|these|those)$|\b(?:ensur\w+|whether|if|to)\b");

    private static readonly Pattern RagStatus = new(@"\brag\s+(?:status|rating)\s+(?:for|of)\s+(?:the\s+)?(.{3,90}?)\s+(?:is|was|remains?|are|stands\s+at)\s+(?:\w+ly\s+|now\s+|still\s+|at\s+)*(red|amber|green)\b");

    private static readonly Pattern OnTrack = new(@"\b(?:is|are|remains?)\s+(?:all\s+|still\s+|broadly\s+)?((?:on|off)\s+(?:track|target|schedule))\b");

    public IEnumerable<Fact> Read(PassageReading passage) => passage.Kind is PassageKind.TableRow or PassageKind.TableCell ? [] : passage.Sentences.SelectMany(ReadSentence);

    private static IEnumerable<Fact> ReadSentence(Sentence sentence)
    {
        if (RagStatus.Match(sentence.Text) is { Success: true } rag)
        {
            var span = Quoting.Clauses(sentence, sentence.Start + rag.Index, sentence.Start + rag.Index + rag.Length);
            yield return new StatusFact { Quote = sentence.Words(span), Start = span.Start, End = span.End, Subject = rag.Groups[1].Value, State = rag.Groups[2].Value, Scale = StatusScale.Rag, Confidence = Evidence.Weigh(sentence.Passage, null, Evidence.Plain) };
            yield break;
        }

        foreach (var (pattern, scale) in new[] { (Rated, (StatusScale?)null), (Stage, StatusScale.Stage), (OnTrack, null) })
        {
            foreach (var match in pattern.Matches(sentence.Text))
            {
                var state = match.Groups[1].Value;
                var at = sentence.Start + match.Index;
                var clause = sentence.ClauseAt(at);
                if (sentence.Field(clause.Start, at) is not { Length: > 2 and < 120 } subject || subject.Contains("risk", StringComparison.OrdinalIgnoreCase) || Nobody.IsMatch(subject))
                {
                    continue;
                }

                var span = Quoting.Clauses(sentence, at, at + match.Length);
                yield return new StatusFact
                {
                    Quote = sentence.Words(span),
                    Start = span.Start,
                    End = span.End,
                    Subject = subject,
                    State = state,
                    Scale = scale ?? (state.Contains("red", StringComparison.OrdinalIgnoreCase) || state.Contains("amber", StringComparison.OrdinalIgnoreCase) || state.Contains("green", StringComparison.OrdinalIgnoreCase) ? StatusScale.Rag : null),
                    Confidence = Evidence.Weigh(sentence.Passage, null, Evidence.Likely),
                };
            }
        }
    }
}
