using PanelMiner.Structure.Blocks;

namespace PanelMiner.Structure.Layout;

/// <summary>A paragraph while its lines are gathered; it knows when the next line is no longer its own.</summary>
internal sealed class ParagraphInProgress
{
    // Shares of leading, or of the font size.
    private const double WiderLeading = 1.22;
    private const double WidestUnfinished = 1.35;
    private const double WidestLeading = 2.2;
    private const double OtherSize = 0.12;
    private const double Step = 0.8;
    private const double DeepestIndent = 5;
    private const double WordSpace = 0.3;
    private const double Slack = 0.6;
    private const double RoughSlack = 1.6;
    private const double LongestWord = 8;
    private const int MostClosing = 3;
    private readonly List<TextLine> lines;
    private readonly LineLabel? label;
    private readonly Measure measure;
    private bool allBold;

    public ParagraphInProgress(TextLine first, LineLabel? label, Measure measure)
    {
        lines = [first];
        this.label = label;
        this.measure = measure;
        allBold = first.Bold;
    }

    private TextLine Last => lines[^1];

    /// <summary>Where its lines begin, after its label.</summary>
    private double BodyLeft => lines.Count > 1 ? lines[1].Box.Left : label?.Body ?? Last.Box.Left;

    public void Add(TextLine line)
    {
        lines.Add(line);
        allBold &= line.Bold;
    }

    public ParagraphElement ToElement(Flow flow, int region) => new(flow, region, [.. lines], label, measure);

    /// <summary>Whether it ends before a line.</summary>
    /// <param name="line">The next line of the region.</param>
    /// <param name="itsLabel">The label with which that line begins.</param>
    /// <param name="edge">How far right the last line could have run.</param>
    /// <param name="breaks">Drawn lines between paragraphs.</param>
    public bool EndsBefore(TextLine line, LineLabel? itsLabel, double edge, RuleBreaks breaks)
    {
        if (line.Baseline <= Last.Baseline || line.Page != Last.Page || breaks.Between(Last, line) || HasOtherSize(line))
        {
            return true;
        }

        if (IsClosing(line) || IsClosing(Last) || line.HeadingTag != Last.HeadingTag)
        {
            return true;
        }

        if (line.Aside.Count > 0 && lines.Any(l => l.Aside.Count > 0))
        {
            return true;
        }

        var room = HasRoom(line, edge);
        if (label is { Kind: LabelKind.Caption } && IsUnderCaption(line, itsLabel))
        {
            return false;
        }

        return IsFar(line, room) || IsLabelled(itsLabel, room) || ChangesWeight(line, room) || MovesAside(line, room)
            || (room && !GoesOn(line) && !IsCentredWith(line));
    }

    // Lines close under what a caption names belong to it, whether they are full or not.
    private bool IsUnderCaption(TextLine line, LineLabel? itsLabel) =>
        itsLabel is null && Math.Abs(line.Box.Left - label!.Body) < Step * line.Size && line.Baseline - Last.Baseline <= WiderLeading * measure.Leading * line.Size;

    // "Yours sincerely" ends a letter however close it stands.
    private static bool IsClosing(TextLine line) => line.Words.Count <= MostClosing && SignOffLines.IsClosing(string.Join(' ', line.Words.Select(w => w.Text)));

    private bool HasOtherSize(TextLine line) => Math.Abs(line.Size - Last.Size) > OtherSize * Math.Max(line.Size, Last.Size);

    /// <summary>Whether the first word of the line would have found a place at the end of the last one.</summary>
    private bool HasRoom(TextLine line, double edge)
    {
        if (IsFlushRight(line))
        {
            return true;
        }

        // A mail address is long and stands alone: it is no measure of what a line can hold.
        var first = line.Words[0];
        var word = first.Text.Contains('@', StringComparison.Ordinal) ? Math.Min(first.Width, LongestWord * line.Size) : first.Width;
        return Last.Box.Right + ((WordSpace + (measure.IsRough ? RoughSlack : Slack)) * Last.Size) + word < edge;
    }

    // Lines that end together and begin apart, far from the left edge, are set one by one; those of a scan end nearly together.
    private bool IsFlushRight(TextLine line) =>
        Math.Abs(line.Box.Right - Last.Box.Right) < (measure.IsRough ? 1 : 0.3) * line.Size && (measure.IsRough || Math.Abs(line.Box.Left - Last.Box.Left) > Step * line.Size)
        && Math.Min(line.Box.Left, Last.Box.Left) > measure.Left + (0.4 * measure.Width);

    private bool GoesOn(TextLine line) =>
        (Sentences.GoesOn(line.Words[0].Text) && !Sentences.Ends(Last.Words[^1].Text)) || Sentences.IsOpen(Last.Words[^1].Text);

    private bool IsFar(TextLine line, bool room)
    {
        var gap = line.Baseline - Last.Baseline;
        var size = Math.Max(line.Size, Last.Size);
        var usual = lines.Count > 1 && !measure.IsRough ? Last.Baseline - lines[^2].Baseline : measure.Leading * size;
        if (gap <= (room || Sentences.Ends(Last.Words[^1].Text) ? WiderLeading : WidestUnfinished) * usual)
        {
            return false;
        }

        return gap > WidestLeading * size || room || !GoesOn(line) || !Sentences.GoesOn(line.Words[0].Text);
    }

    private bool IsLabelled(LineLabel? its, bool room)
    {
        if (its is null)
        {
            return false;
        }

        var open = Sentences.IsOpen(Last.Words[^1].Text);
        var isPlain = its.Kind is LabelKind.Bullet or LabelKind.Caption || LabelForm.IsPlain(its.Text) || its.Kind == LabelKind.Parts;
        return (its.IsSure && isPlain) || (label is not null && LabelOrder.Follows(label.Text, its.Text)) || (!open && (room || Sentences.Ends(Last.Words[^1].Text)));
    }

    private bool ChangesWeight(TextLine line, bool room)
    {
        if (allBold == line.Bold)
        {
            return false;
        }

        return allBold ? !GoesOn(line) : !Last.Words[^1].Bold && line.Bold && (room || Sentences.Ends(Last.Words[^1].Text));
    }

    private bool MovesAside(TextLine line, bool room)
    {
        var shift = (line.Box.Left - BodyLeft) / Math.Max(line.Size, 1);
        if (Math.Abs(shift) < Step || IsCentredWith(line))
        {
            return false;
        }

        var ended = room || Sentences.Ends(Last.Words[^1].Text);
        if (shift > 0)
        {
            return ended;
        }

        // The second line of an indented first line, or under a label that does not hang, stands further left.
        var floor = label?.Left ?? Last.Box.Left - (DeepestIndent * line.Size);
        return lines.Count > 1 || line.Box.Left < floor - (Step * line.Size) || (room && !GoesOn(line));
    }

    private bool IsCentredWith(TextLine line) =>
        label is null && line.Bold == Last.Bold && measure.IsCentred(line) && measure.IsCentred(Last);
}
