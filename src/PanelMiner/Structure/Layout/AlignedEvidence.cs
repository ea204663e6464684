namespace PanelMiner.Structure.Layout;

/// <summary>Judges whether aligned lines are a table. In doubt they are not: a paragraph torn into cells is worse than a table read line by line.</summary>
internal static class AlignedEvidence
{
    private const int FewestRows = 3;
    private const int FewestFigures = 4;
    private const double FigureShare = 0.4;
    private const double MostlyFigures = 0.6;
    private const double FilledShare = 0.6;
    private const double CommaShare = 0.25;
    private const double AlignedShare = 0.75;
    private const double SameEdge = 3;
    private const int LongestCell = 28;
    private const double BoldShare = 0.4;

    /// <summary>Whether it is one.</summary>
    /// <param name="run">The lines.</param>
    /// <param name="onlyFigures">Whether only three columns and more, full of figures, count.</param>
    public static bool IsTable(AlignedRun run, bool onlyFigures)
    {
        if (run.Core.Count < FewestRows || run.Columns < 2)
        {
            return false;
        }

        var columns = Enumerable.Range(0, run.Columns).Select(_ => new List<RowCell>()).ToList();
        foreach (var cell in run.Core.SelectMany(r => r))
        {
            columns[run.ColumnOf(cell)].Add(cell);
        }

        var first = columns[0].Count > 0 && columns[0].All(IsLabel) ? 1 : 0;
        var rest = columns.Skip(first).Where(c => c.Count > 0).ToList();
        return rest.Count switch
        {
            < 2 => false,
            2 => !onlyFigures && IsLabelled(rest, run) && !HasPageNumbers(rest[1]),
            _ => !IsRunning(run) && !IsCaptioned(columns[0]) && (HasFigures(rest) || IsHeaded(run, rest) || (!onlyFigures && IsRegular(rest, run.Core.Count))),
        };
    }

    private static bool IsLabel(RowCell cell) => cell.Words.Count == 1 && LabelForm.Of(cell.Words[0].Text) is not null;

    // Names and their figures: nearly every row has both, and the name is no label with a colon.
    private static bool IsLabelled(List<List<RowCell>> columns, AlignedRun run) =>
        columns.All(c => c.Count >= FilledShare * run.Core.Count)
        && columns[1].Count(c => c.IsFigure) >= MostlyFigures * columns[1].Count
        && !IsCaptioned(columns[0])
        && columns[0].Count(c => c.Words.Any(w => w.Text.Any(char.IsLetter))) >= MostlyFigures * columns[0].Count;

    // "To:" and "Subject:" stand before what they say, not over it.
    private static bool IsCaptioned(List<RowCell> first) => first.Count(c => c.Text.EndsWith(':')) >= FigureShare * Math.Max(first.Count, 1);

    private static bool HasPageNumbers(List<RowCell> cells)
    {
        var before = 0;
        foreach (var cell in cells)
        {
            if (PageNumberForm.Of(cell.Text, out _) is not { } number || number < before)
            {
                return false;
            }

            before = number;
        }

        return true;
    }

    private static bool HasFigures(List<List<RowCell>> columns)
    {
        var cells = columns.Skip(1).SelectMany(c => c).ToList();
        var figures = cells.Count(c => c.IsFigure);
        return figures >= FewestFigures && figures >= FigureShare * cells.Count;
    }

    private static bool IsRegular(List<List<RowCell>> columns, int rows) => columns.All(c =>
        c.Count >= FilledShare * rows && c.Average(x => x.Text.Length) <= LongestCell && (Alike(c, x => x.Left) || Alike(c, x => x.Right) || Alike(c, x => (x.Left + x.Right) / 2)));

    // A bold row over columns that begin alike, of which the text below is not bold.
    private static bool IsHeaded(AlignedRun run, List<List<RowCell>> columns) => run.Lines[0].Bold && run.Rows[0].Count >= columns.Count
        && run.Lines.Count(l => l.Bold) < BoldShare * run.Lines.Count && columns.All(c => Alike(c, x => x.Left));

    private static bool Alike(List<RowCell> cells, Func<RowCell, double> at)
    {
        var places = cells.Select(at).Order().ToList();
        var middle = places[places.Count / 2];
        return places.Count(p => Math.Abs(p - middle) <= SameEdge) >= AlignedShare * places.Count;
    }

    // Names set one after another with wide gaps end in commas; sentences go on from line to line.
    private static bool IsRunning(AlignedRun run)
    {
        var cells = run.Core.SelectMany(r => r).ToList();
        return cells.Count(c => c.Words[^1].Text[^1] is ',' or ';') >= CommaShare * cells.Count;
    }
}
