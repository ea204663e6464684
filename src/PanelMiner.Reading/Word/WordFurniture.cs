using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Word;

/// <summary>Reads running headers and footers, each once, as furniture.</summary>
internal static class WordFurniture
{
    /// <summary>Reads the headers or the footers that the sections of a body use.</summary>
    public static void Read(MainDocumentPart main, XElement body, bool headers, WordBlockReader blocks, Func<OpenXmlPart, XElement?> load, Action<RawBlock> take)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in body.Descendants().Where(e => e.Is(headers ? "headerReference" : "footerReference") && IsUsed(e)))
        {
            if (reference.Attr("id") is { } id && seen.Add(id) && main.TryGetPartById(id, out var part) && part is HeaderPart or FooterPart && load(part) is { } story)
            {
                blocks.Read(story, new(part, load), 0, block => Take(block, take));
            }
        }
    }

    private static bool IsUsed(XElement reference) =>
        reference.Attr("type") != "first" || (reference.Parent.Toggle("titlePg") ?? false);

    private static void Take(RawBlock block, Action<RawBlock> take)
    {
        if (block.Kind == RawBlockKind.Table)
        {
            foreach (var inner in block.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks))
            {
                Take(inner, take);
            }
        }
        else if (block.Text.Length > 0)
        {
            take(block with { Kind = RawBlockKind.Furniture, HeadingLevel = null, IsListItem = false });
        }
    }
}
