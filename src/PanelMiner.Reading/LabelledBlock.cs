using PanelMiner.Sources;

namespace PanelMiner.Reading;

/// <summary>Makes paragraph blocks of formats in which labels are typed: bullet and number are taken off the text.</summary>
internal static class LabelledBlock
{
    /// <summary>The block of a gathered text; nothing when it has no text besides its label.</summary>
    public static RawBlock? Of(FoldedText text, int level = 0, bool listed = false)
    {
        var bullet = NumberLabels.BulletAtStart(text.ToString());
        text.Cut(bullet);
        var length = NumberLabels.LengthAtStart(text.ToString(), out var number);
        text.Cut(length);
        if (text.IsEmpty)
        {
            return null;
        }

        return new(RawBlockKind.Paragraph, text.ToString())
        {
            Number = number,
            IsListItem = listed || bullet > 0 || (number is not null && !number.Contains('.', StringComparison.Ordinal)),
            ListLevel = level,
            Links = text.Links,
        };
    }
}
