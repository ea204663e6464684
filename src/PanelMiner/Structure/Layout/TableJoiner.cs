namespace PanelMiner.Structure.Layout;

/// <summary>Joins the parts of a table that runs over pages: a repeated header goes, a row cut by the page's end becomes whole.</summary>
internal static class TableJoiner
{
    private const double SameEdge = 6;

    /// <summary>The whole table, or nothing when the second does not go on with the first.</summary>
    /// <param name="first">The part that ends a page.</param>
    /// <param name="second">The part that begins the next.</param>
    /// <param name="spare">Takes the repeated header as furniture.</param>
    public static TableElement? Join(TableElement first, TableElement second, List<PageElement> spare)
    {
        if (second.Rows[0].Page - first.Rows[^1].Page != 1 || !HasSameColumns(first, second))
        {
            return null;
        }

        var repeated = RepeatedHeader(first, second);
        if (repeated == 0 && second.HeaderRows > 0 && first.HeaderRows > 0)
        {
            return null;
        }

        spare.AddRange(second.Rows.Take(repeated).Select(r => new RepeatedHeaderElement(r)));
        var rows = first.Rows.ToList();
        var rest = second.Rows.Skip(repeated).ToList();
        if (rest.Count > 0 && IsCut(rows[^1], rest[0]))
        {
            rows[^1] = RowJoiner.Join(rows[^1], rest[0]);
            rest.RemoveAt(0);
        }

        return first with { Rows = [.. rows, .. rest], Region = second.Region };
    }

    private static bool HasSameColumns(TableElement first, TableElement second) =>
        first.Columns == second.Columns && first.Edges.Zip(second.Edges).SkipLast(1).All(e => Math.Abs((e.First - first.Edges[0]) - (e.Second - second.Edges[0])) <= SameEdge);

    private static int RepeatedHeader(TableElement first, TableElement second)
    {
        var same = 0;
        while (same < Math.Min(Math.Max(first.HeaderRows, 1), second.Rows.Count) && first.Rows[same].Cells.SequenceEqual(second.Rows[same].Cells))
        {
            same++;
        }

        return same;
    }

    /// <summary>Whether the row only goes on with the cells of the row before the page's end.</summary>
    private static bool IsCut(LaidRow above, LaidRow row)
    {
        var goesOn = false;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var (first, second) = (above.Cells[i], row.Cells[i]);
            if (second.Length == 0)
            {
                continue;
            }

            if (first.Length == 0 || Sentences.Ends(LastWord(first)))
            {
                // A finished cell may begin a new sentence, but a row whose first cell says something new is new.
                if (i == 0 || !char.IsUpper(second[0]) || row.Cells[0].Length > 0)
                {
                    return false;
                }

                continue;
            }

            goesOn |= Sentences.GoesOn(second) || Sentences.IsOpen(LastWord(first));
        }

        return goesOn;
    }

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];
}
