using PanelMiner.Sources;

namespace PanelMiner.Structure.Layout;

/// <summary>Takes the marks of notes out of the text that refers to them and of the notes that they begin: they are no words of either.</summary>
internal static class NoteMarks
{
    // Shares of the font size.
    private const double SmallMark = 0.85;
    private const double Raise = 0.12;

    /// <summary>Text and notes without marks, and the marks.</summary>
    /// <param name="body">The lines of the text.</param>
    /// <param name="notes">The lines of each note, the first begun by its mark.</param>
    public static (List<TextLine> Body, List<IReadOnlyList<TextLine>> Notes, List<RawWord> Marks) Apart(
        IReadOnlyList<TextLine> body, IReadOnlyList<List<TextLine>> notes)
    {
        if (notes.Count == 0)
        {
            return ([.. body], [], []);
        }

        var marks = notes.Select(n => n[0].Words[0]).ToList();
        var known = marks.Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
        var lines = body.Select(l => Without(l, w => known.Contains(w.Text) && IsRaised(w, l), marks)).ToList();
        return (lines, [.. notes.Select(n => (IReadOnlyList<TextLine>)[Without(n[0], w => ReferenceEquals(w, n[0].Words[0]), []), .. n.Skip(1)])], marks);
    }

    private static bool IsRaised(RawWord word, TextLine line) => word.FontSize <= SmallMark * line.Size && word.Baseline <= line.Baseline - (Raise * line.Size);

    private static TextLine Without(TextLine line, Func<RawWord, bool> isMark, List<RawWord> marks)
    {
        var kept = line.Words.Where(w => !isMark(w)).ToList();
        if (kept.Count == line.Words.Count || kept.Count == 0)
        {
            return line;
        }

        marks.AddRange(line.Words.Where(isMark));
        return new TextLine(line.Page, kept) { Aside = line.Aside, Underlined = line.Underlined };
    }
}
