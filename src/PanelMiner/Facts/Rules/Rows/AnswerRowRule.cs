using PanelMiner.Tagging;

namespace PanelMiner.Facts.Rules.Rows;

/// <summary>Tables that set answers beside recommendations: a decision a row.</summary>
internal sealed class AnswerRowRule : IFactRule
{
    private static readonly Pattern Recommendation = new(@"^(?:the )?(?:hmicfrs |hmic |panel |audit |task group )?recommendations?(?: made)?$");

    private static readonly Pattern Answer = new(@"\b(?:answer|response|decision|accepted|agreed|status|position)\b");

    private static readonly Pattern No = new(@"^(?:rejected|not (?:accepted|agreed)|declined|refused|disagreed?|no)\b");

    private static readonly Pattern Part = new(@"^(?:partly|partially|in part|(?:accepted|agreed) (?:in part|in principle|partly|with)|part)");

    private static readonly Pattern Yes = new(@"^(?:accepted|agreed|agree|accept|yes|supported|adopted|implemented|endorsed)\b");

    public IEnumerable<Fact> Read(PassageReading passage)
    {
        if (TableRow.Of(passage) is { } row
            && row.Cells.FirstOrDefault(c => Recommendation.IsMatch(c.Heading)) is { Text.Length: > 8 } what
            && row.Cells.FirstOrDefault(c => c != what && Answer.IsMatch(c.Heading) && ResponseOf(c.Text) is not null) is { } answer)
        {
            var response = ResponseOf(answer.Text)!.Value;
            yield return new DecisionFact
            {
                Quote = passage.Text,
                Start = 0,
                End = passage.Text.Length,
                What = what.Text,
                Action = response == DecisionResponse.Rejected ? "reject" : "accept",
                Status = DecisionStatus.Recommended,
                Response = response,
                Confidence = Evidence.Weigh(passage, Tag.Decision, Evidence.Plain),
            };
        }
    }

    private static DecisionResponse? ResponseOf(string words) =>
        No.IsMatch(words) ? DecisionResponse.Rejected : Part.IsMatch(words) ? DecisionResponse.Partly : Yes.IsMatch(words) ? DecisionResponse.Accepted : null;
}
