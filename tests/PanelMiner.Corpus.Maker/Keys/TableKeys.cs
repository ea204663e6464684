using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Keys;

/// <summary>Makes rows, or cells, of a table into passages read with their column headings.</summary>
internal static class TableKeys
{
    private const string Separator = " | ";

    public static TableKey Of(SourceBlock block, int firstPassage) => new(
        [.. block.Rows.Where(r => r.IsHeader).Select(Cells)],
        [.. block.Rows.Where(r => !r.IsHeader).Select(Cells)])
    {
        FirstPassage = firstPassage,
        ColumnsAreLists = block.Options.ContainsKey("lists"),
        IsMetadata = block.Options.ContainsKey("metadata"),
    };

    /// <summary>The passages of a row: the row itself, without the bars of empty cells at its end, or each of its cells.</summary>
    public static IEnumerable<PassageKey> Passages(SourceRow row, TableKey table, MentionKeys mentions)
    {
        var headings = Headings(table.Headers);
        if (table.ColumnsAreLists)
        {
            return row.Cells.Select((c, i) => (Cell: c, i)).Where(c => !IsMerged(c.Cell) && c.Cell.Plain.Length > 0)
                .Select(c => new PassageKey(0, "table-cell", c.Cell.Plain) { Context = headings.ElementAtOrDefault(c.i), Mentions = mentions.Of(c.Cell) });
        }

        var cells = Cells(row);
        var found = new List<MentionKey>();
        var joined = string.Join(Separator, cells);
        var start = joined.TrimStart().Length - joined.Length;
        for (var i = 0; i < cells.Count; i++)
        {
            found.AddRange(IsMerged(row.Cells[i]) ? [] : mentions.Of(row.Cells[i], start));
            start += cells[i].Length + Separator.Length;
        }

        return [new PassageKey(0, "table-row", joined.TrimEnd(' ', '|').TrimStart()) { Cells = cells, Context = headings.Count == 0 ? null : string.Join(Separator, headings), Mentions = found }];
    }

    public static bool IsMerged(RichText cell) => cell.Plain is "<" or "^";

    private static IReadOnlyList<string> Cells(SourceRow row) => [.. row.Cells.Select(c => IsMerged(c) ? "" : c.Plain)];

    // Each column's headings from the outermost row inwards; a heading over several columns belongs to each of them.
    private static List<string> Headings(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var spread = rows.Take(rows.Count - 1).Select(Spread).Append(rows[^1]).ToList();
        return [.. Enumerable.Range(0, rows[^1].Count).Select(c => string.Join(' ', spread.Select(r => r[c]).Where(t => t.Length > 0).Distinct()))];
    }

    private static List<string> Spread(IReadOnlyList<string> row)
    {
        var spread = new List<string>(row);
        for (var i = 1; i < spread.Count; i++)
        {
            spread[i] = spread[i].Length == 0 ? spread[i - 1] : spread[i];
        }

        return spread;
    }
}
