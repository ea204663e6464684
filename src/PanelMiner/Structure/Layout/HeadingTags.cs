namespace PanelMiner.Structure.Layout;

/// <summary>
/// The headings as which a file tags its paragraphs, where that can be believed: some producers tag whole pages as headings, or a bold line of text here and there.
/// </summary>
internal sealed class HeadingTags
{
    private const double MostOfText = 0.25;
    private const double MostParagraphs = 0.6;
    private const int LongestUsual = 100;
    private readonly bool areSane;

    private HeadingTags(bool areSane) => this.areSane = areSane;

    /// <summary>The tags of the paragraphs of a document.</summary>
    public static HeadingTags Of(IReadOnlyList<ParagraphElement> paragraphs)
    {
        var tagged = paragraphs.Where(p => TagOf(p) > 0).ToList();
        var length = tagged.Sum(p => p.Length);
        return new(tagged.Count > 0 && length <= MostOfText * paragraphs.Sum(p => p.Length) && tagged.Count <= MostParagraphs * paragraphs.Count && length <= LongestUsual * tagged.Count);
    }

    /// <summary>The level from 1 as which a paragraph is tagged; nothing where it is not, or where the document's tags are not to be believed.</summary>
    public int? LevelOf(ParagraphElement paragraph) => areSane && TagOf(paragraph) is > 0 and var level ? level : null;

    private static int TagOf(ParagraphElement paragraph) => paragraph.Lines.Min(l => l.HeadingTag);
}
