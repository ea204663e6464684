using PanelMiner.Structure;

namespace PanelMiner.Passages;

/// <summary>The passages of one block.</summary>
internal static class BlockPassages
{
    /// <summary>The passages; none for a block that is no passage.</summary>
    /// <param name="block">The block.</param>
    /// <param name="leadIn">The sentence that introduces its list.</param>
    /// <param name="isRecord">Whether it stands in minutes.</param>
    public static IEnumerable<Passage> Of(Block block, string? leadIn, bool isRecord) => block.Kind switch
    {
        BlockKind.Paragraph => One(block, isRecord ? PassageKind.Minute : PassageKind.Paragraph, null),
        BlockKind.ListItem => One(block, PassageKind.ListItem, leadIn),
        BlockKind.Note => One(block, PassageKind.Note, null),
        BlockKind.Table => block.ColumnsAreLists ? Cells(block) : Rows(block),
        _ => [],
    };

    private static IEnumerable<Passage> One(Block block, PassageKind kind, string? context)
    {
        if (block.Text.Length > 0)
        {
            yield return new("", 0, kind, block.Text)
            {
                Paragraph = block.Kind == BlockKind.Note ? null : block.Number,
                Page = block.Page,
                Boxes = block.Boxes,
                Context = context,
                Links = [.. block.Links.Where(l => l.End <= block.Text.Length).Select(l => new PassageLink(l.Start, l.End, l.Address))],
            };
        }
    }

    private static IEnumerable<Passage> Rows(Block table)
    {
        var headings = RowText.Of(ColumnHeadings.Of(table)).Text;
        foreach (var row in table.Rows)
        {
            var text = RowText.Of(row.Cells);
            if (text.Text.Length > 0)
            {
                yield return new("", 0, PassageKind.TableRow, text.Text)
                {
                    Page = row.Page ?? table.Page,
                    Boxes = row.Boxes,
                    Context = headings.Length > 0 ? headings : null,
                    Links = [.. row.Links.Where(l => l.Column < text.Starts.Count).Select(l => new PassageLink(l.Start + text.Starts[l.Column], l.End + text.Starts[l.Column], l.Address))],
                };
            }
        }
    }

    private static IEnumerable<Passage> Cells(Block table)
    {
        var headings = ColumnHeadings.Of(table);
        foreach (var row in table.Rows)
        {
            for (var column = 0; column < row.Cells.Count; column++)
            {
                if (row.Cells[column].Length > 0)
                {
                    yield return new("", 0, PassageKind.TableCell, row.Cells[column])
                    {
                        Page = row.Page ?? table.Page,
                        Boxes = row.Boxes,
                        Context = column < headings.Count && headings[column].Length > 0 ? headings[column] : null,
                        Links = [.. row.Links.Where(l => l.Column == column).Select(l => new PassageLink(l.Start, l.End, l.Address))],
                    };
                }
            }
        }
    }
}
