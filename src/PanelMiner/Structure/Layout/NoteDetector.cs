using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Finds the notes at the foot of a page: small type under the text, each begun by a mark.</summary>
internal static class NoteDetector
{
    private const double SmallType = 0.93;
    private const double WideGap = 2.2;
    private const double LowestStart = 0.3;
    private const int LongestMark = 3;
    private const string Signs = "*†‡§¹²³";

    /// <summary>The lines of the notes, those of one note together.</summary>
    /// <param name="lines">The page's lines without furniture, from top to bottom.</param>
    /// <param name="size">Usual font size of the document's text.</param>
    /// <param name="height">The page's height.</param>
    public static List<List<TextLine>> Detect(IReadOnlyList<TextLine> lines, double size, double height)
    {
        var start = lines.Count;
        while (start > 0 && lines[start - 1].Size <= SmallType * size && lines[start - 1].Baseline > LowestStart * height
            && (start == lines.Count || lines[start].Baseline - lines[start - 1].Baseline <= WideGap * lines[start].Size))
        {
            start--;
        }

        var notes = new List<List<TextLine>>();
        for (var i = start; i < lines.Count; i++)
        {
            if (IsMarked(lines[i]))
            {
                notes.Add([lines[i]]);
            }
            else if (notes.Count > 0)
            {
                notes[^1].Add(lines[i]);
            }
        }

        return notes;
    }

    private static bool IsMarked(TextLine line)
    {
        if (line.Words.Count < 2)
        {
            return false;
        }

        var mark = line.Words[0];
        var text = mark.Text.Trim('[', ']', '(', ')');
        var raised = mark.FontSize < SmallType * line.Size || mark.Baseline < line.Baseline - (0.1 * line.Size);
        return text.Length is > 0 and <= LongestMark
            && (text.All(c => Signs.Contains(c, StringComparison.Ordinal)) || (text.All(char.IsAsciiDigit) && (raised || mark.Text[0] == '[' || char.IsUpper(line.Words[1].Text[0]) || line.Words[1].Text.Contains("://", StringComparison.Ordinal))));
    }
}
