namespace PanelMiner.Structure.Layout;

/// <summary>Tells list items from numbered paragraphs, and counts their depth by their indents.</summary>
internal sealed class ListLevels
{
    private const double Deeper = 0.8;
    private readonly List<double> indents = [];
    private ParagraphElement? before;
    private readonly List<(double Left, string Label, bool IsItem)> numbers = [];

    /// <summary>The depth of a list item from 0, or nothing for a paragraph that is none. Paragraphs are asked about in reading order.</summary>
    public int? LevelOf(ParagraphElement paragraph)
    {
        var level = paragraph.Label is { Kind: not LabelKind.Caption } label ? LevelOf(paragraph, label) : null;

        // Text under an item, as far in as the item, does not end the list.
        if (level is null && (paragraph.Label is not null || (indents.Count > 0 && Indent(paragraph) <= indents[0] + (Deeper * paragraph.Size))))
        {
            indents.Clear();
        }

        before = paragraph;
        return level;
    }

    private int? LevelOf(ParagraphElement paragraph, LineLabel label)
    {
        if (label.Kind == LabelKind.Parts || (label.Kind == LabelKind.Number && !IsItem(paragraph, label)))
        {
            return null;
        }

        var indent = Indent(paragraph);
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

    // "1." counts items only under a lead-in that stands further left; otherwise it numbers the paragraphs of the paper.
    private bool IsItem(ParagraphElement paragraph, LineLabel label)
    {
        var column = numbers.FindIndex(n => Math.Abs(n.Left - label.Left) < Deeper * paragraph.Size);
        var isItem = column >= 0 && LabelOrder.Follows(numbers[column].Label, label.Text)
            ? numbers[column].IsItem
            : before is not null && before.Last.Words[^1].Text.EndsWith(':') && label.Left > before.First.Box.Left + (Deeper * paragraph.Size);
        if (column >= 0)
        {
            numbers.RemoveAt(column);
        }

        numbers.Add((label.Left, label.Text, isItem));
        return isItem;
    }

    private static double Indent(ParagraphElement paragraph) => paragraph.First.Box.Left - paragraph.Measure.Left;
}
