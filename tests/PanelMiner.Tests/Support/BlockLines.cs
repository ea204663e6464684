using System.Globalization;
using System.Text;
using PanelMiner.Sources;

namespace PanelMiner.Tests.Support;

/// <summary>Writes blocks in one line each, so that cases can say what they expect.</summary>
internal static class BlockLines
{
    private const double PlainSize = 10;

    /// <summary>A block: kind, heading level, number, list level, looks, text, links; for a table its rows and cells.</summary>
    public static string Of(RawBlock block)
    {
        var line = new StringBuilder(block.Kind.ToString());
        line.Append(block.HeadingLevel is { } level ? $" h{level}" : "").Append(block.IsTitle ? " title" : "");
        line.Append(block.Number is { } number ? $" #{number}" : "").Append(block.IsListItem ? $" l{block.ListLevel}" : "");
        line.Append(block.Bold ? " bold" : "").Append(block.Centred ? " centred" : "");
        line.Append(block.FontSize is { } size && size != PlainSize ? string.Create(CultureInfo.InvariantCulture, $" {size:0.#}pt") : "");
        line.Append(": ").Append(block.Text.Replace("\n", "⏎", StringComparison.Ordinal)).AppendJoin(' ', block.Rows.Select(Row));
        foreach (var link in block.Links)
        {
            line.Append(CultureInfo.InvariantCulture, $" {{{link.Start}-{link.End} {link.Address}}}");
        }

        return line.ToString().TrimEnd();
    }

    private static string Row(RawRow row) => $"{(row.IsHeader ? "!" : "")}[{string.Join('|', row.Cells.Select(Cell))}]";

    private static string Cell(RawCell cell) =>
        (cell.ContinuesAbove ? "^" : "") + string.Join('/', cell.Blocks.Select(b => b.Kind == RawBlockKind.Paragraph ? b.Text : Of(b))) + (cell.ColumnSpan > 1 ? $"<{cell.ColumnSpan}>" : "");
}
