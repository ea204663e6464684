using NodaTime;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules;

/// <summary>Reads the fields of a saving off the clause that states it.</summary>
internal sealed class SavingFields(Cues cues)
{
    private static readonly (string Group, SavingStatus Status)[] StatusGroups =
    [
        ("saving.shortfall", SavingStatus.Shortfall),
        ("saving.forecast", SavingStatus.Forecast),
        ("saving.target", SavingStatus.Target),
        ("saving.achieved", SavingStatus.Achieved),
    ];

    /// <summary>The status whose cue stands nearest to the figure in its clause; a longer cue hides those inside it ("will be achieved" is no achievement).</summary>
    public SavingStatus? StatusOf(Sentence sentence, Mention figure, Cue? trigger)
    {
        var clause = sentence.ClauseAt(figure.Start);
        if (Headed.Match(sentence.Text) is { Success: true } headed && !Turns.IsMatch(sentence.Words(sentence.Start + headed.Length, figure.Start)))
        {
            return headed.Groups[1].Value.ToUpperInvariant() switch { "TARGET" or "REQUIREMENT" => SavingStatus.Target, "OUTTURN" => SavingStatus.Achieved, _ => SavingStatus.Forecast };
        }

        if (ShortOf.IsMatch(sentence.Words(sentence.Start, figure.Start)))
        {
            return sentence.Words(figure.End, sentence.End).Contains("business case", StringComparison.OrdinalIgnoreCase) ? SavingStatus.Forecast : SavingStatus.Target;
        }

        return Nearest(sentence, clause, figure.Start, figure.End)
            ?? (trigger is not null && sentence.ClauseAt(trigger.Start) is var other && other != clause ? Nearest(sentence, other, figure.Start, figure.End) : null)
            ?? Nearest(sentence, sentence.Span, figure.Start, figure.End)
            ?? (cues.Any("saving.target", sentence.Passage.Heading) ? SavingStatus.Target : default(SavingStatus?))
            ?? Listed(sentence.Passage)
            ?? (trigger is not null && CostsLess.IsMatch(trigger.Text) ? Tense(sentence, trigger) : null);
    }

    /// <summary>The status of a claim without a figure, when its clause asserts one.</summary>
    public SavingStatus? ClaimStatus(Sentence sentence, Cue trigger)
    {
        var clause = sentence.ClauseAt(trigger.Start);
        if (cues.Any("saving.capability", sentence.Words(clause)))
        {
            return null;
        }

        return Nearest(sentence, clause, trigger.Start, trigger.End, 45);
    }

    public SavingFact Fill(Sentence sentence, int start, int end, TextSpan quote, Mention? figure)
    {
        var clause = sentence.ClauseAt(start);
        var money = figure as MoneyMention;
        var percent = figure as PercentageMention;
        return new SavingFact
        {
            Quote = sentence.Words(quote),
            Start = quote.Start,
            End = quote.End,
            Confidence = 0,
            Low = money is null ? null : Math.Abs(money.Low),
            High = money is null ? null : Math.Abs(money.High),
            Currency = money?.Currency,
            Bound = money?.Bound,
            PercentLow = percent?.PercentLow,
            PercentHigh = percent?.PercentHigh,
            Basis = BasisOf(sentence.Words(clause)),
            Recurrence = RecurrenceOf(sentence, clause, money),
            Cashable = CashableOf(sentence.Words(clause)),
            Period = PeriodOf(sentence, clause, start, end, figure is not null),
            Who = ShareOf(sentence, end) ?? WhoOf(sentence, start),
        };
    }

    /// <summary>"The forecast for 2020/21 … is now": what the sentence is about says what its figures are.</summary>
    private static readonly Pattern Headed = new(@"^\W*(?:the|our|its|this|that)\s+(?:\w+\s+){0,2}?(forecast|estimate|projection|target|requirement|outturn)\s+(?:for|of|in|is|was|has|had|stands|remains)\b");

    /// <summary>"Just short of the £1.8m hoped for": the figure is the aim, not what is missing.</summary>
    private static readonly Pattern ShortOf = new(@"\bshort\s+of\s+(?:the|its|their|our|a)\s+(?:\w+\s+){0,3}?$");

    private static readonly Pattern Turns = new(@"\b(?:against|but|although|though|whereas|however|while|of which)\b");

    /// <summary>What the lead-in of a list says of its items.</summary>
    private SavingStatus? Listed(PassageReading passage) =>
        passage.Kind == PassageKind.ListItem && passage.LeadIn is { } lead ? StatusGroups.Where(g => cues.Any(g.Group, lead)).Select(g => (SavingStatus?)g.Status).FirstOrDefault() : null;

    private static readonly Pattern CostsLess = new(@"^costs?\b.*less$");

    private static readonly Pattern Modal = new(@"\b(?:will|would|could|should|may|might|can|to)\s+(?:\w+\s+)?$");

    /// <summary>What costs less is saved; what would or will, is forecast.</summary>
    private static SavingStatus? Tense(Sentence sentence, Cue trigger) => Modal.IsMatch(sentence.Words(sentence.Start, trigger.Start)) ? SavingStatus.Forecast : SavingStatus.Achieved;

