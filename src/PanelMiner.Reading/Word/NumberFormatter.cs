using System.Globalization;

namespace PanelMiner.Reading.Word;

/// <summary>Prints a counter in one of Word's number formats (ISO/IEC 29500-1, ST_NumberFormat).</summary>
internal static class NumberFormatter
{
    private const int MostLetters = 20;
    private const int MostDigits = 9;
    private const int MostRoman = 32_767;
    private static readonly (int Value, string Sign)[] Romans =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    private static readonly string[] Cardinals =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
        "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    private static readonly string[] Ordinals =
    [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
        "Eleventh", "Twelfth", "Thirteenth", "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
    ];

    /// <summary>The counter as printed; a format of noughts gives the number of digits; unknown formats print as decimals, as Word does.</summary>
    public static string Format(int value, string? format) => format switch
    {
        "none" or "bullet" => "",
        "lowerLetter" => Letters(value, 'a'),
        "upperLetter" => Letters(value, 'A'),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperRoman" => Roman(value),
        "ordinal" => Decimal(value) + OrdinalEnding(value),
        "cardinalText" => CardinalText(value),
        "ordinalText" => OrdinalText(value),
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        ['0', ..] => value.ToString("D" + Math.Min(format.Length, MostDigits), CultureInfo.InvariantCulture),
        "numberInDash" => $"- {Decimal(value)} -",
        "hex" => value.ToString("X", CultureInfo.InvariantCulture),
        _ => Decimal(value),
    };

    private static string Decimal(int value) => value.ToString(CultureInfo.InvariantCulture);

    // After z Word prints aa, bb, cc: the same letter, once more for each turn of the alphabet.
    private static string Letters(int value, char first) =>
        value < 1 ? Decimal(value) : new((char)(first + ((value - 1) % 26)), Math.Min(((value - 1) / 26) + 1, MostLetters));

    private static string Roman(int value)
    {
        if (value is < 1 or > MostRoman)
        {
            return Decimal(value);
        }

        var text = new System.Text.StringBuilder();
        foreach (var (worth, sign) in Romans)
        {
            for (; value >= worth; value -= worth)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    private static string OrdinalEnding(int value) => (value % 100, value % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private static string CardinalText(int value) => value switch
    {
        >= 0 and < 20 => Cardinals[value],
        >= 20 and < 100 when value % 10 == 0 => Tens[value / 10],
        >= 20 and < 100 => $"{Tens[value / 10]}-{Cardinals[value % 10].ToLowerInvariant()}",
        _ => Decimal(value),
    };

    private static string OrdinalText(int value) => value switch
    {
        >= 0 and < 20 => Ordinals[value],
        >= 20 and < 100 when value % 10 == 0 => Tens[value / 10][..^1] + "ieth",
        >= 20 and < 100 => $"{Tens[value / 10]}-{Ordinals[value % 10].ToLowerInvariant()}",
        _ => Decimal(value) + OrdinalEnding(value),
    };
}
