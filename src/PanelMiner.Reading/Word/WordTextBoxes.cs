using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>Finds the contents of text boxes in a drawing or picture, each once.</summary>
internal static class WordTextBoxes
{
    /// <summary>The outermost contents of text boxes; of alternate content only the first choice is looked into.</summary>
    public static IEnumerable<XElement> In(XElement drawing)
    {
        var waiting = new Stack<XElement>([drawing]);
        while (waiting.TryPop(out var element))
        {
            if (element.Is("txbxContent"))
            {
                yield return element;
                continue;
            }

            var inside = element.Is("AlternateContent") ? element.Elements().Take(1) : element.Elements();
            foreach (var child in inside.Reverse())
            {
                waiting.Push(child);
            }
        }
    }
}
