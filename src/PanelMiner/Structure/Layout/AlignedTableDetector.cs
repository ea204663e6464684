using PanelMiner.Sources;
using PanelMiner.Text;

namespace PanelMiner.Structure.Layout;

/// <summary>Finds tables without drawn lines: columns that white space keeps apart over several lines.</summary>
internal sealed class AlignedTableDetector(LineJoiner joiner, Walls walls)
{
    private const double WidestGap = 3;
    private const double WidestHeaderGap = 2.3;
    private const double UsualGap = 1.35;
    private const double UsualPitch = 1.1;
    private const int MostSingles = 3;
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
            if (end - start > 1 && AlignedRun.Of([.. items[start..end].Select(i => i.Line!)], walls) is var run && AlignedEvidence.IsTable(run, onlyFigures))
            {
                replaced.Add(new(null, Table(run)));
                start = end;
            }
            else
            {
                // A run that is no table holds none further down either, save in its own later lines.
                var next = Math.Max(start + 1, end - start > 1 ? end : start + 1);
                replaced.AddRange(items[start..next]);
                start = next;
            }
        }

        return replaced;
    }

    /// <summary>End of the run of lines with several cells that begins here; a few lines with one cell may stand between them.</summary>
    private int RunEnd(List<FlowItem> items, int start, Measure measure)
    {
        if (!IsRow(items[start]))
        {
            return start;
        }

        var end = start + 1;
        var inBody = HasFigures(items[start]);
        for (var i = end; i < items.Count && items[i].Line is { } line && i - end < MostSingles; i++)
        {
            var size = Math.Max(line.Size, items[i - 1].Line!.Size);
            if (line.Baseline - items[i - 1].Line!.Baseline > (inBody ? WidestGap : WidestHeaderGap) * size || (line.Box.Width >= ProseShare * measure.Width && line.Length > ProseLength && !IsRow(items[i])))
            {
                break;
            }

            end = IsRow(items[i]) ? i + 1 : end;
            inBody |= HasFigures(items[i]);
        }

        return end;
    }

    private bool HasFigures(FlowItem item) => RowCell.Of(item.Line!, walls).Skip(1).Any(c => c.IsFigure && !Figures.IsYear(c.Text));

    private bool IsRow(FlowItem item) => item.Line is { } line && RowCell.Of(line, walls) is var cells
        && (cells.Count > 2 || (cells.Count == 2 && !(cells[0].Words.Count == 1 && LabelForm.Of(cells[0].Words[0].Text) is not null && !cells[1].IsFigure)));

    private FoundTable Table(AlignedRun run)
    {
        var rows = new List<AlignedRow>();
        for (var i = 0; i < run.Lines.Count; i++)
        {
            var row = new AlignedRow(run, i);
            if (rows.Count > 0 && IsContinued(rows[^1], row, Math.Max(UsualPitch * run.Pitch, UsualGap * row.First.Size)))
            {
                rows[^1].Add(row);
            }
            else
            {
                rows.Add(row);
            }
        }

        var laid = rows.Select(r => r.ToLaid(joiner)).ToList();
        var box = run.Lines.Select(l => l.Box).Aggregate((a, b) => a.With(b));
        return new(box, run.Edges, laid, HeaderCount(rows, laid));
    }

    // A line without figures close under a row goes on with its cells.
    private static bool IsContinued(AlignedRow above, AlignedRow row, double widest)
    {
        if (row.HasFigures || row.First.Baseline - above.Last.Baseline > widest)
        {
            return false;
        }

        return row.Filled.All(c => above.Words(c) is { Count: > 0 } words && (Sentences.GoesOn(row.Words(c)[0].Text) || Sentences.IsOpen(words[^1].Text) || row.Words(c)[0].Text[0] == '('));
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
