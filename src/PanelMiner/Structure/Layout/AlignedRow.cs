using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>A row of a table without drawn lines, while its lines are gathered.</summary>
internal sealed class AlignedRow
{
    private readonly List<TextLine> lines;
    private readonly List<TextLine>?[] cells;

    /// <summary>The row that one line of a run makes.</summary>
    public AlignedRow(AlignedRun run, int line)
    {
        lines = [run.Lines[line]];
        cells = new List<TextLine>?[run.Columns];
        foreach (var column in run.Rows[line].GroupBy(run.ColumnOf))
        {
            cells[column.Key] = [new TextLine(First.Page, [.. column.SelectMany(c => c.Words)])];
        }

        FigureColumns = [.. run.Rows[line].Where(c => c.IsFigure && !c.Words.All(w => Figures.IsYear(w.Text))).Select(run.ColumnOf).Where(c => c > 0)];
    }

    public TextLine First => lines[0];

    public TextLine Last => lines[^1];

    /// <summary>Whether a column after the first holds a figure that is no year.</summary>
    public bool HasFigures => FigureColumns.Count > 0;

    /// <summary>The columns after the first that hold a figure that is no year.</summary>
    public IReadOnlyList<int> FigureColumns { get; }

    /// <summary>Columns in which something stands.</summary>
    public List<int> Filled => [.. Enumerable.Range(0, cells.Length).Where(c => cells[c] is not null)];

    /// <summary>The words of a column's last line; none where it is empty.</summary>
    public IReadOnlyList<RawWord> Words(int column) => cells[column]?[^1].Words ?? [];

    /// <summary>Adds a line that goes on with the cells.</summary>
    public void Add(AlignedRow next)
    {
        lines.AddRange(next.lines);
        foreach (var column in next.Filled)
        {
            (cells[column] ??= []).AddRange(next.cells[column]!);
        }
    }

    public LaidRow ToLaid(LineJoiner joiner)
    {
        var box = lines.Select(l => l.Box).Aggregate((a, b) => a.With(b));
        return new(
            First.Page,
            [.. cells.Select(c => c is null ? "" : joiner.Join(c).Text)],
            [new PageBox(First.Page, Math.Round(box.Left, 2), Math.Round(box.Top, 2), Math.Round(box.Width, 2), Math.Round(box.Height, 2))],
            lines.TrueForAll(l => l.Bold));
    }
}
