namespace PanelMiner.Structure.Layout;

/// <summary>Gathers the lines of a table without drawn lines into its rows.</summary>
internal static class AlignedRows
{
    // Shares of a distance, of the font size, or of all lines.
    private const double UsualGap = 1.35;
    private const double UsualPitch = 1.1;
    private const double Wider = 1.15;
    private const double SpacedShare = 0.2;
    private const double RunningShare = 0.4;

    public static List<AlignedRow> Gather(AlignedRun run)
    {
        var lines = Enumerable.Range(0, run.Lines.Count).Select(i => new AlignedRow(run, i)).ToList();
        var tight = TightGap(lines);
        var rows = new List<AlignedRow>();
        foreach (var line in lines)
        {
            if (rows.Count > 0 && (tight is { } gap ? IsClose(rows[^1], line, gap) : GoesOn(rows[^1], line, Math.Max(UsualPitch * run.Pitch, UsualGap * line.First.Size))))
            {
                rows[^1].Add(line);
            }
            else
            {
                rows.Add(line);
            }
        }

        return rows;
    }

    /// <summary>The distance of lines inside a row, where wider distances clearly divide the rows; else nothing.</summary>
    private static double? TightGap(List<AlignedRow> lines)
    {
        var gaps = lines.Zip(lines.Skip(1)).Select(p => Gap(p.First, p.Second)).Order().ToList();
        if (gaps.Count < 2)
        {
            return null;
        }

        var tight = gaps[gaps.Count / 5];
        var close = lines.Zip(lines.Skip(1)).Where(p => Gap(p.First, p.Second) <= Wider * tight).ToList();
        return tight <= UsualGap * lines[0].First.Size && gaps.Count - close.Count >= SpacedShare * gaps.Count
            && close.Count(p => IsRunning(p.First, p.Second)) >= RunningShare * close.Count && !close.Exists(p => HasSameFigures(p.First, p.Second))
            ? tight
            : null;
    }

    private static double Gap(AlignedRow above, AlignedRow line) => line.First.Baseline - above.Last.Baseline;

    private static bool IsClose(AlignedRow above, AlignedRow line, double tight) => Gap(above, line) <= Wider * tight && above.First.Bold == line.First.Bold;

    private static bool IsRunning(AlignedRow above, AlignedRow line) => line.Filled.Exists(c => RunsOn(above, line, c));

    private static bool HasSameFigures(AlignedRow above, AlignedRow line) => line.FigureColumns.Intersect(above.FigureColumns).Any();

    // A line without figures close under a row goes on with its cells.
    private static bool GoesOn(AlignedRow above, AlignedRow line, double widest) =>
        !line.HasFigures && Gap(above, line) <= widest && line.Filled.TrueForAll(c => RunsOn(above, line, c));

    private static bool RunsOn(AlignedRow above, AlignedRow line, int column) => above.Words(column) is { Count: > 0 } words
        && (Sentences.GoesOn(line.Words(column)[0].Text) || Sentences.IsOpen(words[^1].Text) || line.Words(column)[0].Text[0] == '(');
}
