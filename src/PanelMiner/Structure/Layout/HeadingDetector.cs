namespace PanelMiner.Structure.Layout;

/// <summary>Tells headings by size, weight, capitals and number, and ranks them; conservative, because a false heading hides a passage.</summary>
internal sealed class HeadingDetector
{
    private const double Bigger = 1.12;
    private const double TitleSize = 1.2;
    private const double BoldText = 0.4;
    private const int LongestHeading = 160;
    private const int LongestCapitals = 90;
    private const int MostLines = 3;
    private const int DeepestLevel = 6;
    private const int TitleRivals = 2;
    private const int TextLines = 4;
    private const double FarIn = 0.3;
    private readonly double bodySize;
    private readonly bool textIsBold;
    private readonly bool textIsItalic;
    private readonly Func<ParagraphElement, bool> isLink;
    private readonly List<Look> looks;
    private readonly HeadingTags tagged;
    private readonly bool ranksByTag;

    /// <summary>A detector that knows the usual size and weight of one document's text.</summary>
    /// <param name="elements">All elements of the document.</param>
    /// <param name="isLink">Whether a paragraph is a link as a whole, and so underlined for that.</param>
    public HeadingDetector(IReadOnlyList<PageElement> elements, Func<ParagraphElement, bool> isLink)
    {
        this.isLink = isLink;
        var paragraphs = elements.OfType<ParagraphElement>().Where(p => p.Flow == Flow.Body).ToList();
        bodySize = paragraphs.GroupBy(p => Math.Round(p.Size * 2) / 2).OrderByDescending(g => g.Sum(p => p.Length)).ThenBy(g => g.Key).FirstOrDefault()?.Key ?? 0;
        var all = paragraphs.Sum(p => p.Length) + elements.OfType<TableElement>().SelectMany(t => t.Rows).SelectMany(r => r.Cells).Sum(c => c.Length);
        textIsBold = paragraphs.Where(p => p.Bold).Sum(p => p.Length) > BoldText * all;
        textIsItalic = paragraphs.Where(IsItalic).Sum(p => p.Length) > BoldText * all;
        tagged = HeadingTags.Of(paragraphs);
        Title = FindTitle(paragraphs);
        ranksByTag = paragraphs.Where(p => !ReferenceEquals(p, Title) && IsHeading(p)).All(p => tagged.LevelOf(p) is not null);
        looks = [.. paragraphs.Where(p => !ReferenceEquals(p, Title) && IsHeading(p)).Select(LookOf).Distinct().Order()];
    }

    /// <summary>The paper's title, where one paragraph of the first page is clearly the largest.</summary>
    public ParagraphElement? Title { get; }

    /// <summary>The level of a heading from 1, or nothing for text.</summary>
    public int? LevelOf(ParagraphElement paragraph) =>
        ReferenceEquals(paragraph, Title) || !IsHeading(paragraph) ? null : ranksByTag ? tagged.LevelOf(paragraph) : Math.Min(looks.IndexOf(LookOf(paragraph)) + 1, DeepestLevel);

    private bool IsHeading(ParagraphElement p)
    {
        if (p.Flow != Flow.Body || p.Region < 0 || p.Length > LongestHeading || p.Lines.Count > MostLines || p.Label is { Kind: LabelKind.Bullet or LabelKind.Item or LabelKind.Caption }
            || !p.Lines.Any(l => l.Words.Any(w => w.Text.Any(char.IsLetter))))
        {
            return false;
        }

        var end = p.Last.Words[^1].Text[^1];
        if (tagged.LevelOf(p) is not null && end is not (';' or ','))
        {
            return true;
        }

        var stands = p.Size >= Bigger * bodySize || (p.Bold && !textIsBold);
        return end is not ('.' or ';' or ',') && (stands || (end != ':' && (IsCapitals(p) || IsSlanted(p) || IsUnderlined(p))));
    }

    private static bool IsItalic(ParagraphElement p) => p.Lines.All(l => l.Italic);

    // A short line of its own in italics or underlined, at the left edge, not in brackets or quotation marks.
    private bool IsSlanted(ParagraphElement p) => !textIsItalic && IsItalic(p) && IsPlainLine(p);

    private bool IsUnderlined(ParagraphElement p) => p.Lines.All(l => l.Underlined) && IsPlainLine(p) && !isLink(p);

    private static bool IsPlainLine(ParagraphElement p) => p.Length <= LongestCapitals && p.Lines.Count == 1 && p.Label is not { Kind: LabelKind.Caption }
        && (char.IsUpper(p.First.Words[0].Text[0]) || char.IsAsciiDigit(p.First.Words[0].Text[0]))
        && p.First.Box.Left - p.Measure.Left <= FarIn * p.Measure.Width && !p.First.Words.Any(w => w.Text.Contains('@', StringComparison.Ordinal));

    private static bool IsCapitals(ParagraphElement p) => p.Length <= LongestCapitals && p.Lines.Count == 1 && p.First.IsCapitals && p.First.Words.Count > 1;

    private ParagraphElement? FindTitle(List<ParagraphElement> paragraphs)
    {
        // A title stands over the text, not in it.
        var first = paragraphs.TakeWhile(p => p.Lines.Count < TextLines).Where(p => p.First.Page == paragraphs[0].First.Page && p.Region >= 0 && p.Length <= LongestHeading && p.Label is null).ToList();
        var largest = first.MaxBy(p => p.Size);
        return largest is not null && largest.Size >= TitleSize * bodySize && largest.Length > 3
            && first.Count(p => p.Size >= largest.Size - 0.5) <= TitleRivals ? largest : null;
    }

    private Look LookOf(ParagraphElement p) => new(
        -Math.Round(p.Size), p.Label is { Kind: LabelKind.Parts } label ? label.Text.Trim('.').Count(c => c == '.') : 0, p.Bold ? 0 : 1, p.Lines.All(l => l.IsCapitals) ? 0 : 1);

    /// <summary>What ranks headings: larger before smaller, fewer parts of a number before more, bold before light, capitals before small letters.</summary>
    private readonly record struct Look(double Size, int Depth, int Light, int Small) : IComparable<Look>
    {
        public int CompareTo(Look other) => (Size, Depth, Light, Small).CompareTo((other.Size, other.Depth, other.Light, other.Small));
    }
}
