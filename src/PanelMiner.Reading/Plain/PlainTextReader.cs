using PanelMiner.Sources;

namespace PanelMiner.Reading.Plain;

/// <summary>Reads plain text, which may carry stray markup: paragraphs by blank lines and layout, tables by tabs or pipes, page breaks by form feeds.</summary>
internal sealed class PlainTextReader : IFormatReader
{
    private const int IndentOfLevel = 4;
    private const int DeepestLevel = 8;

    public void Read(ReadingTask task, IReadingSink sink)
    {
        if (TextDecoder.Decode(task.File.Bytes.Span) is { } text)
        {
            Read(text, task, sink);
        }
        else
        {
            sink.Problem(ReadingProblems.Damaged("Its bytes are no text in any encoding known here."));
        }
    }

    /// <summary>Reads text that is already decoded.</summary>
    public void Read(string text, ReadingTask task, IReadingSink sink)
    {
        var pages = text.ReplaceLineEndings("\n").Split('\f');
        for (var page = 0; page < pages.Length; page++)
        {
            task.Cancellation.ThrowIfCancellationRequested();
            if (page > 0)
            {
                sink.Block(new(RawBlockKind.PageBreak, ""));
            }

            ReadPage(StrayMarkup.Clean(pages[page]).Split('\n'), sink);
        }
    }

    private static void ReadPage(string[] lines, IReadingSink sink)
    {
        var layout = TextLayout.Of(lines);
        for (var i = 0; i < lines.Length;)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || IsDrawnRule(lines[i]))
            {
                i++;
            }
            else if (TextTables.At(lines, i) is { } found)
            {
                sink.Block(found.Table);
                i += found.Lines;
            }
            else
            {
                i = ReadParagraph(lines, i, layout, sink);
            }
        }
    }

    private static int ReadParagraph(string[] lines, int start, TextLayout layout, IReadingSink sink)
    {
        var end = start + 1;
        while (end < lines.Length && Continues(lines[end - 1], lines[end], layout))
        {
            end++;
        }

        var strong = true;
        var text = new FoldedText();
        for (var i = start; i < end; i++)
        {
            var (line, whole) = StrayMarkup.Emphasis(lines[i]);
            strong &= whole;
            text.Append(line);
            text.Append(" ");
        }

        var heading = Heading(lines, start, end);
        text.Cut(heading.Sign);
        if (LabelledBlock.Of(text, Level(lines[start])) is { } block)
        {
            sink.Block(block with { Bold = strong, HeadingLevel = heading.Level, IsListItem = block.IsListItem && heading.Level is null });
        }

        return end;
    }

    private static bool Continues(string line, string next, TextLayout layout)
    {
        if (string.IsNullOrWhiteSpace(next) || IsDrawnRule(next) || next.Contains('\t', StringComparison.Ordinal))
        {
            return false;
        }

        var begins = next.TrimStart();
        return NumberLabels.BulletAtStart(begins) == 0 && NumberLabels.LengthAtStart(begins, out _) == 0 && layout.IsFull(line, next);
    }

    private static (int Sign, int? Level) Heading(string[] lines, int start, int end)
    {
        var line = lines[start].TrimStart();
        var signs = line.AsSpan().IndexOfAnyExcept('#');
        if (signs is >= 1 and <= 6 && line[signs] == ' ')
        {
            return (signs + 1, signs);
        }

        var underlined = end == start + 1 && end < lines.Length && IsDrawnRule(lines[end]) && lines[end].Trim().Length * 2 >= line.Length;
        return (0, underlined ? lines[end].Trim()[0] switch { '=' => 1, '-' => 2, _ => null } : null);
    }

    private static bool IsDrawnRule(string line)
    {
        var trimmed = line.AsSpan().Trim();
        return trimmed.Length >= 3 && trimmed[0] is '-' or '=' or '_' or '*' && trimmed.IndexOfAnyExcept(trimmed[0]) < 0;
    }

    private static int Level(string line)
    {
        var indent = line.Length - line.TrimStart().Length;
        return Math.Min(line.StartsWith('\t') ? line.TakeWhile(c => c == '\t').Count() : indent / IndentOfLevel, DeepestLevel);
    }
}
