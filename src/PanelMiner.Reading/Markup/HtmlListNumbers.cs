using System.Globalization;
using AngleSharp.Dom;
using PanelMiner.Reading.Word;

namespace PanelMiner.Reading.Markup;

/// <summary>Counts the items of an ordered HTML list.</summary>
internal sealed class HtmlListNumbers(IElement list)
{
    private int next = Whole(list.GetAttribute("start")) ?? 1;

    /// <summary>The printed number of the next item.</summary>
    public string Next(IElement item)
    {
        var value = Whole(item.GetAttribute("value")) ?? next;
        next = value + 1;
        var format = list.GetAttribute("type") switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            _ => "decimal",
        };
        return NumberFormatter.Format(value, format);
    }

    private static int? Whole(string? value) =>
        int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : null;
}
