using PanelMiner.Sources;

namespace PanelMiner.Reading.Isolation;

/// <summary>A page as it travels: the places of words and rules in hundredths of a point, to which readers round them, as plain integers.</summary>
/// <param name="Number">Page number, from 1.</param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
/// <param name="Texts">The words.</param>
/// <param name="Places">Seven integers for each word: left, top, width, height, baseline, font size, looks with the heading tag above them.</param>
/// <param name="Rules">Four integers for each rule.</param>
/// <param name="Links">Areas that lead to an address.</param>
/// <param name="Origin">How the words were come by.</param>
/// <param name="OcrConfidence">Mean confidence, 0 to 1.</param>
internal sealed record PageMessage(
    int Number,
    double Width,
    double Height,
    string[] Texts,
    int[] Places,
    int[] Rules,
    IReadOnlyList<RawLink> Links,
    PageTextOrigin Origin,
    double? OcrConfidence)
{
    private const int WordFields = 7;
    private const int RuleFields = 4;
    private const double Hundredths = 100;
    private const int BoldLook = 1;
    private const int ItalicLook = 2;
    private const int VerticalLook = 4;
    private const int TagShift = 3;

    /// <summary>The message of a page.</summary>
    public static PageMessage Of(RawPage page)
    {
        var texts = new string[page.Words.Count];
        var places = new int[page.Words.Count * WordFields];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = page.Words[i].Text;
            Pack(page.Words[i], places.AsSpan(i * WordFields, WordFields));
        }

        var rules = new int[page.Rules.Count * RuleFields];
        for (var i = 0; i < page.Rules.Count; i++)
        {
            var rule = page.Rules[i];
            (rules[i * RuleFields], rules[(i * RuleFields) + 1]) = (Packed(rule.X1), Packed(rule.Y1));
            (rules[(i * RuleFields) + 2], rules[(i * RuleFields) + 3]) = (Packed(rule.X2), Packed(rule.Y2));
        }

        return new(page.Number, page.Width, page.Height, texts, places, rules, page.Links, page.Origin, page.OcrConfidence);
    }

    /// <summary>The page of this message.</summary>
    public RawPage ToPage()
    {
        var words = new RawWord[Texts.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Unpack(Texts[i], Places.AsSpan(i * WordFields, WordFields));
        }

        var rules = new RawRule[Rules.Length / RuleFields];
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = Rules.AsSpan(i * RuleFields, RuleFields);
            rules[i] = new(rule[0] / Hundredths, rule[1] / Hundredths, rule[2] / Hundredths, rule[3] / Hundredths);
        }

        return new(Number, Width, Height, words, rules, Links, Origin, OcrConfidence);
    }

    private static void Pack(RawWord word, Span<int> place)
    {
        (place[0], place[1], place[2], place[3]) = (Packed(word.X), Packed(word.Y), Packed(word.Width), Packed(word.Height));
        (place[4], place[5]) = (Packed(word.Baseline), Packed(word.FontSize));
        place[6] = (word.Bold ? BoldLook : 0) | (word.Italic ? ItalicLook : 0) | (word.Vertical ? VerticalLook : 0) | (word.HeadingTag << TagShift);
    }

    private static RawWord Unpack(string text, ReadOnlySpan<int> place) => new(
        text,
        place[0] / Hundredths,
        place[1] / Hundredths,
        place[2] / Hundredths,
        place[3] / Hundredths,
        place[4] / Hundredths,
        place[5] / Hundredths,
        (place[6] & BoldLook) != 0,
        (place[6] & ItalicLook) != 0,
        (place[6] & VerticalLook) != 0) { HeadingTag = place[6] >> TagShift };

    private static int Packed(double points) => (int)Math.Round(points * Hundredths);
}
