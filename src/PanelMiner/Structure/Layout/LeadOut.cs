using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Finds page references set at the end of a line far from its text, as agendas and tables of contents have them: <c>(Pages 3 - 12)</c>, <c>..... 7</c>.</summary>
internal static class LeadOut
{
    private const double WideGap = 0.9;
    private const double NarrowGap = 0.4;
    private const double VeryWideGap = 2.5;
    private const double SameColumn = 8;
    private const int MostWords = 5;

    /// <summary>The lines, page references aside. Once some are found, those that begin below them count with less white space before.</summary>
    public static List<TextLine> Apart(IReadOnlyList<TextLine> lines)
    {
        var apart = lines.Select(l => Apart(l, WideGap, null)).ToList();
        var columns = apart.Where(l => l.Aside.Count > 0).Select(l => l.Aside[0].X).ToList();
        return columns.Count == 0 ? apart : apart.ConvertAll(l => l.Aside.Count > 0 ? l : Apart(l, NarrowGap, columns.Min()));
    }

    private static TextLine Apart(TextLine line, double widest, double? column)
    {
        for (var i = line.Words.Count - 1; i > 0 && line.Words.Count - i <= MostWords; i--)
        {
            var gap = line.GapBefore(i);
            if (IsLeader(line.Words[i].Text) && IsReference(line.Words.Skip(i + 1), alone: true) && HasWords(line, i))
            {
                return new TextLine(line.Page, [.. line.Words.Take(i)]) { Aside = [.. line.Words.Skip(i)], Underlined = line.Underlined };
            }

            if (gap >= widest * line.Size && (column is null || Math.Abs(line.Words[i].X - column.Value) <= SameColumn))
            {
                return IsReference(line.Words.Skip(i), gap >= VeryWideGap * line.Size) && HasWords(line, i)
                    ? new TextLine(line.Page, [.. line.Words.Take(i)]) { Aside = [.. line.Words.Skip(i)], Underlined = line.Underlined }
                    : line;
            }
        }

        return line;
    }

    private static bool IsLeader(string word) => word.Length > 3 && !word.AsSpan().ContainsAnyExcept("._…·");

    private static bool HasWords(TextLine line, int end) => line.Words.Take(end).Any(w => w.Text.Any(char.IsLetter));

    private static bool IsReference(IEnumerable<RawWord> words, bool alone)
    {
        var text = string.Concat(words.Select(w => w.Text)).Trim('(', ')', '[', ']').ToLowerInvariant();
        var said = text.StartsWith("page", StringComparison.Ordinal);
        var rest = said ? text[4..].TrimStart('s', '.', ':') : text;
        return (said || alone) && rest.Length is > 0 and < 12 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[^1])
            && !rest.AsSpan().ContainsAnyExcept("0123456789-–—to") && (said || rest.Length <= 4);
    }
}
