using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Gathers words into lines by their baselines; raised and lowered small words go to the line that they belong to.</summary>
internal static class LineBuilder
{
    // Shares of the font size.
    private const double SameBaseline = 0.3;
    private const double SmallWord = 0.85;
    private const double HighestRaise = 0.7;
    private const double DeepestDrop = 0.35;
    private const double Adjoining = 0.35;
    private const double Glued = 0.12;
    private const int RowsToLookAt = 3;
    private static readonly string[] Ordinals = ["st", "nd", "rd", "th"];

    /// <summary>The lines of a page from top to bottom.</summary>
    public static List<TextLine> Build(int page, IEnumerable<RawWord> words)
    {
        var rows = Rows([.. words.OrderBy(w => w.Baseline).ThenBy(w => w.X)]);
        rows.ForEach(r => r.Sort((a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Baseline.CompareTo(b.Baseline)));
        AttachSmallWords(rows);
        return [.. rows.Where(r => r.Count > 0).Select(r => new TextLine(page, GlueOrdinals(r))).OrderBy(l => l.Baseline).ThenBy(l => l.Box.Left)];
    }

    private static List<List<RawWord>> Rows(List<RawWord> sorted)
    {
        var rows = new List<List<RawWord>>();
        double sum = 0;
        foreach (var word in sorted)
        {
            if (rows.Count > 0 && word.Baseline - (sum / rows[^1].Count) <= SameBaseline * Math.Min(word.FontSize, rows[^1][^1].FontSize))
            {
                rows[^1].Add(word);
                sum += word.Baseline;
                continue;
            }

            rows.Add([word]);
            sum = word.Baseline;
        }

        return rows;
    }

    private static void AttachSmallWords(List<List<RawWord>> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            for (var k = rows[i].Count - 1; k >= 0; k--)
            {
                var word = rows[i][k];
                if (HostOf(rows, i, word) is { } host)
                {
                    rows[i].RemoveAt(k);
                    Insert(host, word);
                }
            }
        }
    }

    private static List<RawWord>? HostOf(List<List<RawWord>> rows, int own, RawWord word)
    {
        for (var away = 1; away <= RowsToLookAt; away++)
        {
            if (own + away < rows.Count && IsHost(rows[own + away], word))
            {
                return rows[own + away];
            }

            if (own - away >= 0 && IsHost(rows[own - away], word))
            {
                return rows[own - away];
            }
        }

        return null;
    }

    private static bool IsHost(List<RawWord> row, RawWord word)
    {
        var next = FirstFrom(row, word.X);
        return (next > 0 && Adjoins(row[next - 1], word, word.X - row[next - 1].Right))
            || (next < row.Count && Adjoins(row[next], word, row[next].X - word.Right));
    }

    private static bool Adjoins(RawWord host, RawWord word, double gap)
    {
        var raise = host.Baseline - word.Baseline;
        return word.FontSize < SmallWord * host.FontSize
            && raise <= HighestRaise * host.FontSize && raise >= -DeepestDrop * host.FontSize
            && Math.Abs(gap) <= Adjoining * host.FontSize;
    }

    private static void Insert(List<RawWord> row, RawWord word) => row.Insert(FirstFrom(row, word.X), word);

    /// <summary>Index of the first word that begins at <paramref name="x"/> or right of it.</summary>
    private static int FirstFrom(List<RawWord> row, double x)
    {
        var (low, high) = (0, row.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = row[middle].X < x ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // "3" and a raised "rd" are one word; the raised mark of a note stays a word of its own.
    private static List<RawWord> GlueOrdinals(List<RawWord> row)
    {
        for (var i = row.Count - 1; i > 0; i--)
        {
            var (before, word) = (row[i - 1], row[i]);
            if (word.FontSize < SmallWord * before.FontSize && char.IsAsciiDigit(before.Text[^1])
                && word.X - before.Right <= Glued * before.FontSize && IsOrdinal(word.Text))
            {
                row[i - 1] = before with { Text = before.Text + word.Text, Width = word.Right - before.X };
                row.RemoveAt(i);
            }
        }

        return row;
    }

    private static bool IsOrdinal(string text) => text.Length >= 2
        && Ordinals.Any(o => text.StartsWith(o, StringComparison.OrdinalIgnoreCase)) && !text.Skip(2).Any(char.IsLetterOrDigit);
}
