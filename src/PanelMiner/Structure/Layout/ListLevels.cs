namespace PanelMiner.Structure.Layout;

/// <summary>Tells list items from numbered paragraphs, and counts their depth by their indents.</summary>
internal sealed class ListLevels
{
    private const double Deeper = 0.8;
    private readonly List<double> indents = [];

    /// <summary>The depth of a list item from 0, or nothing for a paragraph that is none. Paragraphs are asked about in reading order.</summary>
    public int? LevelOf(ParagraphElement paragraph)
    {
        if (paragraph.Label is not { } label)
        {
            // Text under an item, as far in as the item, does not end the list.
            if (indents.Count > 0 && paragraph.First.Box.Left - paragraph.Measure.Left <= indents[0] + (Deeper * paragraph.Size))
            {
                indents.Clear();
            }

            return null;
        }

        var indent = label.Left - paragraph.Measure.Left;
        if (label.Kind == LabelKind.Parts || (label.Kind == LabelKind.Number && indent < Deeper * paragraph.Size))
        {
            indents.Clear();
            return null;
        }

        while (indents.Count > 0 && indents[^1] > indent + (Deeper * paragraph.Size))
        {
            indents.RemoveAt(indents.Count - 1);
        }

        if (indents.Count == 0 || indent > indents[^1] + (Deeper * paragraph.Size))
        {
            indents.Add(indent);
        }

        return indents.Count - 1;
    }
}
