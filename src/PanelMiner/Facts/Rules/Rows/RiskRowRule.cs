using PanelMiner.Mentions;
using PanelMiner.Tagging;

namespace PanelMiner.Facts.Rules.Rows;

/// <summary>Risk registers: a fact a row, its fields by the headings of their columns.</summary>
internal sealed class RiskRowRule : IFactRule
{
    private static readonly Pattern What = new(@"^(?:(?:key |main |strategic |principal )?risks?(?: description| title| event| identified| or issue)?|risks? and issues?|issues?|description(?: of risks?)?|threats?|hazards?|potential risks?|what (?:could|might|may) (?:happen|go wrong))$");

    private static readonly Pattern Cause = new(@"\b(?:causes?|reasons?|triggers?|drivers?|why|because)\b");

    private static readonly Pattern Consequence = new(@"\b(?:consequences?|effects?|results?|outcomes?|implications?|impacts?)\b");

    private static readonly Pattern Mitigation = new(@"\b(?:mitigat\w+|controls?|actions?|what is being done|response|treatment|how (?:it is|they are) (?:met|managed)|measures|management|progress|comment\w*)\b");

    private static readonly Pattern Owner = new(@"\b(?:owners?|lead|responsible|responsibility|who|led by|holder)\b");

    private static readonly Pattern Current = new(@"\b(?:now|current|residual|net|total|overall|latest|after)\b");

    private static readonly Pattern Rating = new(@"\b(?:ratings?|rag|scores?|status|level|severity|now|total|residual|grade|priority|colour)\b");

    private static readonly Pattern Part = new(@"\b(?:likelihood|probability|last|previous|target|inherent|gross|before|direction|trend)\b|^[LIPS]$|score [LIPS]$");

    private static readonly Pattern Words = new(@"[a-z]{4}");

    private static readonly Pattern Heading = new(@"\brisks?\b");

    public IEnumerable<Fact> Read(PassageReading passage) => TableRow.Of(passage) is { } row && Fill(row) is { } fact ? [fact] : [];

    /// <summary>Whether a row stands in a register of risks: what its sentences tell may happen, and has not.</summary>
    public static bool IsRegister(TableRow row) => Columns(row) is not null;

    private static Cell? Columns(TableRow row)
    {
        var what = row.Cells.FirstOrDefault(c => What.IsMatch(c.Heading));
        var register = what is not null && (what.Heading.Contains("risk", StringComparison.OrdinalIgnoreCase) || what.Heading.Contains("threat", StringComparison.OrdinalIgnoreCase) || Heading.IsMatch(row.Passage.Heading));
        return register && row.Headings.Any(h => Mitigation.IsMatch(h) || Rating.IsMatch(h) || Owner.IsMatch(h) || Consequence.IsMatch(h)) ? what : null;
    }

    private static RiskFact? Fill(TableRow row)
    {
        if (Columns(row) is not { } what || !Words.IsMatch(what.Text))
        {
            return null;
        }

        var rest = row.Cells.Where(c => c != what && !TableRow.IsEmpty(c)).ToList();
        string? Field(Pattern heading) => rest.Where(c => heading.IsMatch(c.Heading) && !Rating.IsMatch(c.Heading) && Words.IsMatch(c.Text)).Select(c => c.Text).FirstOrDefault();
        var money = rest.Where(c => Consequence.IsMatch(c.Heading)).Prepend(what).Concat(rest).SelectMany(row.In<MoneyMention>).FirstOrDefault();
        return new RiskFact
        {
            Quote = row.Passage.Text,
            Start = 0,
            End = row.Passage.Text.Length,
            What = what.Text,
            Cause = Field(Cause),
            Consequence = Field(Consequence),
            Mitigation = Field(Mitigation),
            Owner = rest.Where(c => Owner.IsMatch(c.Heading)).Select(c => c.Text).FirstOrDefault(),
            Rating = RatingOf(rest),
            Low = money?.Low,
            High = money?.High,
            Currency = money?.Currency,
            Arrangement = row.In<ArrangementMention>(what).FirstOrDefault() is { } named ? named.Canonical ?? named.Text : null,
            Confidence = Evidence.Weigh(row.Passage, Tag.Risk, Evidence.Plain),
        };
    }

    /// <summary>The rating as it stands now: a total or present one before a bare one; the parts of a score (likelihood, last time's) are none.</summary>
    private static string? RatingOf(IReadOnlyList<Cell> cells)
    {
        var rated = cells.Where(c => c.Text.Length < 24 && Rating.IsMatch(c.Heading) && !Part.IsMatch(c.Heading)).ToList();
        return (rated.LastOrDefault(c => Current.IsMatch(c.Heading)) ?? rated.LastOrDefault())?.Text;
    }
}
