namespace PanelMiner.Mentions.Money;

/// <summary>
/// Finds the sums of a text. A mention covers the amount itself, from its sign, bracket or first figure to its power of ten or currency; the words that bound it
/// ("circa", "up to") and its rate ("a year") stand outside and become fields. A range is one mention. Linear in the text's length.
/// </summary>
public sealed class MoneyExtractor : IMentionExtractor
{
    /// <summary>Finds the sums of a text, in order, never overlapping. Any text is allowed; nothing is thrown.</summary>
    /// <param name="text">The passage; cells of a table row are joined by <c>|</c>.</param>
    /// <param name="context">Heading and column headings may give the unit of bare figures in a table (<c>£000s</c>).</param>
    public IReadOnlyList<Mention> Extract(string text, MentionContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var figures = FigureText.Of(text);
        var sums = new SumReader(figures, new AmountReader(figures, new QuantityReader(figures)));
        var table = TableUnits.Of(figures, context);
        var mentions = new List<Mention>();
        for (var i = 0; i < figures.Count;)
        {
            var found = Read(figures, sums, table, i);
            if (found is not null)
            {
                mentions.Add(Mention(figures, found));
            }

            i = found?.Next ?? i + 1;
        }

        return mentions;
    }

    private static Sum? Read(FigureText figures, SumReader sums, TableUnits table, int i)
    {
        var sum = MayBegin(figures, i) ? sums.Read(i) : null;
        if (sum is { Currency: not null })
        {
            return table.Scaled(sum);
        }

        if (sum is not null && MoneyContextDetector.IsMoney(figures, sum.Start, sum.Next, table.SpeaksOfMoney))
        {
            return sum with { Currency = "GBP" };
        }

        return table.Read(i);
    }

    private static bool MayBegin(FigureText figures, int i) => figures.T(i).Kind switch
    {
        FigureTokenKind.Number or FigureTokenKind.Currency => true,
        FigureTokenKind.Mark => figures.T(i).Mark is '(' or '-',
        _ => figures.Class(i) is FigureWordClass.Count or FigureWordClass.Article or FigureWordClass.Fraction or FigureWordClass.Minus,
    };

    private static MoneyMention Mention(FigureText figures, Sum sum)
    {
        var (start, end) = (figures.T(sum.Start).Start, figures.T(sum.Next - 1).End);
        var bound = BoundDetector.Detect(figures, sum.Start, sum.Next);
        BoundDetector.After(figures, sum.Next, out var length);
        return new MoneyMention(figures.Text[start..end], start, end, Quantity.Plain(sum.Low), Quantity.Plain(sum.High), sum.Currency!, bound) { Per = RateDetector.Detect(figures, sum.Next + length) };
    }
}
