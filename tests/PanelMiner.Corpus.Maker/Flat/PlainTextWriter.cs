using System.Globalization;
using System.Text;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Flat;

/// <summary>Writes a paper as a bare text file, as converters leave it: tables by tabs, bullets by hyphens, running lines where a page ended.</summary>
internal sealed class PlainTextWriter
{
    private readonly SourcePaper source;
    private readonly StringBuilder text = new();
    private readonly List<RichText> notes = [];
    private int page = 1;

    private PlainTextWriter(SourcePaper source) => this.source = source;

    public static string Write(SourcePaper source)
    {
        var writer = new PlainTextWriter(source);
        foreach (var block in source.Blocks)
        {
            writer.Add(block);
        }

        writer.AddNotes();
        return writer.text.ToString().TrimEnd('\n') + "\n";
    }

    private void Add(SourceBlock block)
    {
        switch (block.Kind)
        {
            case SourceBlockKind.Columns or SourceBlockKind.Orientation or SourceBlockKind.Part:
                break;
            case SourceBlockKind.PageBreak:
                EndPage();
                break;
            case SourceBlockKind.Table:
                text.Append(string.Concat(block.Rows.Select(Row))).Append('\n');
                break;
            default:
                AddParagraph(block);
                break;
        }
    }

    private void AddParagraph(SourceBlock block)
    {
        var label = block.Label ?? (block.IsListItem ? "-" : null);
        var indent = block.IsListItem ? new string(' ', 1 + (block.Level * 3)) : "";
        text.Append(indent).Append(label).Append(label is null ? "" : " ").Append(Words(block.Text)).Append(block.IsListItem ? "\n" : "\n\n");
    }

    private string Words(RichText rich)
    {
        var words = new StringBuilder();
        foreach (var run in rich.Runs)
        {
            if (run.Note is not null)
            {
                notes.Add(run.Note);
                words.Append(CultureInfo.InvariantCulture, $"[{notes.Count}]");
            }

            words.Append(run.Text.Replace("\f", "\n\n", StringComparison.Ordinal));
        }

        return words.ToString();
    }

    private void AddNotes()
    {
        for (var i = 0; i < notes.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {notes[i].Plain}\n");
        }
    }

    private int Pages => source.Blocks.Count(b => b.Kind == SourceBlockKind.PageBreak) + 1;

    private static string Row(SourceRow row) => string.Join('\t', row.Cells.Select(c => c.Plain is "<" or "^" ? "" : c.Plain)) + "\n";

    private void EndPage()
    {
        if (source.Header["footer"] is { } footer)
        {
            text.Append(footer.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", " ", StringComparison.Ordinal).Replace("{pages}", Pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{page}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Append("\n\n");
        }

        page++;
    }
}
