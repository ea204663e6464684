using PanelMiner.Sources;

namespace PanelMiner.Reading.Plain;

/// <summary>Recognises tables in plain text: consecutive lines with tabs or pipes.</summary>
internal static class TextTables
{
    private const int FewestRows = 2;

    /// <summary>The table that begins at a line and the number of lines it takes; nothing when none begins there.</summary>
    public static (RawBlock Table, int Lines)? At(IReadOnlyList<string> lines, int start)
    {
        var split = IsPiped(lines[start]) ? (Func<string, List<string>>)Pipes : IsTabbed(lines[start]) ? Tabs : null;
        if (split is null)
        {
            return null;
        }

        var belongs = IsPiped(lines[start]) ? (Func<string, bool>)IsPiped : IsTabbed;
        var end = start;
        while (end < lines.Count && (belongs(lines[end]) || (end > start && IsOutdented(lines[end]))))
        {
            end++;
        }

        return end - start < FewestRows ? null : (Table(lines, start, end, split), end - start);
    }

    private static RawBlock Table(IReadOnlyList<string> lines, int start, int end, Func<string, List<string>> split)
    {
        var rows = new List<RawRow>();
        for (var i = start; i < end; i++)
        {
            if (!IsSeparator(lines[i]))
            {
                var cells = split(lines[i]);
                rows.Add(new(rows.Count == 0 && IsHeader(cells), [.. cells.Select(Cell)]));
            }
        }

        return new(RawBlockKind.Table, "") { Rows = rows };
    }

    // A first row of "Label:" and value is the start of a header block, not a row of column headings.
    private static bool IsHeader(List<string> cells) => !cells[0].TrimEnd().EndsWith(':') && cells.TrueForAll(c => c.Length < 80);

    private static RawCell Cell(string text, int column)
    {
        var folded = new FoldedText();
        var (clean, strong) = StrayMarkup.Emphasis(text);
        folded.Append(clean);
        return new(LabelledBlock.Of(folded) is { } block ? [block with { Bold = strong }] : [], column, 1, false);
    }

    private static bool IsTabbed(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Contains('\t', StringComparison.Ordinal)
            && NumberLabels.BulletAtStart(trimmed) == 0
            && !(NumberLabels.LengthAtStart(trimmed, out _) is > 0 and var label && !trimmed[label..].Contains('\t', StringComparison.Ordinal));
    }

    // A row whose first cells are empty begins with their tabs.
    private static bool IsOutdented(string line) => line.StartsWith('\t') && !string.IsNullOrWhiteSpace(line);

    private static bool IsPiped(string line) => line.AsSpan().Count('|') >= 2 || (line.AsSpan().Count('|') == 1 && line.Trim() is [not '|', .., not '|']);

    private static bool IsSeparator(string line) => line.Contains('-', StringComparison.Ordinal) && line.AsSpan().Trim().TrimStart('|').IndexOfAnyExcept("|-:+ \t") < 0;

    private static List<string> Tabs(string line) => [.. line.TrimEnd().Split('\t').Select(c => c.Trim())];

    private static List<string> Pipes(string line)
    {
        var inner = line.Trim();
        inner = inner.StartsWith('|') ? inner[1..] : inner;
        inner = inner.EndsWith('|') ? inner[..^1] : inner;
        return [.. inner.Split('|').Select(c => c.Trim())];
    }
}
