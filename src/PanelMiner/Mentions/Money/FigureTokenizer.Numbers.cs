namespace PanelMiner.Mentions.Money;

/// <summary>Numbers in figures: thousands separators, decimals, vulgar fractions, and paragraph numbers, which are none.</summary>
internal sealed partial class FigureTokenizer
{
    private const int MostDigits = 15;
    private const int MostDecimals = 8;

    private void ReadNumber(bool spaced)
    {
        var start = at;
        var free = !LetterAt(start - 1) || (tokens.Count > 0 && tokens[^1] is { Kind: FigureTokenKind.Currency } sign && sign.End == start);
        var (whole, digits, grouped) = ReadWhole();
        var decimals = ReadDecimals(ref whole);
        var fraction = at < text.Length ? FractionOf(text[at]) : 0;
        if (fraction > 0 && decimals == 0)
        {
            whole += fraction;
            at++;
        }

        var numbered = SkipNumbering();
        tokens.Add(new FigureToken(FigureTokenKind.Number, start, at, spaced)
        {
            Value = whole,
            Readable = free && !numbered && digits <= MostDigits,
            Grouped = grouped,
            Decimals = decimals,
        });
    }

    private (decimal Value, int Digits, bool Grouped) ReadWhole()
    {
        decimal value = 0;
        var digits = 0;
        var grouped = false;
        while (at < text.Length && (DigitAt(at) || (digits is >= 1 and <= 3 || grouped) && IsGroup(at)))
        {
            if (!DigitAt(at))
            {
                grouped = true;
                at++;
                continue;
            }

            digits++;
            value = digits <= MostDigits ? (value * 10) + (text[at] - '0') : value;
            at++;
        }

        return (value, digits, grouped);
    }

    // A comma, or a space that does not break, with just three digits after it.
    private bool IsGroup(int i) => text[i] is ',' or '\u00A0' or '\u2009' or '\u202F' && DigitAt(i - 1) && DigitAt(i + 1) && DigitAt(i + 2) && DigitAt(i + 3) && !DigitAt(i + 4);

    private int ReadDecimals(ref decimal whole)
    {
        if (at >= text.Length || text[at] is not ('.' or '\u00B7') || !DigitAt(at + 1))
        {
            return 0;
        }

        var places = 0;
        var unit = 1m;
        for (at++; DigitAt(at); at++, places++)
        {
            unit /= 10;
            whole += places < MostDecimals ? unit * (text[at] - '0') : 0;
        }

        return places;
    }

    // "1.2.3" is a paragraph or a version.
    private bool SkipNumbering()
    {
        var numbered = false;
        while (at + 1 < text.Length && text[at] == '.' && DigitAt(at + 1))
        {
            numbered = true;
            for (at++; DigitAt(at); at++)
            {
            }
        }

        return numbered;
    }

    private static decimal FractionOf(char c) => c switch
    {
        '\u00BD' => 0.5m,
        '\u00BC' => 0.25m,
        '\u00BE' => 0.75m,
        _ => 0,
    };
}
