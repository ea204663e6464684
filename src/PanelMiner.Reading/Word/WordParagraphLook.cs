using System.Xml.Linq;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Word;

/// <summary>Makes the block of a paragraph, with the looks in effect after inheritance.</summary>
internal static class WordParagraphLook
{
    /// <summary>The block.</summary>
    public static RawBlock Block(WordParagraph paragraph, XElement? properties, WordStyle style, NumberingLabel? label, WordStyles styles)
    {
        var heading = WordStyles.HeadingLevel(properties.Int("outlineLvl") ?? style.Outline);
        var number = label?.Number ?? (label is null ? TypedLabel(paragraph) : null);
        return new(RawBlockKind.Paragraph, paragraph.Text.ToString())
        {
            Style = style.Name,
            HeadingLevel = heading,
            IsTitle = style.IsTitle,
            Number = number,
            IsListItem = label is not null && heading is null,
            ListLevel = label?.Level ?? 0,
            Indent = WordStyles.Indent(properties) ?? label?.Indent ?? style.Indent,
            FontSize = (paragraph.HalfPoints ?? style.HalfPoints ?? styles.DefaultHalfPoints) / 2.0,
            Bold = paragraph.AllBold,
            Centred = properties.Val("jc") is { } alignment ? alignment == "center" : style.Centred,
            Links = paragraph.Text.Links,
        };
    }

    // A number typed by hand and set off by a tab is the paragraph's number as much as an automatic one.
    private static string? TypedLabel(WordParagraph paragraph)
    {
        if (paragraph.FirstTab is not { } tab)
        {
            return null;
        }

        var text = paragraph.Text.ToString();
        if (tab + 1 >= text.Length || NumberLabels.LengthAtStart(text, out var number) != tab + 1)
        {
            return null;
        }

        paragraph.Text.Cut(tab + 1);
        return number;
    }
}
