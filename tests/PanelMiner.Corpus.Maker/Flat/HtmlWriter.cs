using System.Globalization;
using System.Net;
using System.Text;
using PanelMiner.Corpus.Maker.Sources;
using PanelMiner.Corpus.Maker.Word;

namespace PanelMiner.Corpus.Maker.Flat;

/// <summary>Writes a paper as a page for the browser, with a style sheet for print.</summary>
internal sealed class HtmlWriter
{
    private readonly SourcePaper source;
    private readonly StringBuilder html = new();
    private readonly List<RichText> notes = [];
    private int openLists;
    private bool inColumns;

    private HtmlWriter(SourcePaper source) => this.source = source;

    public static string Write(SourcePaper source)
    {
        var writer = new HtmlWriter(source);
        foreach (var block in source.Blocks)
        {
            writer.Add(block);
        }

        writer.CloseLists(0);
        writer.AddNotes();
        var title = WebUtility.HtmlEncode(source.Header["title"]);
        return $"<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{title}</title>\n<style>\n{PrintStyle.Of(source.Header)}</style></head>\n<body>\n{writer.html}</body></html>\n";
    }

    private void Add(SourceBlock block)
    {
        if (!IsBullet(block))
        {
            CloseLists(0);
        }

        switch (block.Kind)
        {
            case SourceBlockKind.Part or SourceBlockKind.Orientation:
                break;
            case SourceBlockKind.PageBreak:
                html.Append("<div class=\"break\"></div>\n");
                break;
            case SourceBlockKind.Columns:
                AddColumns(block.Level > 1);
                break;
            case SourceBlockKind.Table:
                AddTable(block);
                break;
            default:
                AddLine(block);
                break;
        }
    }

    private static bool IsBullet(SourceBlock block) => block is { IsListItem: true, Label: null };

    private void AddColumns(bool two)
    {
        html.Append(inColumns ? "</div>\n" : "").Append(two ? "<div class=\"columns\">\n" : "");
        inColumns = two;
    }

    private void AddLine(SourceBlock block)
    {
        var words = Words(block.Text);
        if (IsBullet(block))
        {
            OpenLists(block.Level + 1);
            html.Append("<li>").Append(words).Append("</li>\n");
            return;
        }

        var place = block.Centred ? " centre" : block.Right ? " right" : "";
        if (block is { Kind: SourceBlockKind.Heading, ByLooks: false })
        {
            html.Append(CultureInfo.InvariantCulture, $"<h{block.Level + 1}>{Label(block)}{words}</h{block.Level + 1}>\n");
        }
        else if (block.Kind == SourceBlockKind.Title)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h1>{words}</h1>\n");
        }
        else
        {
            var css = (block.Label is null ? "" : block.IsListItem ? " item" : " numbered") + (block.ByLooks ? " bold" : "") + place;
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"{css.Trim()}\">{Label(block)}{words}</p>\n");
        }
    }

    private static string Label(SourceBlock block) => block.Label is null ? "" : $"<span class=\"label\">{WebUtility.HtmlEncode(block.Label)}</span> ";

    private void OpenLists(int depth)
    {
        CloseLists(depth);
        for (; openLists < depth; openLists++)
        {
            html.Append("<ul>\n");
        }
    }

    private void CloseLists(int depth)
    {
        for (; openLists > depth; openLists--)
        {
            html.Append("</ul>\n");
        }
    }

    private void AddTable(SourceBlock block)
    {
        var css = block.Options.ContainsKey("norules") ? " class=\"norules\"" : "";
        html.Append(CultureInfo.InvariantCulture, $"<table{css}>\n{Columns(block)}");
        var heads = block.Rows.Count(r => r.IsHeader);
        html.Append(heads > 0 ? "<thead>\n" : "");
        for (var r = 0; r < block.Rows.Count; r++)
        {
            html.Append(r == heads && heads > 0 ? "</thead>\n" : "");
            AddRow(block, r);
        }

        html.Append("</table>\n");
    }

    private static string Columns(SourceBlock block)
    {
        if (!block.Options.TryGetValue("widths", out var given))
        {
            return "";
        }

        var shares = given.Split(',').Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToList();
        return string.Concat(shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"<col style=\"width:{100 * s / shares.Sum():0.#}%\">"))) + "\n";
    }

    private void AddRow(SourceBlock block, int r)
    {
        var row = block.Rows[r];
        html.Append("<tr>");
        for (var c = 0; c < row.Cells.Count; c++)
        {
            if (row.Cells[c].Plain is "<" or "^")
            {
                continue;
            }

            var across = 1 + row.Cells.Skip(c + 1).TakeWhile(x => x.Plain == "<").Count();
            var down = 1 + block.Rows.Skip(r + 1).TakeWhile(x => x.Cells[c].Plain == "^").Count();
            var right = block.Options.TryGetValue("right", out var from) && c >= int.Parse(from, CultureInfo.InvariantCulture) - 1 ? " class=\"right\"" : "";
            var tag = row.IsHeader ? "th" : "td";
            html.Append(CultureInfo.InvariantCulture, $"<{tag}{Span("colspan", across)}{Span("rowspan", down)}{right}>{Words(row.Cells[c])}</{tag}>");
        }

        html.Append("</tr>\n");
    }

    private static string Span(string name, int cells) => cells == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" {name}=\"{cells}\"");

    private string Words(RichText rich)
    {
        var words = new StringBuilder();
        foreach (var run in rich.Runs)
        {
            if (run.Note is not null)
            {
                notes.Add(run.Note);
                words.Append(CultureInfo.InvariantCulture, $"<sup>{notes.Count}</sup>");
                continue;
            }

            var text = WebUtility.HtmlEncode(run.Text).Replace("\n", "<br>", StringComparison.Ordinal).Replace('\t', ' ').Replace('\f', ' ');
            text = run.Bold ? $"<b>{text}</b>" : text;
            text = run.Italic ? $"<i>{text}</i>" : text;
            text = run.Raised ? $"<sup>{text}</sup>" : text;
            words.Append(run.Link is null ? text : $"<a href=\"{WebUtility.HtmlEncode(run.Link)}\">{text}</a>");
        }

        return words.ToString();
    }

    private void AddNotes()
    {
        AddColumns(false);
        for (var i = 0; i < notes.Count; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\"><sup>{i + 1}</sup> {Words(notes[i])}</p>\n");
        }
    }
}
