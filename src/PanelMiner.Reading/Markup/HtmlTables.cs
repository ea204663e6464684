using System.Globalization;
using AngleSharp.Dom;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Markup;

/// <summary>Reads the rows of an HTML table, cells over several rows and columns placed on their grid.</summary>
internal static class HtmlTables
{
    private const int MostSpan = 1_000;

    /// <summary>The rows; header rows are those of <c>thead</c> and those of header cells only.</summary>
    public static List<RawRow> Rows(IElement table, Action<IElement, Action<RawBlock>> readCell)
    {
        var rows = new List<RawRow>();
        var reaching = new SortedDictionary<int, (int Rows, int Span)>();
        foreach (var row in RowsOf(table))
        {
            var cells = new List<RawCell>();
            var column = 0;
            foreach (var cell in row.Children.Where(c => c.LocalName is "td" or "th"))
            {
                column = PlaceReaching(cells, reaching, column);
                var blocks = new List<RawBlock>();
                readCell(cell, blocks.Add);
                var span = Span(cell, "colspan");
                cells.Add(new(blocks, column, span, false));
                if (Span(cell, "rowspan") is > 1 and var down)
                {
                    reaching[column] = (down, span);
                }

                column += span;
            }

            PlaceReaching(cells, reaching, column);
            Shorten(reaching);
            rows.Add(new(IsHeader(row), cells));
        }

        return rows;
    }

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.LocalName is "thead" or "tbody" or "tfoot" ? c.Children.Where(r => r.LocalName == "tr") : []);

    private static int PlaceReaching(List<RawCell> cells, SortedDictionary<int, (int Rows, int Span)> reaching, int column)
    {
        while (reaching.TryGetValue(column, out var above) && !cells.Exists(c => c.Column == column))
        {
            cells.Add(new([], column, above.Span, true));
            column += above.Span;
        }

        return column;
    }

    private static void Shorten(SortedDictionary<int, (int Rows, int Span)> reaching)
    {
        foreach (var (column, above) in reaching.ToList())
        {
            if (above.Rows <= 1)
            {
                reaching.Remove(column);
            }
            else
            {
                reaching[column] = (above.Rows - 1, above.Span);
            }
        }
    }

    private static bool IsHeader(IElement row) =>
        row.ParentElement?.LocalName == "thead" || (row.Children.Length > 0 && row.Children.All(c => c.LocalName == "th"));

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, MostSpan) : 1;
}
