using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>Finds the texts of diagrams (SmartArt): charts of an organisation, steps of a process.</summary>
internal static class WordDiagrams
{
    /// <summary>Ids of the data parts of the diagrams in a drawing.</summary>
    public static IEnumerable<string> In(XElement drawing) =>
        drawing.Descendants().Where(e => e.Is("relIds")).Select(e => e.Attr("dm")).OfType<string>();

    /// <summary>The texts of a data part's points, one a paragraph.</summary>
    public static IEnumerable<string> Texts(XElement data)
    {
        foreach (var paragraph in data.Child("ptLst").Children("pt").SelectMany(p => p.Child("t").Children("p")))
        {
            var text = new FoldedText();
            foreach (var run in paragraph.Descendants().Where(e => e.Is("t")))
            {
                text.Append(run.Value);
            }

            if (!text.IsEmpty)
            {
                yield return text.ToString();
            }
        }
    }
}
