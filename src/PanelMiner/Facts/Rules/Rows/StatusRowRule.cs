namespace PanelMiner.Facts.Rules.Rows;

/// <summary>Colours in a column of their own: the state of what the row is about, as printed. In a register of risks the colour rates the risk and is told there.</summary>
internal sealed class StatusRowRule : IFactRule
{
    private static readonly Pattern Heading = new(@"\b(?:rag|status|rating|overall)\b");

    private static readonly Pattern Colour = new(@"^(?:red|amber|green|red/amber|amber/red|amber/green|amber-red|amber-green)$");

    public IEnumerable<Fact> Read(PassageReading passage)
    {
        if (TableRow.Of(passage) is { } row && !RiskRowRule.IsRegister(row) && row.Cells.LastOrDefault(c => c.Index > 0 && Heading.IsMatch(c.Heading) && Colour.IsMatch(c.Text)) is { } state && row.Label.Text.Length > 2)
        {
            yield return new StatusFact
            {
                Quote = passage.Text[state.Start..state.End],
                Start = state.Start,
                End = state.End,
                Subject = row.Label.Text,
                State = state.Text,
                Scale = StatusScale.Rag,
                Confidence = Evidence.Weigh(passage, null, Evidence.Plain),
            };
        }
    }
}
