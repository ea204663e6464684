using System.Text;

namespace PanelMiner.Reading.Pdf;

/// <summary>Cleans the characters of a PDF: compatibility forms, control characters and the private-use signs of symbol fonts.</summary>
internal static class PdfText
{
    private const char Bullet = '\u2022';
    private const char SoftHyphen = '\u00AD';

    /// <summary>The word without control characters, compatibility forms resolved; empty when nothing is left.</summary>
    public static string Clean(string word)
    {
        if (System.Text.Ascii.IsValid(word) && !word.AsSpan().ContainsAnyInRange('\0', '\u001F') && !word.Contains('\u007F', StringComparison.Ordinal))
        {
            return word;
        }

        var text = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            Append(text, rune);
        }

        return Normalise(text.ToString(), alone: text.Length == 1);
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        var kept = Rune.GetUnicodeCategory(rune) switch
        {
            System.Globalization.UnicodeCategory.Control => false,
            System.Globalization.UnicodeCategory.Format => rune.Value == SoftHyphen,
            System.Globalization.UnicodeCategory.OtherNotAssigned => false,
            _ => rune.Value != 0xFFFD,
        };
        if (kept)
        {
            text.Append(rune.ToString());
        }
    }

    // Symbol and Wingdings put their signs at U+F000 to U+F0FF: alone they are bullets, inside a word they mean nothing.
    private static string Normalise(string word, bool alone)
    {
        if (alone && IsPrivate(word[0]))
        {
            return Bullet.ToString();
        }

        var text = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (!IsPrivate(c))
            {
                text.Append(c);
            }
        }

        return TextForms.Resolve(text.ToString());
    }

    private static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';
}
