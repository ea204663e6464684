using System.Collections.Frozen;
using AngleSharp.Dom;

namespace PanelMiner.Reading.Markup;

/// <summary>Where text stands in an HTML tree.</summary>
internal readonly record struct HtmlPlace
{
    public int Depth { get; init; }

    public HtmlItem? Item { get; init; }

    public int? Heading { get; init; }

    public bool Bold { get; init; }

    public bool Centred { get; init; }

    public bool Furniture { get; init; }
}

/// <summary>An item of a list; only its first paragraph carries its sign.</summary>
internal sealed class HtmlItem(int level, string? number)
{
    private bool taken;

    /// <summary>Depth of its list, from 0.</summary>
    public int Level => level;

    /// <summary>Whether this is the first paragraph to ask, and its number.</summary>
    public bool Take(out string? itsNumber)
    {
        itsNumber = taken ? null : number;
        return !taken && (taken = true);
    }
}

/// <summary>What the elements of HTML mean for reading (WHATWG HTML, rendering section).</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "td", "th", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Skipped = new[]
    {
        "audio", "button", "canvas", "datalist", "del", "embed", "head", "iframe", "input", "link", "meta", "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "video",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it begins and ends a block.</summary>
    public static bool IsBlock(INode node) => node is IElement element && Blocks.Contains(element.LocalName);

    /// <summary>Whether nothing in it is text of the paper.</summary>
    public static bool IsSkipped(IElement element) => Skipped.Contains(element.LocalName) || element.HasAttribute("hidden");

    /// <summary>The place within an element.</summary>
    public static HtmlPlace Within(IElement element, HtmlPlace place) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => place with { Heading = element.LocalName[1] - '0', Centred = IsCentred(element, place) },
        "b" or "strong" => place with { Bold = true },
        "nav" or "header" or "footer" => place with { Furniture = true },
        _ => place with { Centred = IsCentred(element, place) },
    };

    private static bool IsCentred(IElement element, HtmlPlace place) =>
        place.Centred
        || element.LocalName == "center"
        || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:center", StringComparison.OrdinalIgnoreCase) ?? false);
}
