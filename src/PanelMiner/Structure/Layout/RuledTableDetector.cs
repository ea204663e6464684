using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>A table before it has its place in the reading order.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="Edges">Left edges of its columns and the right edge of the last.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="HeaderRows">How many of them head it.</param>
/// <param name="IsAligned">Whether white space alone makes its columns.</param>
internal sealed record FoundTable(Box Box, IReadOnlyList<double> Edges, IReadOnlyList<LaidRow> Rows, int HeaderRows, bool IsAligned = false);

/// <summary>Makes tables of grids of drawn lines. A frame around text, with a single column, is no table.</summary>
internal sealed class RuledTableDetector(LineJoiner joiner)
{
    private const int LongestFullRow = 3;
    private const int FewestStacked = 4;
    private const double CentreAboveBaseline = 0.3;

    /// <summary>Takes the words of tables out of a page's words.</summary>
    /// <param name="page">The page.</param>
    /// <param name="words">Its words.</param>
    /// <returns>The tables, frames around text, and the words outside tables.</returns>
    public (List<FoundTable> Tables, List<Box> Frames, List<RawWord> Outside) Detect(RawPage page, List<RawWord> words)
    {
        var (tables, frames) = (new List<FoundTable>(), new List<Box>());
        foreach (var grid in RuleGridFinder.Find(page.Rules))
        {
            if (grid.Columns == 1)
            {
                frames.Add(grid.Box);
            }
            else
            {
                words = Take(page, grid, words, tables);
            }
        }

        return (tables, frames, words);
    }

    private List<RawWord> Take(RawPage page, RuleGrid grid, List<RawWord> words, List<FoundTable> tables)
    {
        var (inside, outside) = (new Dictionary<int, List<RawWord>>(), new List<RawWord>());
        foreach (var word in words)
        {
            if (CellOf(grid, word) is not { } cell)
            {
                outside.Add(word);
            }
            else if (inside.TryGetValue(cell, out var found))
            {
                found.Add(word);
            }
            else
            {
                inside.Add(cell, [word]);
            }
        }

        var cells = inside.Select(c => new FilledCell(grid.Cells[c.Key], c.Value, LineBuilder.Build(page.Number, c.Value.Where(w => !w.Vertical)))).ToList();
        if (!IsTable(grid, cells))
        {
            return words;
        }

        foreach (var part in Parts(grid, cells))
        {
            if (part is [{ IsLoose: true } loose])
            {
                outside.AddRange(loose.Cells[0].Words);
            }
            else
            {
                tables.Add(Table(page, grid, part));
            }
        }

        return outside;
    }

    // A single column with text is a frame, unless other columns are there to be filled in. Cells with stacks of figures hold several rows,
    // which white space divides better than these lines.
    private static bool IsTable(RuleGrid grid, List<FilledCell> cells) =>
        (cells.Select(c => c.Place.Column).Distinct().Count() > 1 || (cells.All(c => c.Lines.Count <= LongestFullRow) && cells.Count(c => c.Place.ColumnEnd < grid.Columns) > 1))
        && !cells.GroupBy(c => c.Place.Row).Any(r => r.Count(c => c.Lines.Count >= FewestStacked) > 1 && r.Any(IsStack));

    private static bool IsStack(FilledCell cell) => cell.Lines.Count >= FewestStacked && cell.Lines.Count(l => l.Words.All(w => Figures.IsFigure(w.Text))) * 2 > cell.Lines.Count;

    private static int? CellOf(RuleGrid grid, RawWord word) => word.Vertical
        ? grid.CellAt(word.X + (word.Width / 2), word.Y + (word.Height / 2))
        : grid.CellAt(word.X + (word.Width / 2), word.Baseline - (CentreAboveBaseline * word.FontSize));

    // A row of one wide cell with several lines of prose stands between two parts of the table, not in it.
    private static IEnumerable<List<FilledRow>> Parts(RuleGrid grid, List<FilledCell> cells)
    {
        var part = new List<FilledRow>();
        foreach (var row in cells.GroupBy(c => c.Place.Row).OrderBy(r => r.Key))
        {
            var filled = row.OrderBy(c => c.Place.Column).ToList();
            var loose = filled is [{ Lines.Count: > LongestFullRow } only] && only.Place.Column == 0 && only.Place.ColumnEnd == grid.Columns;
            if (loose && part.Count > 0)
            {
                yield return part;
                part = [];
            }

            part.Add(new(row.Key, filled, loose));
            if (loose)
            {
                yield return part;
                part = [];
            }
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private FoundTable Table(RawPage page, RuleGrid grid, List<FilledRow> rows)
    {
        var last = rows[^1].Cells.Max(c => c.Place.RowEnd);
        var box = grid.Box with { Top = grid.Ys[rows[0].Row], Bottom = grid.Ys[last] };
        var laid = rows.Select(r => Row(page, grid, r)).ToList();
        return new(box, grid.Xs, laid, HeaderRows.Count(laid));
    }

    private LaidRow Row(RawPage page, RuleGrid grid, FilledRow row)
    {
        var texts = new string[grid.Columns];
        Array.Fill(texts, "");
        foreach (var cell in row.Cells)
        {
            var upright = joiner.Join([.. cell.Lines.Select(WithoutBullet)]).Text;
            texts[cell.Place.Column] = string.Join(' ', cell.Words.Where(w => w.Vertical).Select(w => w.Text).Prepend(upright).Where(t => t.Length > 0));
        }

        var bottom = grid.Ys[row.Cells.Max(c => c.Place.RowEnd)];
        var top = grid.Ys[row.Row];
        return new(page.Number, texts, [new PageBox(page.Number, grid.Box.Left, top, grid.Box.Width, bottom - top)], row.Cells.All(c => c.Words.All(w => w.Bold)));
    }

    // The items of a list in a cell are told from one another by what they say; their bullets say nothing.
    private static TextLine WithoutBullet(TextLine line) =>
        LineLabel.Of(line) is { Kind: LabelKind.Bullet, IsSure: true } && LabelForm.IsPlain(line.Words[0].Text) ? new(line.Page, [.. line.Words.Skip(1)]) : line;

    private sealed record FilledCell(GridCell Place, List<RawWord> Words, List<TextLine> Lines);

    private sealed record FilledRow(int Row, List<FilledCell> Cells, bool IsLoose);
}
