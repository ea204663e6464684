using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace PanelMiner.Reading;

/// <summary>
/// Resolves characters that only look different: ligatures, full-width and mathematical letters, hyphens, letters with their marks apart.
/// </summary>
/// <remarks>
/// A choice from NFKC, made here because the runtime does not normalise in its culture-invariant mode, and because NFKC goes too far:
/// it would turn 2½ into 21/2, m² into m2 and an ellipsis, which other formats keep, into full stops.
/// </remarks>
internal static class TextForms
{
    private const char FirstLigature = '\uFB00';
    private const char LastLigature = '\uFB06';
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = 0xFEE0;
    private const char FirstMark = '\u0300';
    private const char LastMark = '\u036F';
    private const int FirstMathLetter = 0x1D400;
    private const int LastMathLetter = 0x1D6A3;
    private const int FirstMathDigit = 0x1D7CE;
    private const int LastMathDigit = 0x1D7FF;
    private const int Letters = 26;
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    private static readonly FrozenDictionary<(char Letter, char Mark), char> Composed = ReadMarks();

    /// <summary>The text with such characters resolved; the same text when there are none.</summary>
    public static string Resolve(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstMark - 1)))
        {
            return text;
        }

        var resolved = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(resolved, rune);
        }

        return resolved.ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        switch (rune.Value)
        {
            case >= FirstMark and <= LastMark when text.Length > 0 && Composed.TryGetValue((text[^1], (char)rune.Value), out var letter):
                text[^1] = letter;
                break;
            case >= FirstLigature and <= LastLigature:
                text.Append(Ligatures[rune.Value - FirstLigature]);
                break;
            case >= FirstFullWidth and <= LastFullWidth:
                text.Append((char)(rune.Value - FullWidthOffset));
                break;
            case '\u2010' or '\u2011':
                text.Append('-');
                break;
            case >= FirstMathLetter and <= LastMathLetter:
                text.Append(MathLetter(rune.Value - FirstMathLetter));
                break;
            case >= FirstMathDigit and <= LastMathDigit:
                text.Append((char)('0' + ((rune.Value - FirstMathDigit) % 10)));
                break;
            default:
                text.Append(rune.ToString());
                break;
        }
    }

    // The block holds alphabets one after another, capitals before small letters.
    private static char MathLetter(int index) =>
        (char)(index % (2 * Letters) is var letter && letter < Letters ? 'A' + letter : 'a' + letter - Letters);

    private static FrozenDictionary<(char, char), char> ReadMarks()
    {
        using var stream = typeof(TextForms).Assembly.GetManifestResourceStream("PanelMiner.Reading.LetterMarks.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var composed = new Dictionary<(char, char), char>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [[not '#', ..] mark, var pairs, _])
            {
                foreach (var pair in pairs.Split(' '))
                {
                    composed[(pair[0], (char)int.Parse(mark, NumberStyles.HexNumber, CultureInfo.InvariantCulture))] = pair[1];
                }
            }
        }

        return composed.ToFrozenDictionary();
    }
}
