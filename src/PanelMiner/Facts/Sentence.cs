using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Facts;

/// <summary>A sentence of a passage with its clauses and what it names; all offsets count in the passage's text.</summary>
internal sealed record Sentence(PassageReading Passage, int Number, TextSpan Span, IReadOnlyList<TextSpan> Clauses, IReadOnlyList<Mention> Mentions)
{
    private static readonly char[] Edges = [' ', '\t', '\r', '\n', ',', ';', ':', '–', '—', '-', '•'];

    public int Start => Span.Start;

    public int End => Span.End;

    public string Text => Passage.Text[Start..End];

    public Sentence? Previous => Number > 0 ? Passage.Sentences[Number - 1] : null;

    public IEnumerable<T> All<T>()
        where T : Mention => Mentions.OfType<T>();

    /// <summary>The clause that holds a position.</summary>
    public TextSpan ClauseAt(int position)
    {
        foreach (var clause in Clauses)
        {
            if (position < clause.End)
            {
                return clause;
            }
        }

        return Clauses[^1];
    }

    public string Words(int start, int end) => Passage.Text[start..Math.Max(start, end)];

    public string Words(TextSpan span) => Passage.Text[span.Start..span.End];

    public bool Inside<T>(int start, int end)
        where T : Mention => All<T>().Any(m => m.Start <= start && end <= m.End);

    /// <summary>A stretch without white space, dashes, commas and list marks at its ends; a final full stop stays out unless the stretch is the whole sentence.</summary>
    public TextSpan Trim(int start, int end)
    {
        while (start < end && Edges.Contains(Passage.Text[start]))
        {
            start++;
        }

        while (end > start && Edges.Contains(Passage.Text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    /// <summary>Words without punctuation around them, for a field; null when nothing is left.</summary>
    public string? Field(int start, int end)
    {
        var span = Trim(start, Math.Max(start, end));
        var words = Words(span).TrimEnd('.', ',', ';', ' ', ':').Trim();
        return words.Length == 0 ? null : words;
    }
}
