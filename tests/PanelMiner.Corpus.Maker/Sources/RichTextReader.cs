using System.Text;

namespace PanelMiner.Corpus.Maker.Sources;

/// <summary>
/// Reads the marks within a line: <c>**bold**</c>, <c>__italic__</c>, <c>^^raised^^</c>, <c>[[words|address]]</c>, <c>{d|words|value}</c> for a mention,
/// <c>{f|words}</c> for a footnote, <c>\n</c>, <c>\t</c>, and <c>\f</c> where a text file breaks its page within a sentence.
/// </summary>
internal sealed class RichTextReader(string source)
{
    private readonly List<TextRun> runs = [];
    private readonly List<Mark> marks = [];
    private readonly StringBuilder pending = new();
    private int length;
    private bool bold;
    private bool italic;
    private bool raised;

    public static RichText Read(string source)
    {
        var reader = new RichTextReader(source);
        reader.ReadSpan(0, source.Length);
        reader.Flush(null);
        return new RichText([.. reader.runs], [.. reader.marks]);
    }

    private void ReadSpan(int from, int to)
    {
        var i = from;
        while (i < to)
        {
            i = At(i, "**") ? Toggle(ref bold, i)
                : At(i, "__") ? Toggle(ref italic, i)
                : At(i, "^^") ? Toggle(ref raised, i)
                : At(i, "[[") ? ReadLink(i)
                : At(i, "{") ? ReadMark(i)
                : At(i, "\\n") ? Append('\n', i + 2)
                : At(i, "\\t") ? Append('\t', i + 2)
                : At(i, "\\f") ? Append('\f', i + 2)
                : Append(source[i], i + 1);
        }
    }

    private bool At(int i, string mark) => string.CompareOrdinal(source, i, mark, 0, mark.Length) == 0;

    private int Append(char c, int next)
    {
        pending.Append(c);
        length++;
        return next;
    }

    private int Toggle(ref bool look, int i)
    {
        Flush(null);
        look = !look;
        return i + 2;
    }

    private int ReadLink(int i)
    {
        var end = source.IndexOf("]]", i, StringComparison.Ordinal);
        var bar = end < 0 ? -1 : source.IndexOf('|', i, end - i);
        if (bar < 0)
        {
            throw new SourceException($"a link is not closed: {source[i..]}");
        }

        Flush(null);
        ReadSpan(i + 2, bar);
        Flush(source[(bar + 1)..end]);
        return end + 2;
    }

    private int ReadMark(int i)
    {
        var end = Closing(i);
        var inner = source[(i + 1)..end];
        if (inner.Length < 3 || inner[1] != '|')
        {
            throw new SourceException($"a mark names no kind: {{{inner}}}");
        }

        if (inner[0] == 'f')
        {
            Flush(null);
            runs.Add(new TextRun("") { Note = Read(inner[2..]) });
            return end + 1;
        }

        var start = length;
        var bar = LastBar(inner);
        ReadSpan(i + 3, bar < 0 ? end : i + 1 + bar);
        marks.Add(new Mark(inner[0], start, length, bar < 0 ? null : inner[(bar + 1)..]));
        return end + 1;
    }

    private int Closing(int open)
    {
        var depth = 0;
        for (var i = open; i < source.Length; i++)
        {
            depth += source[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new SourceException($"a mark is not closed: {source[open..]}");
    }

    // The bar before the value: the last one that stands in no mark within.
    private static int LastBar(string inner)
    {
        var depth = 0;
        for (var i = inner.Length - 1; i > 1; i--)
        {
            depth += inner[i] switch { '}' => 1, '{' => -1, _ => 0 };
            if (depth == 0 && inner[i] == '|')
            {
                return i;
            }
        }

        return -1;
    }

    private void Flush(string? link)
    {
        if (pending.Length > 0)
        {
            runs.Add(new TextRun(pending.ToString()) { Bold = bold, Italic = italic, Raised = raised, Link = link });
            pending.Clear();
        }
    }
}
