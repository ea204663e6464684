using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PanelMiner.Reading.Pdf;

/// <summary>How a font looks.</summary>
internal readonly record struct PdfFontStyle(bool Bold, bool Italic);

/// <summary>Tells bold and italic fonts by name and flags: embedded fonts often carry no flags, and then only the name says it.</summary>
internal sealed class PdfFontStyles
{
    private const int BoldWeight = 600;
    private static readonly string[] BoldNames = ["bold", "black", "heavy", "demi"];
    private static readonly string[] ItalicNames = ["italic", "oblique"];
    private readonly Dictionary<string, PdfFontStyle> known = new(StringComparer.Ordinal);
    private string? lastName;
    private PdfFontStyle lastStyle;

    /// <summary>The style of a letter; outlined filled letters count as bold.</summary>
    public PdfFontStyle Of(Letter letter)
    {
        var style = OfFont(letter);
        return letter.RenderingMode == TextRenderingMode.FillThenStroke ? style with { Bold = true } : style;
    }

    private PdfFontStyle OfFont(Letter letter)
    {
        var name = letter.FontName ?? "";
        if (ReferenceEquals(name, lastName))
        {
            return lastStyle;
        }

        if (!known.TryGetValue(name, out var style))
        {
            var details = letter.FontDetails;
            style = new(
                details.IsBold || details.Weight >= BoldWeight || Has(name, BoldNames),
                details.IsItalic || Has(name, ItalicNames));
            known[name] = style;
        }

        (lastName, lastStyle) = (name, style);
        return style;
    }

    private static bool Has(string name, string[] parts) =>
        parts.Any(p => name.Contains(p, StringComparison.OrdinalIgnoreCase));
}
