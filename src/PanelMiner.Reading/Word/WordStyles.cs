using System.Globalization;
using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>A style with everything it inherits.</summary>
/// <param name="Name">Its name as the user sees it.</param>
/// <param name="Outline">Outline level from 0; 9 and above is body text.</param>
/// <param name="IsTitle">Whether it is, or is based on, the title style.</param>
/// <param name="NumberingId">The list of its paragraphs.</param>
/// <param name="Levels">The style and those it is based on, nearest first, each with the level that it gives itself.</param>
/// <param name="Bold">Whether its text is bold.</param>
/// <param name="HalfPoints">Font size in half points.</param>
/// <param name="Centred">Whether its paragraphs are centred.</param>
/// <param name="Indent">Left indent in points.</param>
/// <param name="Hidden">Whether its text is hidden.</param>
/// <param name="PageBreakBefore">Whether its paragraphs begin a page.</param>
internal sealed record WordStyle(
    string? Name,
    int? Outline,
    bool IsTitle,
    int? NumberingId,
    IReadOnlyList<(string StyleId, int? Level)> Levels,
    bool Bold,
    int? HalfPoints,
    bool Centred,
    double? Indent,
    bool Hidden,
    bool PageBreakBefore);

/// <summary>The styles of a document, inheritance resolved.</summary>
internal sealed class WordStyles
{
    private const int MaxInheritance = 32;
    private const int BodyText = 9;
    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> resolved = new(StringComparer.Ordinal);
    private readonly string? defaultParagraph;

    public WordStyles(XElement? part)
    {
        foreach (var style in part.Children("style"))
        {
            if (style.Attr("styleId") is not { } id || !styles.TryAdd(id, style))
            {
                continue;
            }

            if (style.Attr("type") == "paragraph" && style.Attr("default") is "1" or "true" or "on")
            {
                defaultParagraph ??= id;
            }
        }

        var defaults = part.Child("docDefaults");
        DefaultHalfPoints = defaults.Child("rPrDefault").Child("rPr").Int("sz") ?? 20;
    }

    /// <summary>Font size of text without one of its own, in half points (ISO/IEC 29500-1: 20 when nothing is said).</summary>
    public int DefaultHalfPoints { get; }

    /// <summary>The style of a paragraph; the default paragraph style when it names none.</summary>
    public WordStyle Paragraph(string? id) => Resolve(id is not null && styles.ContainsKey(id) ? id : defaultParagraph ?? "");

    /// <summary>The style of a run; nothing when it names none.</summary>
    public WordStyle? Character(string? id) => id is not null && styles.ContainsKey(id) ? Resolve(id) : null;

    private WordStyle Resolve(string id)
    {
        if (!resolved.TryGetValue(id, out var style))
        {
            resolved[id] = style = Merge(Chain(id));
        }

        return style;
    }

    private List<(string Id, XElement Style)> Chain(string id)
    {
        var chain = new List<(string, XElement)>();
        for (string? next = id; next is not null && styles.TryGetValue(next, out var style) && chain.Count < MaxInheritance; next = style.Val("basedOn"))
        {
            chain.Add((next, style));
        }

        return chain;
    }

    private static WordStyle Merge(List<(string Id, XElement Style)> chain)
    {
        var paragraphs = chain.Select(s => s.Style.Child("pPr")).OfType<XElement>().ToList();
        var runs = chain.Select(s => s.Style.Child("rPr")).OfType<XElement>().ToList();
        var names = chain.Select(s => s.Style.Val("name")).OfType<string>().ToList();
        var numbering = paragraphs.Select(p => p.Child("numPr")).OfType<XElement>().ToList();
        return new(
            names.FirstOrDefault(),
            First(paragraphs, p => p.Int("outlineLvl")) ?? names.Select(HeadingOf).FirstOrDefault(h => h is not null),
            names.Any(n => n.Equals("title", StringComparison.OrdinalIgnoreCase)),
            First(numbering, n => n.Int("numId")),
            [.. chain.Select(s => (s.Id, s.Style.Child("pPr").Child("numPr").Int("ilvl")))],
            First(runs, r => r.Toggle("b")) ?? false,
            First(runs, r => r.Int("sz")),
            paragraphs.Select(p => p.Val("jc")).FirstOrDefault(j => j is not null) == "center",
            First(paragraphs, p => Indent(p)),
            First(runs, r => r.Toggle("vanish")) ?? false,
            First(paragraphs, p => p.Toggle("pageBreakBefore")) ?? false);
    }

    private static T? First<T>(List<XElement> elements, Func<XElement, T?> value)
        where T : struct => elements.Select(value).FirstOrDefault(v => v is not null);

    /// <summary>The left indent that paragraph properties give, in points.</summary>
    public static double? Indent(XElement? properties)
    {
        var indent = properties.Child("ind");
        return WordXml.Points(indent.Attr("left") ?? indent.Attr("start"));
    }

    /// <summary>The heading level 1 to 9 of an outline level from 0.</summary>
    public static int? HeadingLevel(int? outline) => outline is >= 0 and < BodyText ? outline + 1 : null;

    private static int? HeadingOf(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
        && level is >= 1 and <= BodyText
            ? level - 1
            : null;
}
