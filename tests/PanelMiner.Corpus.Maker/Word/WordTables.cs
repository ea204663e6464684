using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Word;

/// <summary>Writes tables with merged cells, declared header rows and column widths.</summary>
internal sealed class WordTables(WordRuns runs)
{
    /// <param name="block">The table.</param>
    /// <param name="width">Width of the text in twentieths of a point.</param>
    public Table Of(SourceBlock block, int width)
    {
        var columns = block.Rows[0].Cells.Count;
        if (block.Rows.FirstOrDefault(r => r.Cells.Count != columns) is { } odd)
        {
            throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"a row has {odd.Cells.Count} cells, the first {columns}: {odd.Cells[0].Plain}"));
        }

        var widths = Widths(block, columns, width);
        var table = new Table(Properties(block), new TableGrid(widths.Select(w => new GridColumn { Width = Twips(w) })));
        table.Append(block.Rows.Select((_, r) => Row(block, r, widths)));
        return table;
    }

    private TableRow Row(SourceBlock block, int r, IReadOnlyList<int> widths)
    {
        var source = block.Rows[r];
        var row = new TableRow();
        var properties = new TableRowProperties();
        if (block.Options.ContainsKey("whole-rows"))
        {
            properties.Append(new CantSplit());
        }

        if (source.IsHeader && !block.Options.ContainsKey("undeclared"))
        {
            properties.Append(new TableHeader());
        }

        if (properties.HasChildren)
        {
            row.Append(properties);
        }

        for (var c = 0; c < source.Cells.Count;)
        {
            var span = 1 + source.Cells.Skip(c + 1).TakeWhile(x => x.Plain == "<").Count();
            row.Append(Cell(block, r, c, span, widths.Skip(c).Take(span).Sum()));
            c += span;
        }

        return row;
    }

    private TableCell Cell(SourceBlock block, int r, int c, int span, int width)
    {
        var source = block.Rows[r];
        var text = source.Cells[c];
        var properties = new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (text.Plain == "^")
        {
            properties.Append(new VerticalMerge());
        }
        else if (r + 1 < block.Rows.Count && block.Rows[r + 1].Cells[c].Plain == "^")
        {
            properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
        }

        if (source.IsHeader && !block.Options.ContainsKey("norules"))
        {
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "D9D9D9" });
        }

        var right = block.Options.TryGetValue("right", out var from) && c >= int.Parse(from, CultureInfo.InvariantCulture) - 1;
        var look = new ParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }, new Justification { Val = right ? JustificationValues.Right : JustificationValues.Left });
        var paragraph = new Paragraph(look);
        paragraph.Append(TableText(text).SelectMany(t => runs.Of(t, source.IsHeader || (c == 0 && block.Options.ContainsKey("bold-first")))));
        return new TableCell(properties, paragraph);
    }

    private static IEnumerable<RichText> TableText(RichText text) => text.Plain is "<" or "^" ? [] : [text];

    private static TableProperties Properties(SourceBlock block) => new(
        new TableStyle { Val = block.Options.ContainsKey("norules") ? "TableNormal" : "TableGrid" },
        new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
        new TableLayout { Type = TableLayoutValues.Fixed });

    private static List<int> Widths(SourceBlock block, int columns, int width)
    {
        var shares = block.Options.TryGetValue("widths", out var given)
            ? given.Split(',').Select(w => double.Parse(w, CultureInfo.InvariantCulture)).ToList()
            : [.. Enumerable.Repeat(1.0, columns)];
        return shares.Count == columns
            ? [.. shares.Select(s => (int)(width * s / shares.Sum()))]
            : throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"{shares.Count} widths for {columns} columns"));
    }

    private static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
