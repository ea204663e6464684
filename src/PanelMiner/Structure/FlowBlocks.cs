using PanelMiner.Sources;

namespace PanelMiner.Structure;

/// <summary>Makes candidates of the blocks of a format without pages.</summary>
internal static class FlowBlocks
{
    public static IReadOnlyList<CandidateBlock> Of(IReadOnlyList<RawBlock> blocks)
    {
        var candidates = new List<CandidateBlock>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var endsPage = (i + 1 < blocks.Count && blocks[i + 1].Kind == RawBlockKind.PageBreak) || (i > 0 && blocks[i - 1].Kind == RawBlockKind.PageBreak)
                || i == blocks.Count - 1;
            if (blocks[i].Kind != RawBlockKind.PageBreak)
            {
                candidates.AddRange(Of(blocks[i]).Select(c => c with { EndsPage = endsPage }));
            }
        }

        return candidates;
    }

    private static IEnumerable<CandidateBlock> Of(RawBlock block)
    {
        if (block.Kind == RawBlockKind.Table)
        {
            return LayoutTables.Content(block) is { } content ? content.SelectMany(Of) : [Table(block)];
        }

        var own = NoteMark(block.Text) is { } mark ? (mark, false, block.Text[(mark.Length + 3)..])
            : block.Number is null && block.HeadingLevel is null ? PrintedNumber.Split(block.Text) : (block.Number, false, block.Text);
        var shift = block.Text.Length - own.Item3.Length;
        return
        [
            new(own.Item3)
            {
                Number = own.Item1,
                HeadingLevel = block.HeadingLevel,
                IsTitle = block.IsTitle,
                IsListItem = block.IsListItem || own.Item2,
                ListLevel = block.ListLevel,
                Bold = block.Bold,
                Centred = block.Centred,
                FontSize = block.FontSize,
                IsFurniture = block.Kind == RawBlockKind.Furniture,
                IsNote = block.Kind == RawBlockKind.Note || NoteMark(block.Text) is not null,
                Links = [.. block.Links.Where(l => l.Start >= shift).Select(l => l with { Start = l.Start - shift, End = l.End - shift })],
            },
        ];
    }

    // Converters set footnotes under the text, each with its mark in square brackets.
    private static string? NoteMark(string text) => text.Length > 4 && text[0] == '[' && char.IsAsciiDigit(text[1])
        && text.AsSpan(0, 4).IndexOf(']') is var close and > 1 && text[close + 1] == ' ' ? text[1..close] : null;

    private static CandidateBlock Table(RawBlock block)
    {
        var width = block.Rows.Count == 0 ? 0 : block.Rows.Max(r => r.Cells.Count == 0 ? 0 : r.Cells.Max(c => c.Column + c.ColumnSpan));
        var rows = block.Rows.Select(r => (r.IsHeader, Cells: (IReadOnlyList<string>)Cells(r, width), Links: Links(r))).ToList();
        var headers = rows.TakeWhile(r => r.IsHeader).Select(r => r.Cells).ToList();
        var body = block.Rows.Skip(headers.Count).Take(2).ToList();
        return TableCandidates.Of(headers, [.. rows.Skip(headers.Count).Select(r => new TableRow(r.Cells, null, []) { Links = r.Links })], body.Count == 2 && IsBold(body[0])
            && !IsBold(body[1]) && body[0].Cells.Count > 1);
    }

    private static bool IsBold(RawRow row) => row.Cells.SelectMany(c => c.Blocks).ToList() is { Count: > 0 } blocks && blocks.TrueForAll(b => b.Bold);

    private static string[] Cells(RawRow row, int width)
    {
        var cells = new string[width];
        Array.Fill(cells, "");
        foreach (var cell in row.Cells.Where(c => !c.ContinuesAbove))
        {
            cells[cell.Column] = string.Join(' ', cell.Blocks.SelectMany(Texts)).TrimEnd();
        }

        return cells;
    }

    // Where the links of a cell stand in the text that Cells makes of it.
    private static List<CellLink> Links(RawRow row)
    {
        var links = new List<CellLink>();
        foreach (var cell in row.Cells.Where(c => !c.ContinuesAbove))
        {
            var at = 0;
            foreach (var block in cell.Blocks)
            {
                var text = string.Join(' ', Texts(block));
                var shift = at + Math.Max(0, text.Length - block.Text.Length);
                links.AddRange(block.Links.Where(l => l.Start >= 0 && l.Start < l.End && l.End <= block.Text.Length).Select(l => new CellLink(cell.Column, l.Start + shift, l.End + shift, l.Address)));
                at += text.Length + 1;
            }
        }

        return links;
    }

    private static IEnumerable<string> Texts(RawBlock block) => block.Kind == RawBlockKind.Table
        ? block.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).SelectMany(Texts)
        : [block.Number is null ? block.Text : $"{PrintedNumber.Printed(block.Number)} {block.Text}"];
}
