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
    private static readonly FrozenDictionary<char, string> Compatibility = EmbeddedTable.Rows("Text.compatibility.tsv").ToFrozenDictionary(r => Code(r[0]), r => r[1]);

    private static readonly FrozenDictionary<(char Letter, char Mark), string> Compositions = EmbeddedTable.Rows("Text.compositions.tsv").ToFrozenDictionary(r => (Code(r[0]), Code(r[1])), r => r[2]);

    /// <summary>The text with compatibility characters (ligatures, full-width forms, superscripts) replaced and marks joined to their letters; fractions stay.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var normal = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(normal, c);
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

    private static char Code(string hexadecimal) => (char)int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
