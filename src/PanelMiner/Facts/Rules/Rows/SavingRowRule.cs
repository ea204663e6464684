using System.Globalization;
using PanelMiner.Mentions;
using PanelMiner.Mentions.Dates;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Facts.Rules.Rows;

/// <summary>Savings plans: every figure of a row under a savings heading, with unit, period and status from the column's heading, the row's label or the sentence above the table.</summary>
internal sealed class SavingRowRule : IFactRule
{
    private static readonly Pattern Saving = new(@"\b(?:savings?|saved|efficienc(?:y|ies)|cost reductions?)\b");

    private static readonly Pattern OtherMoney = new(@"\b(?:costs?|receipts?|budget|spend|spent|expenditure|grant|funding|reserves?|investment|price|income|payback|posts?|fte|rag|rating|likelihood|impact|ref|no|balance|precept|change)\b");

    private static readonly (Pattern Words, SavingStatus Status)[] Statuses =
    [
        (new(@"\b(?:shortfall|variance|gap|missed|slippage|under-?achiev\w+|not (?:yet )?(?:identified|found|achieved))\b"), SavingStatus.Shortfall),
        (new(@"\b(?:forecast|projected|projection|planned|expected|estimated?|identified|anticipated|proposed|business case)\b"), SavingStatus.Forecast),
        (new(@"\b(?:target|required|requirement|guaranteed|plan|ambition)\b"), SavingStatus.Target),
        (new(@"\b(?:achieved|delivered|actual|outturn|realised|made|released|saved|to date|secured)\b"), SavingStatus.Achieved),
    ];

    private static readonly Pattern Annual = new(@"\b(?:annual(?:ly)?|a year|per year|per annum|p\.?a|recurring|full[- ]year)\b");

    private static readonly Pattern Whole = new(@"^(?:total|totals|cumulative|overall|to date|all years)\b");

    private static readonly Pattern Year = new(@"^(?:19|20)\d\d$");

    private static readonly Pattern Net = new(@"\bnet\b");

    private static readonly Pattern OneOff = new(@"\b(?:one[- ]off|non[- ]recurring)\b");

    private readonly DateExtractor dates = new();

    public IEnumerable<Fact> Read(PassageReading passage)
    {
        if (TableRow.Of(passage) is not { } row)
        {
            return [];
        }

        var around = string.Join(' ', passage.Heading, Above(passage));
        var titled = passage.Paper?.Title is { } title && Plan.IsMatch(title) && !Budget.IsMatch(passage.Heading ?? "");
        var headed = Saving.IsMatch(string.Join(' ', row.Headings)) || Saving.IsMatch(around) || Benefits.IsMatch(passage.Heading ?? "") || titled;
        return (headed || Saving.IsMatch(row.Label.Text)) && !Around.IsMatch(row.Label.Text) ? Figures(row, around) : [];
    }

    /// <summary>The words above a table, where they introduce it ("The savings are shown below", "as the table shows:").</summary>
    private static string? Above(PassageReading passage) => passage.Before is { Length: < 400 } words && Introduces.IsMatch(words) ? words : null;

    private static readonly Pattern Introduces = new(@":\s*$|\b(?:below|table|as follows|following|set out)\b");

    private static readonly Pattern Plan = new(@"\b(?:savings?|efficienc(?:y|ies)) (?:plan|programme|strategy|schedule|tracker|monitoring|update|report)\b");

    /// <summary>"Spending before savings": a row of a budget that savings only pass by.</summary>
    private static readonly Pattern Around = new(@"\b(?:before|after|net of|excluding) (?:any |the |planned |identified )?savings\b");

    private static readonly Pattern Benefits = new(@"\b(?:benefits|cost reductions?)\b");

    private static readonly Pattern Budget = new(@"\b(?:budget|funding|reserves|precept|spend\w*|capital|expenditure)\b");

    private IEnumerable<Fact> Figures(TableRow row, string around)
    {
        var named = row.Headings.Skip(1).Any(Saving.IsMatch) && !Saving.IsMatch(row.Label.Text);
        for (var i = row.Label.Index + 1; i < row.Cells.Count; i++)
        {
            var cell = row.Cells[i];
            var words = cell.Group == cell.Heading ? cell.Heading : $"{cell.Group} {cell.Heading}";
            if (TableRow.IsEmpty(cell) || OtherMoney.IsMatch(cell.Heading) || (named && !Saving.IsMatch(words) && !IsPair(row, i)) || Amount(row, cell, words) is not decimal low)
            {
                continue;
            }

            var pair = i + 1 < row.Cells.Count && IsPair(row, i + 1) ? Amount(row, row.Cells[i + 1], words) : null;
            yield return Make(row, cell, pair is null ? cell.End : row.Cells[i + 1].End, low, pair ?? low, words, around);
            i += pair is null ? 0 : 1;
        }
    }

    private static bool IsPair(TableRow row, int i) => row.Cells[i].Heading.EndsWith("high", StringComparison.OrdinalIgnoreCase) && row.Cells[i - 1].Heading.EndsWith("low", StringComparison.OrdinalIgnoreCase);

