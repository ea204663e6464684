namespace PanelMiner.Mentions.Money;

/// <summary>Numbers in figures: thousands separators, decimals, vulgar fractions, and paragraph numbers, which are none.</summary>
internal sealed partial class FigureTokenizer
{
    private const int MostDigits = 15;
    private const int MostDecimals = 8;

    private void ReadNumber(bool spaced)
    {
        var start = At;
        var free = !LetterAt(start - 1) || (tokens.Count > 0 && tokens[^1] is { Kind: FigureTokenKind.Currency } sign && sign.End == start);
        var (whole, digits, grouped) = ReadWhole();
        var decimals = ReadDecimals(ref whole);
        var fraction = At < text.Length ? FractionOf(text[At]) : 0;
        if (fraction > 0 && decimals == 0)
        {
            whole += fraction;
            At++;
        }

        var numbered = SkipNumbering();
        tokens.Add(new FigureToken(FigureTokenKind.Number, start, At, spaced)
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
        while (At < text.Length && (DigitAt(At) || (digits is >= 1 and <= 3 || grouped) && IsGroup(At)))
        {
            if (!DigitAt(At))
            {
                grouped = true;
                At++;
                continue;
            }

            digits++;
            value = digits <= MostDigits ? (value * 10) + (text[At] - '0') : value;
            At++;
        }

        return (value, digits, grouped);
    }

    // A comma, or a space that does not break, with just three digits after it.
    private bool IsGroup(int i) => text[i] is ',' or '\u00A0' or '\u2009' or '\u202F' && DigitAt(i - 1) && DigitAt(i + 1) && DigitAt(i + 2) && DigitAt(i + 3) && !DigitAt(i + 4);

    private int ReadDecimals(ref decimal whole)
    {
        if (At >= text.Length || text[At] is not ('.' or '\u00B7') || !DigitAt(At + 1))
        {
            return 0;
        }

        var places = 0;
        var unit = 1m;
        for (At++; DigitAt(At); At++, places++)
        {
            unit /= 10;
            whole += places < MostDecimals ? unit * (text[At] - '0') : 0;
        }

        return places;
    }

    // "1.2.3" is a paragraph or a version.
    private bool SkipNumbering()
    {
        var numbered = false;
        while (At + 1 < text.Length && text[At] == '.' && DigitAt(At + 1))
        {
            numbered = true;
            for (At++; DigitAt(At); At++)
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