    private SavingStatus? Nearest(Sentence sentence, TextSpan within, int start, int end, int reach = int.MaxValue)
    {
        var found = StatusGroups.SelectMany(g => cues.In(g.Group, sentence.Passage.Text, within.Start, within.End).Select(c => (Cue: c, g.Status))).ToList();
        var standing = found.Where(f => !found.Any(o => o.Cue != f.Cue && o.Status != f.Status && Hides(o.Cue, f.Cue))).ToList();
        var best = standing.Where(f => Gap(f.Cue, start, end) <= reach).OrderBy(f => Gap(f.Cue, start, end)).ThenBy(f => Array.FindIndex(StatusGroups, g => g.Status == f.Status)).FirstOrDefault();
        return best.Cue is null ? null : best.Status;
    }

    private static bool Hides(Cue longer, Cue shorter) => longer.Start <= shorter.Start && shorter.End <= longer.End && longer.End - longer.Start > shorter.End - shorter.Start;

    private static int Gap(Cue cue, int start, int end) => cue.End <= start ? start - cue.End : Math.Max(0, cue.Start - end);

    private SavingBasis? BasisOf(string words) => cues.Any("basis.net", words) ? SavingBasis.Net : cues.Any("basis.gross", words) ? SavingBasis.Gross : null;

    private bool? CashableOf(string words) => cues.Any("cashable.no", words) ? false : cues.Any("cashable.yes", words) ? true : null;

    private SavingRecurrence? RecurrenceOf(Sentence sentence, TextSpan clause, MoneyMention? money)
    {
        var words = sentence.Words(clause);
        if (cues.Any("recurrence.one-off", words))
        {
            return SavingRecurrence.OneOff;
        }

        if (money?.Per is "year" or "annum" || cues.Any("recurrence.annual", words))
        {
            return SavingRecurrence.Annual;
        }

        return cues.Any("recurrence.cumulative", words) ? SavingRecurrence.Cumulative : null;
    }

    /// <summary>The nearest date of the clause. "To date" says how a saving stands, not over which time it recurs, so it dates no annual saving.</summary>
    private string? PeriodOf(Sentence sentence, TextSpan clause, int start, int end, bool figure)
    {
        var dates = sentence.All<DateMention>().Where(d => d.Edtf is not null && d.Start >= clause.Start && d.End <= clause.End)
            .Where(d => !(d.Text.Equals("to date", StringComparison.OrdinalIgnoreCase) && cues.Any("recurrence.annual", sentence.Words(clause))));
        if (RelativeYear(sentence, clause) is { } year)
        {
            return year;
        }

        return figure || clause.Length < 250 ? dates.MinBy(d => d.End <= start ? start - d.End : Math.Max(0, d.Start - end))?.Edtf : null;
    }

    private static readonly Pattern OneYear = new(@"\b(this|last|next|(?:the\s+)?current|(?:the\s+)?coming|(?:the\s+)?previous)\s+(?:financial\s+)?year\b");

    /// <summary>Savings go by financial years: "last year" in a paper of May 2018 is 2017/18.</summary>
    private static string? RelativeYear(Sentence sentence, TextSpan clause)
    {
        if (sentence.Passage.Context.Anchor?.From is not LocalDate on || OneYear.Match(sentence.Words(clause)) is not { Success: true } match
            || sentence.All<DateMention>().Any(d => d.Precision == DatePrecision.FinancialYear && d.Start >= clause.Start && d.End <= clause.End))
        {
            return null;
        }

        var start = on.Month >= 4 ? on.Year : on.Year - 1;
        var word = match.Groups[1].Value.ToUpperInvariant();
        return Edtf.FinancialYear(word is "LAST" || word.EndsWith("PREVIOUS", StringComparison.Ordinal) ? start - 1 : word is "NEXT" || word.EndsWith("COMING", StringComparison.Ordinal) ? start + 1 : start).Value;
    }

    private static readonly Pattern Goes = new(@"^\s*(?:a year\s+|per year\s+|per annum\s+)?(?:came|comes|went|goes|will (?:go|come)|fell|falls|accrued|accrues|belongs|(?:is|was|are|were) (?:due|credited))?\s*to\s+(?:the\s+)?$");

    /// <summary>"Of which £1.4m came to Saltmarsh": whose share it is.</summary>
    private static string? ShareOf(Sentence sentence, int end) =>
        sentence.All<OrganisationMention>().FirstOrDefault(o => o.Start >= end && o.Start - end < 30 && Goes.IsMatch(sentence.Words(end, o.Start)) && sentence.Words(end, o.Start).Trim().Length > 2) is { } body ? Subjects.NameOf(body) : null;

    private static string? WhoOf(Sentence sentence, int start)
    {
        var actors = Subjects.Before(sentence, start);
        return Subjects.Join([.. actors.Where(a => !sentence.All<PersonMention>().Any(p => p.Name is not null && p.Start == a.Span.Start))]);
    }
}
