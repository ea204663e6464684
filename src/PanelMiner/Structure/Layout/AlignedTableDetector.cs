using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>Finds tables without drawn lines: columns that white space keeps apart over several lines.</summary>
internal sealed class AlignedTableDetector(LineJoiner joiner, Walls walls)
{
    private const double WidestGap = 3;
    private const double WidestHeaderGap = 2.3;
    private const double UsualGap = 1.35;
    private const double OtherSize = 0.15;
    private const double Wider = 1.05;
    private const int MostLines = 400;
    private const int MostSingles = 3;
    private const int FewestRows = 2;
    private const int MostHeaderRows = 8;
    private const double ProseShare = 0.7;
    private const int ProseLength = 60;

    /// <summary>The items of a region, runs of lines that are tables replaced by those.</summary>
    /// <param name="items">The items from top to bottom.</param>
    /// <param name="measure">The strip in which they run.</param>
    /// <param name="onlyFigures">Whether only tables of three columns and more, full of figures, are looked for.</param>
    public List<FlowItem> Replace(List<FlowItem> items, Measure measure, bool onlyFigures = false)
    {
        var replaced = new List<FlowItem>(items.Count);
        for (var start = 0; start < items.Count;)
        {
            var end = RunEnd(items, start, measure);
            if (end - start > 1 && RunOf(items, start, end) is var run && AlignedEvidence.IsTable(run, onlyFigures))
            {
                end = WithLastLines(items, start, end, run);
                replaced.Add(new(null, Table(RunOf(items, start, end))));
                start = end;
                continue;
            }

            var next = end - start > 1 ? Division(items, start, end) : start + 1;
            replaced.AddRange(items[start..next]);
            start = next;
        }

        return replaced;
    }

    /// <summary>The items of a page on which a table of the page before goes on at the top, without its header.</summary>
    /// <param name="items">The items from top to bottom.</param>
    /// <param name="edges">The columns of that table.</param>
    public List<FlowItem> Continue(List<FlowItem> items, IReadOnlyList<double> edges)
    {
        for (var start = 0; start <= Math.Min(MostSingles, items.Count - 1); start++)
        {
            var end = start;
            var rows = 0;
            while (end < items.Count && items[end].Line is { } line && ColumnFit.Of(line, edges) is var columns && columns > 0
                && (end == start || line.Baseline - items[end - 1].At <= WidestGap * line.Size))
            {
                rows += columns > 1 ? 1 : 0;
                end++;
            }

            if (rows >= FewestRows && ColumnFit.Of(items[start].Line!, edges) > 1)
            {
                var run = AlignedRun.Of([.. items[start..end].Select(i => i.Line!)], walls, [.. edges]);
                return [.. items[..start], new(null, Table(run) with { HeaderRows = 0 }), .. items[end..]];
            }
        }

        return items;
    }

    /// <summary>End of the run of lines with several cells that begins here; a few lines with one cell may stand between them.</summary>
    private int RunEnd(List<FlowItem> items, int start, Measure measure)
    {
        if (!IsRow(items[start]))
        {
            return start;
        }

        var end = start + 1;
        var inBody = HasFigures(items[start]) || items[start].Line!.Bold;
        for (var i = end; i < items.Count && items[i].Line is { } line && i - end < MostSingles; i++)
        {
            var size = Math.Max(line.Size, items[i - 1].Line!.Size);
            if (Math.Abs(line.Size - items[start].Line!.Size) > OtherSize * size || line.Baseline - items[i - 1].Line!.Baseline > (inBody ? WidestGap : WidestHeaderGap) * size || (line.Box.Width >= ProseShare * measure.Width && line.Length > ProseLength && !IsRow(items[i])))
            {
                break;
            }

            end = IsRow(items[i]) ? i + 1 : end;
            inBody |= HasFigures(items[i]);
        }

        return end;
    }

    private AlignedRun RunOf(List<FlowItem> items, int start, int end) => AlignedRun.Of([.. items[start..end].Select(i => i.Line!)], walls);

    /// <summary>Where a run that is no table is best divided: what stands below its widest gap may still be one.</summary>
    private static int Division(List<FlowItem> items, int start, int end)
    {
        var (widest, at) = (0.0, end);
        for (var i = start + 1; i < end; i++)
        {
            var gap = items[i].At - items[i - 1].At;
            (widest, at) = gap > widest * Wider ? (gap, i) : (widest, at);
        }

        return end - start > MostLines ? end : at;
    }

    /// <summary>The end of a table with the last lines of its last row, each in a column.</summary>
    private static int WithLastLines(List<FlowItem> items, int start, int end, AlignedRun run)
    {
        while (end < items.Count && items[end].Line is { } line && line.Baseline - items[end - 1].At <= UsualGap * line.Size && run.HasRoomFor(line)
            && Math.Abs(line.Size - items[start].Line!.Size) <= OtherSize * line.Size)
        {
            end++;
        }

        return end;
    }

    private bool HasFigures(FlowItem item) => RowCell.Of(item.Line!, walls).Skip(1).Any(c => c.IsFigure && !Figures.IsYear(c.Text));

    private bool IsRow(FlowItem item) => item.Line is { } line && RowCell.Of(line, walls) is var cells
        && (cells.Count > 2 || (cells.Count == 2 && !(cells[0].Words.Count == 1 && LabelForm.Of(cells[0].Words[0].Text) is not null && !cells[1].IsFigure)));

    private FoundTable Table(AlignedRun run)
    {
        var rows = AlignedRows.Gather(run);
        var laid = rows.Select(r => r.ToLaid(joiner)).ToList();
        var box = run.Lines.Select(l => l.Box).Aggregate((a, b) => a.With(b));
        return new(box, run.Edges, laid, HeaderCount(rows, laid), IsAligned: true);
    }

    private static int HeaderCount(List<AlignedRow> rows, List<LaidRow> laid)
    {
        var count = rows.FindIndex(r => r.HasFigures);
        if (count is < 0 or > MostHeaderRows)
        {
            return HeaderRows.Count(laid);
        }

        // What heads a table stands over its figures; a row that leaves their columns empty only has none.
        var figures = rows.SelectMany(r => r.FigureColumns).ToHashSet();
        return rows.GetRange(0, count).FindLastIndex(r => r.Filled.Count > 1 && r.Filled.Exists(figures.Contains)) + 1;
    }
}
