using System.Globalization;
using System.Text;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Flat;

/// <summary>Writes a paper as Markdown: headings, pipe tables, footnotes; numbers as they are printed.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder text = new();
    private readonly List<RichText> notes = [];
    private SourceBlock? before;

    public static string Write(SourcePaper source)
    {
        var writer = new MarkdownWriter();
        foreach (var block in source.Blocks.Where(b => b.Kind is not (SourceBlockKind.Columns or SourceBlockKind.Orientation or SourceBlockKind.Part or SourceBlockKind.PageBreak)))
        {
            writer.Add(block);
        }

        for (var i = 0; i < writer.notes.Count; i++)
        {
            writer.text.Append(CultureInfo.InvariantCulture, $"\n[^{i + 1}]: {writer.Words(writer.notes[i])}\n");
        }

        return writer.text.ToString().TrimStart('\n');
    }

    private void Add(SourceBlock block)
    {
        if (!(block.IsListItem && before is { IsListItem: true }))
        {
            text.Append('\n');
        }

        text.Append(block.Kind == SourceBlockKind.Table ? Table(block) : Line(block)).Append('\n');
        before = block;
    }

    private string Line(SourceBlock block)
    {
        var words = Words(block.Text);
        var label = block.Label is null ? "" : block.Label + " ";
        return block.Kind switch
        {
            SourceBlockKind.Title => "# " + words,
            SourceBlockKind.Heading => new string('#', block.Level + 1) + " " + label + words,
            SourceBlockKind.ListItem => new string(' ', block.Level * 2) + "- " + label + words,
            _ => label + words,
        };
    }

    private string Table(SourceBlock block)
    {
        var headers = block.Rows.Where(r => r.IsHeader).ToList();
        var lines = new List<string>();
        var columns = block.Rows[0].Cells.Count;
        lines.AddRange(headers.Count == 0 ? ["|" + string.Concat(Enumerable.Repeat(" |", columns))] : [Cells(headers[^1])]);
        lines.Add("|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
        lines.AddRange(block.Rows.Where(r => !r.IsHeader).Select(Cells));
        return string.Join('\n', lines);
    }

    private string Cells(SourceRow row) => "| " + string.Join(" | ", row.Cells.Select(c => c.Plain is "<" or "^" ? "" : Words(c))) + " |";

    private string Words(RichText rich)
    {
        var words = new StringBuilder();
        foreach (var run in rich.Runs)
        {
            if (run.Note is not null)
            {
                notes.Add(run.Note);
                words.Append(CultureInfo.InvariantCulture, $"[^{notes.Count}]");
                continue;
            }

            words.Append(Styled(run));
        }

        return words.ToString();
    }

    private static string Styled(TextRun run)
    {
        var plain = run.Text.Replace('\n', ' ').Replace('\t', ' ').Replace('\f', ' ');
        var body = plain.Trim();
        var styled = body.Length == 0 ? body : run.Link is not null ? $"[{body}]({run.Link})" : run.Raised ? $"<sup>{body}</sup>" : run.Bold ? $"**{body}**" : run.Italic ? $"*{body}*" : body;
        return plain[..(plain.Length - plain.TrimStart().Length)] + styled + (body.Length == 0 ? "" : plain[plain.TrimEnd().Length..]);
    }
}
