using System.Globalization;
using System.Text;
using PanelMiner.Corpus.Maker.Sources;
using PanelMiner.Corpus.Maker.Word;

namespace PanelMiner.Corpus.Maker.Flat;

/// <summary>Writes a paper as a manuscript for groff with the ms macros and tbl.</summary>
internal sealed class GroffWriter
{
    private const char Tab = '~';
    private const double TextWidth = 16.0;

    private readonly StringBuilder text = new();
    private readonly SourcePaper source;

    private GroffWriter(SourcePaper source) => this.source = source;

    public static string Write(SourcePaper source)
    {
        var writer = new GroffWriter(source);
        writer.AddPreamble();
        foreach (var block in source.Blocks)
        {
            writer.Add(block);
        }

        return writer.text.ToString();
    }

    private void AddPreamble()
    {
        var look = Look.Of(source.Header);
        text.Append(CultureInfo.InvariantCulture, $".nr PS {look.Size}\n.nr VS {look.Size + 3}\n.nr PO 2.5c\n.nr LL 16c\n.nr HM 2.4c\n.nr FM 2.2c\n.nr PD 0.55v\n.fam {(look.Font == "Arial" ? "H" : "T")}\n");
        AddRunning(source.Header["header"], 'H');
        AddRunning(source.Header["footer"], 'F');
        text.Append(source.Header.Has("opening", "no-header") ? "" : ".P1\n");
    }

    private void AddRunning(string? line, char edge)
    {
        var places = (line ?? "").Split("\\t");
        for (var i = 0; i < 3; i++)
        {
            var words = (i < places.Length ? places[i] : "").Replace("{pages}", "", StringComparison.Ordinal).Replace("{page}", "%", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $".ds {"LCR"[i]}{edge} {words}\n");
        }
    }

    private void Add(SourceBlock block)
    {
        switch (block.Kind)
        {
            case SourceBlockKind.Part or SourceBlockKind.Orientation:
                break;
            case SourceBlockKind.Columns:
                text.Append(block.Level > 1 ? ".2C\n" : ".1C\n");
                break;
            case SourceBlockKind.PageBreak:
                text.Append(".bp\n");
                break;
            case SourceBlockKind.Table:
                AddTable(block);
                break;
            default:
                AddLine(block);
                break;
        }
    }

    private void AddLine(SourceBlock block)
    {
        var look = Look.Of(source.Header);
        text.Append(block switch
        {
            { Kind: SourceBlockKind.Title } => string.Create(CultureInfo.InvariantCulture, $".LP\n.ce 9\n.ps {look.TitleSize}\n.ft B\n"),
            { Centred: true } => ".LP\n.ce 9\n",
            { Right: true } => ".LP\n.rj 9\n",
            { Kind: SourceBlockKind.Heading } => string.Create(CultureInfo.InvariantCulture, $".LP\n.ne 4v\n.sp 0.5v\n.ps {(block.Level == 1 ? look.HeadingSize : look.Size)}\n.ft B\n{(block.Label is null ? "" : $"\\&{Escape(block.Label)}\\h'0.6c'\\c\n")}"),
            { IsListItem: true } => string.Create(CultureInfo.InvariantCulture, $".RS\n.IP \"{(block.Label is null ? "\\(bu" : Escape(block.Label))}\" {(block.Label is null ? 2 : 4)}n\n"),
            { Label: not null } => $".IP \"{Escape(block.Label)}\" 5n\n",
            _ => ".LP\n",
        });
        text.Append(Words(block.Text)).Append('\n');
        text.Append(block switch
        {
            { Kind: SourceBlockKind.Title or SourceBlockKind.Heading } => string.Create(CultureInfo.InvariantCulture, $".ce 0\n.ft R\n.ps {look.Size}\n"),
            { Centred: true } => ".ce 0\n",
            { Right: true } => ".rj 0\n",
            { IsListItem: true } => ".RE\n",
            _ => "",
        });
        foreach (var note in block.Text.Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $".FS\n{Words(note)}\n.FE\n");
        }
    }

    private void AddTable(SourceBlock block)
    {
        var columns = block.Rows[0].Cells.Count;
        var heads = block.Rows.TakeWhile(r => r.IsHeader).ToList();
        text.Append(CultureInfo.InvariantCulture, $".LP\n.TS{(heads.Count > 0 ? " H" : "")}\n{(block.Options.ContainsKey("norules") ? "" : "allbox ")}tab({Tab});\n");
        var widths = Widths(block, columns);
        var formats = block.Rows.Take(heads.Count + 1).Select((row, i) => Format(block, row, widths)).ToList();
        text.AppendJoin('\n', formats).Append(".\n");
        foreach (var row in block.Rows)
        {
            text.AppendJoin(Tab, row.Cells.Select(c => Cell(c, row.IsHeader))).Append('\n');
            text.Append(row.IsHeader && row == heads[^1] ? ".TH\n" : "");
        }

        text.Append(".TE\n");
    }

    private static string Format(SourceBlock block, SourceRow row, IReadOnlyList<string> widths) => string.Join(' ', row.Cells.Select((cell, c) => cell.Plain switch
    {
        "<" => "s",
        "^" => "^",
        _ => (block.Options.TryGetValue("right", out var from) && c >= int.Parse(from, CultureInfo.InvariantCulture) - 1 ? "r" : "l") + (row.IsHeader ? "b" : "") + widths[c],
    }));

    private static List<string> Widths(SourceBlock block, int columns)
    {
        var shares = block.Options.TryGetValue("widths", out var given)
            ? given.Split(',').Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToList()
            : [.. Enumerable.Repeat(1.0, columns)];
        var room = TextWidth - (0.6 * columns);
        return [.. shares.Select(s => string.Create(CultureInfo.InvariantCulture, $"w({room * s / shares.Sum():0.0}c)"))];
    }

    private static string Cell(RichText cell, bool header) => cell.Plain switch
    {
        "<" or "^" => "",
        "" => "\\&",
        _ => $"T{{\n.na\n{(header ? ".ft B\n" : "")}{Words(cell)}\n{(header ? ".ft R\n" : "")}T}}",
    };

    private static string Words(RichText rich)
    {
        var words = new StringBuilder();
        foreach (var run in rich.Runs)
        {
            if (run.Note is not null)
            {
                words.Append("\\**");
                continue;
            }

            var body = Escape(run.Text);
            words.Append(run.Bold ? $"\\fB{body}\\fP" : run.Italic ? $"\\fI{body}\\fP" : run.Raised ? $"\\*{{{body}\\*}}" : body);
        }

        return words.ToString();
    }

    // Words never begin a line with a control character, and a break is a request of its own.
    private static string Escape(string words) =>
        "\\&" + words.Replace("\\", "\\e", StringComparison.Ordinal).Replace("'", "\\(aq", StringComparison.Ordinal).Replace("-", "\\(hy", StringComparison.Ordinal)
            .Replace("\n", "\n.br\n\\&", StringComparison.Ordinal).Replace('\t', ' ').Replace('\f', ' ');
}
