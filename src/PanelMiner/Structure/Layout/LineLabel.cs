using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>The label with which a line begins: number, letter or bullet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The label as printed.</param>
/// <param name="Words">How many whole words it takes: 1, or 0 when it runs into the text.</param>
/// <param name="Left">Left edge of the label.</param>
/// <param name="Body">Left edge of the text after it; equals <paramref name="Left"/> when the label runs into it.</param>
/// <param name="IsSure">Whether a wide gap sets it apart, so that it cannot be a word of the text.</param>
internal sealed record LineLabel(LabelKind Kind, string Text, int Words, double Left, double Body, bool IsSure)
{
    // Shares of the font size.
    private const double WideGap = 0.6;
    private const double CaptionGap = 0.9;
    private const int LongestCaption = 4;
    private const double UsualGap = 0.28;
    private const double WiderThanUsual = 1.7;
    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "million", "billion", "thousand", "m", "bn", "k", "%", "per", "percent", "percentage", "times", "years", "hours", "days", "weeks", "months", "miles", "fte",
    };

    /// <summary>The label of a line, or nothing.</summary>
    public static LineLabel? Of(TextLine line)
    {
        var first = line.Words[0];
        var glued = LabelForm.GluedLength(first.Text);
        if (glued > 0)
        {
            return new(LabelForm.Of(first.Text[..glued])!.Value, first.Text[..glued], 0, first.X, first.X, IsSure: false);
        }

        if (line.Words.Count < 2 || LabelForm.Of(first.Text) is not { } kind)
        {
            return Caption(line);
        }

        var gap = line.GapBefore(1);
        var sure = gap >= WideGap * first.FontSize && gap >= WiderThanUsual * MiddleGap(line);
        sure |= kind == LabelKind.Bullet && LabelForm.IsPlain(first.Text);
        return sure || CanBe(kind, first.Text, line.Words[1]) ? new(kind, first.Text, 1, first.X, line.Words[1].X, sure) : null;
    }

    // A few words with a colon, and what they name set apart.
    private static LineLabel? Caption(TextLine line)
    {
        for (var i = 0; i < Math.Min(LongestCaption, line.Words.Count - 1); i++)
        {
            if (line.Words[i].Text.EndsWith(':'))
            {
                var body = line.Words[i + 1];
                return line.GapBefore(i + 1) < CaptionGap * line.Size ? null
                    : new(LabelKind.Caption, "", 0, line.Box.Left, body.X, IsSure: true);
            }
        }

        return null;
    }

    // Without a wide gap only a marked label before a capital counts: "2.5 million" and "o clock" are text.
    private static bool CanBe(LabelKind kind, string label, RawWord next) => kind switch
    {
        LabelKind.Bullet => false,
        LabelKind.Item => !IsInitial(label, next.Text),
        _ => (kind == LabelKind.Parts || LabelForm.IsPlain(label)) && !char.IsLower(next.Text[0]) && !char.IsAsciiDigit(next.Text[0]) && !Units.Contains(next.Text),
    };

    // "J. Smith" and "A. B. Jones" begin with an initial, not with a label.
    private static bool IsInitial(string label, string next) =>
        label.Length == 2 && char.IsAsciiLetterUpper(label[0]) && label[1] == '.' && next.Length > 0 && char.IsUpper(next[0]) && label[0] > 'H';

    private static double MiddleGap(TextLine line)
    {
        if (line.Words.Count < 4)
        {
            return UsualGap * line.Size;
        }

        var gaps = new double[line.Words.Count - 2];
        for (var i = 2; i < line.Words.Count; i++)
        {
            gaps[i - 2] = line.GapBefore(i);
        }

        Array.Sort(gaps);
        return gaps[gaps.Length / 2];
    }
}
