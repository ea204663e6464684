namespace PanelMiner.Mentions;

/// <summary>What stands in a text without being read: inline tags, invisible characters, addresses; and the many forms of dash and apostrophe.</summary>
internal static class Typography
{
    private const int LongestTag = 24;
    private static readonly string[] FileEndings = [".pdf", ".docx", ".doc", ".xlsx", ".html", ".htm"];

    /// <summary>Whether a character takes no room.</summary>
    public static bool IsInvisible(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>The plain dash, apostrophe or slash for one of its forms; any other character itself.</summary>
    public static char Alike(char c) => c switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u00AF' => '-',
        '\u2018' or '\u2019' or '\u02BC' or '\u0060' or '\u00B4' => '\'',
        '\u2044' => '/',
        _ => c,
    };

    /// <summary>Where an inline tag such as <c>&lt;sup&gt;</c> ends that begins at a place; the place itself when none does.</summary>
    public static int AfterTag(string text, int at)
    {
        if (text[at] != '<')
        {
            return at;
        }

        var last = Math.Min(text.Length, at + LongestTag);
        var first = at + 1 < last && text[at + 1] == '/' ? at + 2 : at + 1;
        var i = first;
        while (i < last && char.IsAsciiLetterOrDigit(text[i]))
        {
            i++;
        }

        i += i < last && i > first && text[i] == '/' ? 1 : 0;
        return i == first || i >= last || text[i] != '>' ? at : i + 1;
    }

    /// <summary>The end of the run without white space that holds a place.</summary>
    public static int ChunkEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a run without white space is a web or mail address or the name of a file.</summary>
    public static bool IsAddress(ReadOnlySpan<char> chunk) =>
        chunk.Length > 4 && (chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || (chunk.Contains('@') && chunk.Contains('.')) || HasFileEnding(chunk) || chunk.Contains(".gov.uk", StringComparison.OrdinalIgnoreCase));

    private static bool HasFileEnding(ReadOnlySpan<char> chunk)
    {
        var bare = chunk.TrimEnd(".,;:)]\"'");
        foreach (var ending in FileEndings)
        {
            if (bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
