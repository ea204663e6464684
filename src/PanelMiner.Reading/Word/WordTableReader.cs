using System.Xml.Linq;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Word;

/// <summary>Reads tables: rows, grid columns, merged cells; a nested table is a block in its cell.</summary>
internal sealed class WordTableReader(WordBlockReader blocks, WordScope scope)
{
    private const int MostColumns = 1_000;

    /// <summary>Reads a table into one block; one without any text is left out.</summary>
    public void Read(XElement table, WordLinks links, int depth, Action<RawBlock> take)
    {
        if (scope.IsTooDeep(depth + 1))
        {
            return;
        }

        var rows = Unwrapped(table, "tr")
            .Where(r => r.Child("trPr").Child("del") is null)
            .Select(r => ReadRow(r, links, depth + 1))
            .Where(r => r.Cells.Count > 0)
            .ToList();
        if (rows.Exists(r => r.Cells.Any(c => c.Blocks.Count > 0)))
        {
            take(new(RawBlockKind.Table, "") { Rows = rows });
        }
    }

    private RawRow ReadRow(XElement row, WordLinks links, int depth)
    {
        var properties = row.Child("trPr");
        var column = Math.Clamp(properties.Int("gridBefore") ?? 0, 0, MostColumns);
        var cells = new List<RawCell>();
        foreach (var element in Unwrapped(row, "tc").Where(c => c.Child("tcPr").Child("cellDel") is null))
        {
            var look = element.Child("tcPr");
            var span = Math.Clamp(look.Int("gridSpan") ?? 1, 1, MostColumns);
            var content = new List<RawBlock>();
            blocks.Read(element, links, depth, content.Add);
            if (Continues(look, "hMerge") && cells.Count > 0)
            {
                Widen(cells, span, content);
            }
            else
            {
                cells.Add(new(content, column, span, Continues(look, "vMerge")));
            }

            column += span;
        }

        return new(properties.Toggle("tblHeader") ?? false, cells);
    }

    private static void Widen(List<RawCell> cells, int span, List<RawBlock> content)
    {
        var cell = cells[^1];
        cells[^1] = cell with { ColumnSpan = cell.ColumnSpan + span, Blocks = [.. cell.Blocks, .. content] };
    }

    private static bool Continues(XElement? look, string merge) =>
        look.Child(merge) is { } found && found.Attr("val") is null or "continue";

    /// <summary>Rows or cells, also those within content controls and markers.</summary>
    private static IEnumerable<XElement> Unwrapped(XElement parent, string name)
    {
        var waiting = new Stack<XElement>(parent.Elements().Reverse());
        while (waiting.TryPop(out var element))
        {
            if (element.Is(name))
            {
                yield return element;
            }
            else if (element.Name.LocalName is "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo")
            {
                foreach (var child in element.Elements().Reverse())
                {
                    waiting.Push(child);
                }
            }
        }
    }
}
