using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace PanelMiner.Reading.Word;

/// <summary>What one part of a document refers to: the addresses of its hyperlinks, and the texts of its diagrams.</summary>
internal sealed class WordLinks
{
    private readonly Dictionary<string, string> addresses = new(StringComparer.Ordinal);
    private readonly OpenXmlPart part;
    private readonly Func<OpenXmlPart, XElement?> load;

    public WordLinks(OpenXmlPart part, Func<OpenXmlPart, XElement?> load)
    {
        this.part = part;
        this.load = load;
        foreach (var link in part.HyperlinkRelationships)
        {
            addresses[link.Id] = link.Uri.OriginalString;
        }
    }

    /// <summary>The address of a hyperlink element; nothing for one within the document.</summary>
    public string? Address(XElement hyperlink) =>
        hyperlink.Attr("id") is { } id && addresses.TryGetValue(id, out var address) ? address : null;

    /// <summary>The texts of the diagram whose data part has that id.</summary>
    public IEnumerable<string> DiagramTexts(string id) =>
        part.TryGetPartById(id, out var data) && data is DiagramDataPart && load(data) is { } read ? WordDiagrams.Texts(read) : [];
}
