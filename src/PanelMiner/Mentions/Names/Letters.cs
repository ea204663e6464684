using System.Text;

namespace PanelMiner.Mentions.Names;

/// <summary>Makes alike what papers and their converters write in several ways.</summary>
internal static class Letters
{
    /// <summary>Whether a character shows nothing: soft hyphens, zero-width spaces.</summary>
    public static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>The plain form of a dash, apostrophe, quotation mark, bullet or ampersand; other characters as they are.</summary>
    public static char Alike(char c) => c switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => '-',
        '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4' => '\'',
        '\u201C' or '\u201D' or '\u201E' => '"',
        '\u2022' or '\u25CF' or '\uF0B7' or '\u25AA' => '•',
        '\u2044' => '/',
        '\uFF06' => '&',
        _ => c,
    };

    /// <summary>A word without invisible characters, its ligatures and apostrophes made plain.</summary>
    public static string Clean(ReadOnlySpan<char> word)
    {
        var clean = new StringBuilder(word.Length + 2);
        foreach (var c in word)
        {
            _ = c switch
            {
                '\uFB00' => clean.Append("ff"),
                '\uFB01' => clean.Append("fi"),
                '\uFB02' => clean.Append("fl"),
                '\uFB03' => clean.Append("ffi"),
                '\uFB04' => clean.Append("ffl"),
                _ when IsInvisible(c) => clean,
                _ => clean.Append(Alike(c)),
            };
        }

        return clean.ToString();
    }
}
