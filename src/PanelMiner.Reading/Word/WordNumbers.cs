using System.Xml.Linq;

namespace PanelMiner.Reading.Word;

/// <summary>Finds the list and level of a paragraph, its own or its style's, and its printed label.</summary>
internal sealed class WordNumbers(NumberingDefinitions definitions)
{
    private readonly NumberingCounter counter = new(definitions);

    /// <summary>The label of the next paragraph in reading order; nothing for one without numbering.</summary>
    public NumberingLabel? LabelOf(XElement? properties, WordStyle style)
    {
        var own = properties.Child("numPr");
        var list = own.Int("numId") ?? style.NumberingId;
        if (list is null or 0)
        {
            return null;
        }

        var level = own.Int("ilvl") ?? (own.Int("numId") is null ? LevelOfStyle(list.Value, style) : 0);
        return counter.Next(list.Value, level);
    }

    // The nearest style that a level of the list names, or that gives a level itself, decides.
    private int LevelOfStyle(int list, WordStyle style)
    {
        var levels = definitions.List(list)?.Levels ?? [];
        foreach (var (id, own) in style.Levels)
        {
            for (var level = 0; level < levels.Count; level++)
            {
                if (levels[level].Style == id)
                {
                    return level;
                }
            }

            if (own is { } given)
            {
                return given;
            }
        }

        return 0;
    }
}
