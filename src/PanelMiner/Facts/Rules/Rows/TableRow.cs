using PanelMiner.Mentions;
using PanelMiner.Passages;

namespace PanelMiner.Facts.Rules.Rows;

/// <summary>A cell of a row with its column's heading.</summary>
/// <param name="Index">Its column, from 0.</param>
/// <param name="Heading">Heading of its column.</param>
/// <param name="Group">The last heading to its left that had a period or unit ("2015/16 £000 Target" over "Forecast"), else its own.</param>
/// <param name="Start">First code unit in the passage's text.</param>
/// <param name="End">The code unit after the last.</param>
/// <param name="Text">Its words.</param>
internal sealed record Cell(int Index, string Heading, string Group, int Start, int End, string Text);

/// <summary>A table row read with its column headings.</summary>
internal sealed record TableRow(PassageReading Passage, IReadOnlyList<string> Headings, IReadOnlyList<Cell> Cells)
{
    private static readonly Pattern Scale = new(@"\d{4}|£|\bq[1-4]\b");

    /// <summary>What the row is about: its first cell, or the one after a running number.</summary>
    public Cell Label => Cells.Count > 2 && Number.IsMatch(Cells[0].Heading) ? Cells[1] : Cells[0];

    private static readonly Pattern Number = new(@"^(?:no\.?|nos\.?|ref(?:erence)?\.?|#|item|id|line|number|serial)$");

    /// <summary>The row of a passage; null when it is no row or its headings are not known.</summary>
    public static TableRow? Of(PassageReading passage)
    {
        if (passage.Kind != PassageKind.TableRow || passage.LeadIn is not { Length: > 0 } context)
        {
            return null;
        }

        var headings = context.Split('|').Select(h => h.Trim()).ToList();
        var (cells, start, group) = (new List<Cell>(), 0, "");
        foreach (var part in passage.Text.Split('|'))
        {
            var index = cells.Count;
            var heading = index < headings.Count ? headings[index] : "";
            group = group.Length == 0 || Scale.IsMatch(heading) ? heading : group;
            var text = part.Trim();
            var from = text.Length == 0 ? start : start + part.IndexOf(text[0], StringComparison.Ordinal);
            cells.Add(new Cell(index, heading, group, from, from + text.Length, text));
            start += part.Length + 1;
        }

        return cells.Count > 1 && headings.Count > 1 ? new TableRow(passage, headings, cells) : null;
    }

    public IEnumerable<T> In<T>(Cell cell)
        where T : Mention => Passage.Mentions.OfType<T>().Where(m => m.Start >= cell.Start && m.End <= cell.End);

    public static bool IsEmpty(Cell cell) => cell.Text.Length == 0 || cell.Text is "-" or "–" or "—" or "0" or "n/a" or "N/A" or "nil" or "Nil" or "TBC" or "tbc";
}
