using PanelMiner.Mentions;

namespace PanelMiner.Facts.Rules.Rows;

/// <summary>Timetables: rows of a date and what happens then.</summary>
internal sealed class EventRowRule : IFactRule
{
    private static readonly Pattern When = new(@"^(?:when|date|dates|timescale|timing|month|by when|target date|deadline|timeline)$");

    private static readonly Pattern What = new(@"^(?:what|milestone|milestones|event|events|action|activity|stage|step|task|key milestone)$");

    public IEnumerable<Fact> Read(PassageReading passage)
    {
        if (TableRow.Of(passage) is { } row
            && row.Cells.FirstOrDefault(c => When.IsMatch(c.Heading)) is { } when
            && row.Cells.FirstOrDefault(c => What.IsMatch(c.Heading)) is { Text.Length: > 3 } what
            && row.In<DateMention>(when).FirstOrDefault(d => d.Edtf is not null) is { } date)
        {
            yield return new EventFact
            {
                Quote = passage.Text,
                Start = 0,
                End = passage.Text.Length,
                What = what.Text,
                Date = date.Edtf,
                Confidence = Evidence.Weigh(passage, null, Evidence.Plain),
            };
        }
    }
}
