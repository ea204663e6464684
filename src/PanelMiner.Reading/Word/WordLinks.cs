using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace PanelMiner.Reading.Word;

/// <summary>The addresses that hyperlinks of one part lead to.</summary>
internal sealed class WordLinks
{
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);

    public WordLinks(OpenXmlPart part)
    {
        foreach (var link in part.HyperlinkRelationships)
        {
            addresses[link.Id] = link.Uri.OriginalString;
        }
    }

    /// <summary>The address of a hyperlink element; nothing for one within the document.</summary>
    public string? Address(XElement hyperlink) =>
        hyperlink.Attr("id") is { } id && addresses.TryGetValue(id, out var address) ? address : null;
}
