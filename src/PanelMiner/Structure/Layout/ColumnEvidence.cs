namespace PanelMiner.Structure.Layout;

/// <summary>What speaks for two columns of text rather than a table, labels beside text, or page numbers beside titles.</summary>
/// <param name="Left">Lines on the left.</param>
/// <param name="Right">Lines on the right.</param>
/// <param name="Rows">Pairs of lines on one baseline.</param>
/// <param name="IsOpen">Whether the left column runs on below the right one.</param>
internal sealed record ColumnEvidence(
    IReadOnlyList<TextLine> Left, IReadOnlyList<TextLine> Right, IReadOnlyList<(TextLine Left, TextLine Right)> Rows, bool IsOpen)
{
    private const int FewestBesideOpen = 6;
    private const int FewestLines = 2;
    private const int FewestProse = 4;
    private const double LabelShare = 0.4;
    private const double FigureShare = 0.4;
    private const double ProseShare = 0.3;
    private const double AlikeShare = 0.3;
    private const double SharedRows = 0.4;
    private const double UsualGap = 1.35;
    private const double SameBaseline = 2;
    private const double FigureLetters = 0.5;
    private const int LongestCaption = 3;

    public static ColumnEvidence Of(IReadOnlyList<FlowItem> items, ColumnZone zone)
    {
        var (left, right, rows) = (new List<TextLine>(), new List<TextLine>(), new List<(TextLine, TextLine)>());
        for (var i = zone.Start; i < zone.End; i++)
        {
            var (l, r) = (zone.Gutter.Part(items[i], Sides.Left)?.Line, zone.Gutter.Part(items[i], Sides.Right)?.Line);
            if (l is not null)
            {
                left.Add(l);
            }

            if (r is not null)
            {
                right.Add(r);
            }

            if (l is not null && r is not null)
            {
                rows.Add((l, r));
            }
        }

        return new(left, right, rows, zone.IsOpen);
    }

    /// <summary>Whether the lines are to be read down the left side first, then down the right.</summary>
    public bool IsColumns
    {
        get
        {
            if (Left.Count < FewestLines || Right.Count < FewestLines || !IsText)
            {
                return false;
            }

            return IsOpen ? IsProse && Right.Count >= FewestBesideOpen : IsProse || IsOffGrid || IsIndependent || IsAlike;
        }
    }

    /// <summary>Whether both sides hold text, and neither only labels or figures.</summary>
    public bool IsText => Left.Count > 0 && Right.Count > 0 && Share(Left, IsLabel) < LabelShare && Share(Left, IsFigures) < FigureShare && Share(Right, IsFigures) < FigureShare;

    // Sentences run on down both sides, and paragraphs do not begin on common baselines as the rows of a table do.
    public bool IsProse => Left.Count >= FewestProse && Right.Count >= FewestProse && RunningShare(Left) >= ProseShare && RunningShare(Right) >= ProseShare && !HasCommonStarts;

    private bool IsOffGrid => Left.Count > FewestLines && Right.Count > FewestLines && Rows.Count < SharedRows * Math.Min(Left.Count, Right.Count)
        && Math.Max(RunningShare(Left), RunningShare(Right)) >= ProseShare;

    // A line that goes on beside one that does not cannot be a row.
    private bool IsIndependent
    {
        get
        {
            var (pairs, one) = (0, 0);
            for (var i = 1; i < Rows.Count; i++)
            {
                if (IsNext(Rows[i - 1].Left, Rows[i].Left))
                {
                    pairs++;
                    one += RunsOn(Rows[i - 1].Left, Rows[i].Left) != RunsOn(Rows[i - 1].Right, Rows[i].Right) ? 1 : 0;
                }
            }

            return one > 0 && one >= ProseShare * pairs && Left.Count <= Right.Count + 2;
        }
    }

    // Blocks of contacts beside one another hold the same kinds of lines; the columns of a table do not.
    private bool IsAlike => Rows.Count > 1 && Rows.Count(r => Kind(r.Left) is { } kind && kind == Kind(r.Right)) >= AlikeShare * Rows.Count;

    private bool HasCommonStarts
    {
        get
        {
            var (left, right) = (Starts(Left), Starts(Right));
            var common = left.Count(l => right.Any(r => Math.Abs(l - r) <= SameBaseline));
            return common >= 3 && common >= 0.8 * Math.Max(left.Count, right.Count);
        }
    }

    private static List<double> Starts(IReadOnlyList<TextLine> lines) =>
        [.. lines.Where((l, i) => i == 0 || !IsNext(lines[i - 1], l)).Select(l => l.Baseline).Take(50)];

    private static bool IsNext(TextLine before, TextLine line) => line.Baseline - before.Baseline <= UsualGap * Math.Max(line.Size, before.Size);

    private static double RunningShare(IReadOnlyList<TextLine> lines) =>
        Enumerable.Range(1, lines.Count - 1).Count(i => RunsOn(lines[i - 1], lines[i])) / (double)Math.Max(1, lines.Count - 1);

    private static bool RunsOn(TextLine before, TextLine line) =>
        (Sentences.GoesOn(line.Words[0].Text) && !Sentences.Ends(before.Words[^1].Text)) || Sentences.IsOpen(before.Words[^1].Text);

    private static double Share(IReadOnlyList<TextLine> lines, Func<TextLine, bool> has) => lines.Count(has) / (double)lines.Count;

    private static bool IsLabel(TextLine line) =>
        line.Words.Count <= LongestCaption && (line.Words[^1].Text.EndsWith(':') || (line.Words.Count == 1 && LabelForm.Of(line.Words[0].Text) is not null));

    private static bool IsFigures(TextLine line)
    {
        var text = line.Text;
        return text.Count(char.IsLetter) < FigureLetters * text.Length && !text.Contains('@', StringComparison.Ordinal) && Kind(line) is null;
    }

    private static char? Kind(TextLine line)
    {
        var text = line.Text;
        var digits = text.Count(char.IsAsciiDigit);
        return text.Contains('@', StringComparison.Ordinal) ? '@' : digits is >= 9 and <= 14 && text.Replace(" ", "", StringComparison.Ordinal).Contains("0", StringComparison.Ordinal) && text.Count(c => c is '.' or '%' or '£') == 0 ? '0' : null;
    }
}
