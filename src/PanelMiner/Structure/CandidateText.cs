using System.Globalization;
using System.Text;
using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure;

/// <summary>Brings text into the one form that every offset counts in: NFKC but for fractions, white space folded, nothing invisible.</summary>
internal static class CandidateText
{
    /// <summary>The text in that form, line breaks folded too.</summary>
    public static string Clean(string text) => Clean(text, []).Text;

    /// <summary>The text in that form, with its links moved along.</summary>
    public static (string Text, IReadOnlyList<RawTextLink> Links) Clean(string text, IReadOnlyList<RawTextLink> links)
    {
        if (IsClean(text))
        {
            return (text, [.. links.Where(l => l.Start >= 0 && l.Start < l.End && l.End <= text.Length)]);
        }

        var clean = new StringBuilder(text.Length);
        var moved = new int[text.Length + 1];
        var space = false;
        for (var i = 0; i < text.Length;)
        {
            moved[i] = clean.Length + (space && clean.Length > 0 ? 1 : 0);
            var length = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var used) == System.Buffers.OperationStatus.Done ? used : 1;
            if (length == 2)
            {
                moved[i + 1] = moved[i];
            }

            space = Take(rune, space, clean);
            i += length;
        }

        moved[text.Length] = clean.Length;
        return (clean.ToString(), [.. links.Select(l => Move(l, moved, clean.Length)).OfType<RawTextLink>()]);
    }

    private static bool Take(Rune rune, bool space, StringBuilder clean)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            return true;
        }

        if (IsDropped(rune))
        {
            return space;
        }

        if (space && clean.Length > 0)
        {
            clean.Append(' ');
        }

        foreach (var c in rune.ToString())
        {
            TextNormalizer.Append(clean, c);
        }

        return false;
    }

    private static RawTextLink? Move(RawTextLink link, int[] moved, int length)
    {
        var start = moved[Math.Clamp(link.Start, 0, moved.Length - 1)];
        var end = Math.Min(moved[Math.Clamp(link.End, 0, moved.Length - 1)], length);
        return end > start ? link with { Start = start, End = end } : null;
    }

    private static bool IsDropped(Rune rune) => rune.Value == 0xFFFD || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    private static bool IsClean(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' || (c == ' ' && before == ' '))
            {
                return false;
            }

            before = c;
        }

        return text.Length == 0 || before != ' ';
    }
}