    private SavingFact Make(TableRow row, Cell cell, int end, decimal low, decimal high, string words, string around)
    {
        var total = Whole.IsMatch(cell.Heading);
        var period = total ? null : PeriodOf(row, cell, words);
        return new SavingFact
        {
            Quote = row.Passage.Text[cell.Start..end],
            Start = cell.Start,
            End = end,
            Low = low,
            High = high,
            Currency = "GBP",
            Bound = FigureBound.Exactly,
            Status = StatusOf(cell.Heading) ?? StatusOf(row.Label.Text) ?? StatusOf(words) ?? StatusOf(around) ?? Default(row, period),
            Period = period,
            Recurrence = OneOff.IsMatch(words) ? SavingRecurrence.OneOff : total ? SavingRecurrence.Cumulative : Annual.IsMatch($"{words} {around} {row.Headings[0]}") ? SavingRecurrence.Annual : null,
            Basis = Net.IsMatch($"{words} {around}") ? SavingBasis.Net : words.Contains("gross", StringComparison.OrdinalIgnoreCase) ? SavingBasis.Gross : null,
            Cashable = CashableOf(words) ?? row.Cells.Where(c => c.Text.Length < 20).Select(c => CashableOf(c.Text)).FirstOrDefault(c => c is not null),
            Who = row.In<OrganisationMention>(row.Label).FirstOrDefault(o => o.End - o.Start > row.Label.Text.Length / 2) is { } body ? Subjects.NameOf(body) : null,
            Arrangement = row.In<ArrangementMention>(row.Label).FirstOrDefault() is { } named ? named.Canonical ?? named.Text : null,
            Confidence = Evidence.Weigh(row.Passage, Tag.Saving, Evidence.Plain),
        };
    }

    private static bool? CashableOf(string words) =>
        words.Contains("non-cashable", StringComparison.OrdinalIgnoreCase) || words.Contains("not cashable", StringComparison.OrdinalIgnoreCase) || words.Contains("non cashable", StringComparison.OrdinalIgnoreCase) ? false
        : words.Contains("cashable", StringComparison.OrdinalIgnoreCase) ? true : null;

    private string? PeriodOf(TableRow row, Cell cell, string words) =>
        dates.Extract(words, row.Passage.Context).FirstOrDefault(d => d.Edtf is not null)?.Edtf ?? PeriodBeside(row, cell) ?? PeriodOf(row.Passage.Heading, row) ?? PeriodOf(Above(row.Passage), row);

    /// <summary>Where no words say how far it has come: what was saved in a year that is over was achieved, anything else is planned.</summary>
    private static SavingStatus Default(TableRow row, string? period) =>
        EdtfSpan.Read(period)?.To is { } end && row.Passage.Context.Anchor?.From is { } on && end < on ? SavingStatus.Achieved : SavingStatus.Forecast;

    private static SavingStatus? StatusOf(string? words) => words is null ? null : Statuses.Where(s => s.Words.IsMatch(words)).Select(s => (SavingStatus?)s.Status).FirstOrDefault();

    /// <summary>A year in a column of its own (Building | Year | Saving).</summary>
    private string? PeriodBeside(TableRow row, Cell cell) =>
        row.Cells.Where(c => c.Index < cell.Index && c.Index > 0 && (c.Heading.Contains("year", StringComparison.OrdinalIgnoreCase) || c.Heading.Contains("date", StringComparison.OrdinalIgnoreCase) || c.Heading.Equals("when", StringComparison.OrdinalIgnoreCase)))
            .Select(c => dates.Extract(c.Text, row.Passage.Context).FirstOrDefault(d => d.Edtf is not null)?.Edtf ?? (Year.IsMatch(c.Text) ? c.Text : null)).FirstOrDefault(d => d is not null);

    private string? PeriodOf(string? words, TableRow row) => words is { Length: < 400 } && dates.Extract(words, row.Passage.Context).Where(d => d.Edtf is not null).ToList() is { Count: 1 } only && only[0].Precision == DatePrecision.FinancialYear ? only[0].Edtf : null;

    /// <summary>The figure of a cell in pounds: as the money extractor reads it, else a bare number times the unit of its heading.</summary>
    private static decimal? Amount(TableRow row, Cell cell, string words)
    {
        if (row.In<MoneyMention>(cell).FirstOrDefault() is { } money)
        {
            return money.Low > 0 ? money.Low : money.Low < 0 && Saving.IsMatch(row.Label.Text) ? -money.Low : null;
        }

        var unit = UnitOf(words) ?? UnitOf(row.Headings[0]) ?? row.Headings.Select(UnitOf).FirstOrDefault(u => u is not null) ?? UnitOf(row.Passage.Heading) ?? UnitOf(Above(row.Passage));
        return unit is decimal factor && decimal.TryParse(Saving.IsMatch(row.Label.Text) ? cell.Text.Trim('(', ')', '-', '–') : cell.Text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 && number < 1_000_000_000m ? number * factor : null;
    }

    private static decimal? UnitOf(string? heading) => heading switch
    {
        null => null,
        _ when Thousands.IsMatch(heading) => 1_000m,
        _ when Millions.IsMatch(heading) => 1_000_000m,
        _ when heading.Contains('£', StringComparison.Ordinal) && heading.Length < 60 => 1m,
        _ => null,
    };

    private static readonly Pattern Thousands = new(@"£\s?(?:['’]?000|k)|£\s?thousand|000s");

    private static readonly Pattern Millions = new(@"£\s?(?:m\b|mn\b|million)");
}
