using PanelMiner.Mentions;
using PanelMiner.Passages;

namespace PanelMiner.Facts.Rules;

/// <summary>States as printed: a programme or area that is rated red, amber or green, graded, or said to stand at a stage.</summary>
internal sealed class StatusRule : IFactRule
{
    private static readonly Pattern Rated = new(@"\b(?:is|are|was|were|remains?|has\s+been|been|now|currently|overall)?\s*(?:rated|graded|assessed|reported|flagged|shown|scored|judged)\s+(?:it\s+|them\s+)?(?:as\s+|at\s+)?(?:overall\s+)?(red/amber|amber/green|amber/red|red|amber|green|outstanding|good|adequate|requires\s+improvement|inadequate)\b");

    private static readonly Pattern Stage = new(@"\b(?:is|are|remains?)\s+(?:now\s+|currently\s+|still\s+)?(?:at|in)\s+(?:the\s+)?((?:design|planning|delivery|implementation|procurement|mobilisation|discovery|scoping|pilot|testing|business case)\s+(?:stage|phase))\b");

    public IEnumerable<Fact> Read(PassageReading passage) => passage.Kind is PassageKind.TableRow or PassageKind.TableCell ? [] : passage.Sentences.SelectMany(ReadSentence);

    private static IEnumerable<Fact> ReadSentence(Sentence sentence)
    {
        foreach (var (pattern, scale) in new[] { (Rated, (StatusScale?)null), (Stage, StatusScale.Stage) })
        {
            foreach (var match in pattern.Matches(sentence.Text))
            {
                var state = match.Groups[1].Value;
                var at = sentence.Start + match.Index;
                var clause = sentence.ClauseAt(at);
                if (sentence.Field(clause.Start, at) is not { Length: > 2 and < 120 } subject || subject.Contains("risk", StringComparison.OrdinalIgnoreCase))
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
