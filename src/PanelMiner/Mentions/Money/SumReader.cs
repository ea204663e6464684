namespace PanelMiner.Mentions.Money;

/// <summary>Reads single sums and ranges; the two ends of a change ("from £2m to £3m") are two sums.</summary>
internal sealed class SumReader(FigureText figures, AmountReader amounts)
{
    /// <summary>The sum that begins at a token, or null when no amount does; its currency is absent when none is written.</summary>
    public Sum? Read(int i)
    {
        if (amounts.Read(i) is not { } first)
        {
            return null;
        }

        return ReadRange(first) ?? ReadAlternative(first) ?? (first is { Currency: null, Quantity.Scaled: false } ? null : Single(first));
    }

    private static Sum Single(Amount amount) => new(amount.Start, amount.Next, amount.Value, amount.Value, amount.Currency);

    private Sum? ReadRange(Amount first)
    {
        var joint = first.Next;
        var dash = figures.IsMark(joint, '-');
        var isTo = figures.Class(joint) == FigureWordClass.To;
        if (!dash && !isTo && !(figures.Class(joint) == FigureWordClass.And && RangeDetector.IsBetween(figures, first.Start)))
        {
            return null;
        }

        var at = joint + 1;
        at += isTo && figures.Class(at) == FigureWordClass.Up ? 1 : 0;
        if (amounts.Read(at) is not { } last || !IsEnd(first, last, dash))
        {
            return null;
        }

        var shared = ShareScale(first, last);
        var (low, high) = (shared.Value, last.Value);
        return low < high && !(isTo && RangeDetector.IsChange(figures, first.Start, last.Next, low, high)) ? new Sum(first.Start, last.Next, low, high, first.Currency ?? last.Currency) : null;
    }

    private bool IsEnd(Amount first, Amount last, bool dash)
    {
        if ((first.Currency ?? last.Currency) is null)
        {
            return last.Quantity.Scaled;
        }

        if (last.Currency is not null && (first.Currency is not null || last.Led))
        {
            return first.Currency == last.Currency;
        }

        return last.Quantity.Scaled || last.Currency is not null || (!first.Quantity.Scaled && IsPlainEnd(last, dash));
    }

    // "£15-20", but not "£15 - 20 officers" nor "£500 to 2020".
    private bool IsPlainEnd(Amount last, bool dash)
    {
        if (dash)
        {
            return figures.IsGlued(last.Start) && figures.IsGlued(last.Start - 1);
        }

        return last.Quantity is not { Number: >= 1900 and < 2100, Grouped: false }
            && (!figures.IsWord(last.Next) || figures.Class(last.Next) is FigureWordClass.Per or FigureWordClass.Article or FigureWordClass.Each);
    }

    // "£15-20m", "£2 to £3 million", "£15-20,000".
    private static Amount ShareScale(Amount first, Amount last)
    {
        var (a, b) = (first.Quantity, last.Quantity);
        if (last.Pence && first is { Pence: false, Currency: null })
        {
            return first with { Pence = true };
        }

        if (!a.Scaled && b.Scaled && !a.Grouped && a.Number < b.Number)
        {
            return first with { Quantity = a with { Scale = b.Scale } };
        }

        var inThousands = last.Currency is null && !a.Scaled && !b.Scaled && !a.Grouped && b.Grouped && b.Number % 1000 == 0 && a.Number * 1000 < b.Number;
        return inThousands ? first with { Quantity = a with { Scale = 1000 } } : first;
    }

    // "£2 or £3 million": two sums that share their scale.
    private Sum? ReadAlternative(Amount first)
    {
        if (first.Currency is null || figures.Class(first.Next) != FigureWordClass.Or || amounts.Read(first.Next + 1) is not { } last)
        {
            return null;
        }

        return Single(ShareScale(first, last));
    }
}
