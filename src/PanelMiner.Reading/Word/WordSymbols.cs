using System.Globalization;
using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>Characters of symbol fonts, which Word names by code.</summary>
internal static class WordSymbols
{
    /// <summary>The nearest Unicode character of a <c>w:sym</c>; empty when the sign means nothing in text.</summary>
    public static string Text(XElement symbol) =>
        int.TryParse(symbol.Attr("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            ? Text(code, symbol.Attr("font") ?? "")
            : "";

    // Symbol fonts map their signs to U+F000 to U+F0FF; the few of Wingdings and Symbol that papers use are named here.
    private static string Text(int code, string font) => (code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code, font) switch
    {
        (0xFC or 0x50, "Wingdings" or "Wingdings 2") => "\u2713",
        (0xFB or 0x4F, "Wingdings" or "Wingdings 2") => "\u2717",
        (0xFE, "Wingdings") => "\u2611",
        (0xA8 or 0x6F, "Wingdings") => "\u2610",
        (0xE0, "Wingdings") => "\u2192",
        (0x2D, "Symbol") => "-",
        (0xB1, "Symbol") => "\u00B1",
        (0xB3, "Symbol") => "\u2265",
        (0xA3, "Symbol") => "\u2264",
        (0xAE, "Symbol") => "\u2192",
        (0xB7 or 0xA7 or 0xD8, _) => "\u2022",
        _ when code is >= 0xA0 and < 0xD800 => ((char)code).ToString(),
        _ => "",
    };
}
