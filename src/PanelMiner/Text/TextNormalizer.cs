using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PanelMiner.Text;

/// <summary>
/// Unicode normalization (form KC, for the characters that European papers hold) that works on every machine:
/// the runtime's own does nothing where culture data is switched off.
/// </summary>
public static class TextNormalizer
{
    private const int FirstMathLetter = 0x1D400;
    private const int LastMathLetter = 0x1D6A3;
    private const int FirstMathDigit = 0x1D7CE;
    private const int LastMathDigit = 0x1D7FF;
    private const int Letters = 26;

    private static readonly FrozenDictionary<char, string> Compatibility = EmbeddedTable.Rows("Text.compatibility.tsv").ToFrozenDictionary(r => Code(r[0]), r => r[1]);

    private static readonly FrozenDictionary<(char Letter, char Mark), string> Compositions = EmbeddedTable.Rows("Text.compositions.tsv").ToFrozenDictionary(r => (Code(r[0]), Code(r[1])), r => r[2]);

    /// <summary>The text with compatibility characters (ligatures, full-width forms, mathematical letters, superscripts) replaced and marks joined to their letters; fractions stay.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var normal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i) && MathSign(char.ConvertToUtf32(text, i)) is { } plain)
            {
                normal.Append(plain);
                i++;
            }
            else
            {
                Append(normal, text[i]);
            }
        }

        return normal.ToString();
    }

    /// <summary>Appends a character in normal form to a text in normal form.</summary>
    public static void Append(StringBuilder text, char c)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (c < '\u00A0')
        {
            text.Append(c);
        }
        else if (text.Length > 0 && Compositions.TryGetValue((text[^1], c), out var composed))
        {
            text.Length--;
            text.Append(composed);
        }
        else
        {
            text.Append(Compatibility.TryGetValue(c, out var plain) ? plain : c.ToString());
        }
    }

    // The block of mathematical letters holds alphabets one after another, capitals before small letters, then digits.
    private static char? MathSign(int code) => code switch
    {
        >= FirstMathLetter and <= LastMathLetter => (code - FirstMathLetter) % (2 * Letters) is var letter && letter < Letters ? (char)('A' + letter) : (char)('a' + letter - Letters),
        >= FirstMathDigit and <= LastMathDigit => (char)('0' + ((code - FirstMathDigit) % 10)),
        _ => null,
    };

    private static char Code(string hexadecimal) => (char)int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
