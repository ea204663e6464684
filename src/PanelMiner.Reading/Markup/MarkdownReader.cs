using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Markup;

/// <summary>Reads Markdown: headings, paragraphs, lists with their numbers, tables and links.</summary>
internal sealed class MarkdownReader : IFormatReader
{
    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseFootnotes().UseAutoLinks().Build();
    private readonly Plain.PlainTextReader plain = new();

    public void Read(ReadingTask task, IReadingSink sink)
    {
        if (TextDecoder.Decode(task.File.Bytes.Span) is not { } text)
        {
            sink.Problem(ReadingProblems.Damaged("Its bytes are no text in any encoding known here."));
            return;
        }

        var pages = text.ReplaceLineEndings("\n").Split('\f');
        for (var page = 0; page < pages.Length; page++)
        {
            task.Cancellation.ThrowIfCancellationRequested();
            if (page > 0)
            {
                sink.Block(new(RawBlockKind.PageBreak, ""));
            }

            if (Parse(pages[page]) is { } parsed)
            {
                new Walk(task.Limits, sink).Blocks(parsed, new(0, null, false, 0), sink.Block);
            }
            else
            {
                sink.Problem(ReadingProblems.TooDeepForMarkup());
                plain.Read(pages[page], task, sink);
            }
        }
    }

    private MarkdownDocument? Parse(string text)
    {
        try
        {
            return Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested deeper than it can walk; its words are still there as plain text.
            return null;
        }
    }

    /// <summary>Where a block stands: list level, its item's number, whether it opens an item, depth of nesting.</summary>
    private readonly record struct Place(int Level, string? Number, bool Listed, int Depth);

    private sealed class Walk(ReadingLimits limits, IReadingSink sink)
    {
        private bool toldDepth;

        public void Blocks(IEnumerable<Block> blocks, Place place, Action<RawBlock> take)
        {
            if (place.Depth > limits.Depth)
            {
                if (!toldDepth)
                {
                    toldDepth = true;
                    sink.Problem(ReadingProblems.TooDeep(limits.Depth));
                }

                return;
            }

            foreach (var block in blocks)
            {
                Read(block, place, take);
                place = place with { Listed = false, Number = null };
            }
        }

        private void Read(Block block, Place place, Action<RawBlock> take)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Take(MarkdownInlines.Gather(heading.Inline), place, heading.Level, take);
                    break;
                case ParagraphBlock paragraph:
                    Take(MarkdownInlines.Gather(paragraph.Inline), place, null, take);
                    break;
                case Table table:
                    take(new(RawBlockKind.Table, "") { Rows = [.. table.OfType<TableRow>().Select(r => Row(r, place))] });
                    break;
                case ListBlock list:
                    Items(list, place, take);
                    break;
                case HtmlBlock html:
                    HtmlReader.ReadFragment(html.Lines.ToString(), limits, sink, take);
                    break;
                case LeafBlock code and not LinkReferenceDefinition:
                    Code(code, place, take);
                    break;
                case ContainerBlock container and not LinkReferenceDefinitionGroup:
                    Blocks(container, place with { Depth = place.Depth + 1 }, take);
                    break;
            }
        }

        private void Items(ListBlock list, Place place, Action<RawBlock> take)
        {
            foreach (var item in list.OfType<ListItemBlock>())
            {
                var number = list.IsOrdered ? Number(list, item) : null;
                Blocks(item, new(place.Listed || place.Depth > 0 ? place.Level + 1 : place.Level, number, true, place.Depth + 1), take);
            }
        }

        private static string Number(ListBlock list, ListItemBlock item) => list.BulletType switch
        {
            'a' => ((char)('a' + ((item.Order - 1) % 26))).ToString(),
            'A' => ((char)('A' + ((item.Order - 1) % 26))).ToString(),
            _ => item.Order.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

        private static void Take((FoldedText Text, bool Strong) gathered, Place place, int? heading, Action<RawBlock> take)
        {
            if (LabelledBlock.Of(gathered.Text, place.Level, place.Listed) is { } block)
            {
                take(block with
                {
                    Number = block.Number ?? place.Number,
                    HeadingLevel = heading,
                    IsListItem = block.IsListItem && heading is null,
                    Bold = gathered.Strong,
                });
            }
        }

        private static void Code(LeafBlock code, Place place, Action<RawBlock> take)
        {
            foreach (var line in code.Lines.ToString().Split('\n'))
            {
                var text = new FoldedText();
                text.Append(line);
                Take((text, false), place, null, take);
            }
        }

        private RawRow Row(TableRow row, Place place)
        {
            var cells = new List<RawCell>();
            var column = 0;
            foreach (var cell in row.OfType<TableCell>())
            {
                var blocks = new List<RawBlock>();
                Blocks(cell, place with { Depth = place.Depth + 1 }, blocks.Add);
                cells.Add(new(blocks, column, Math.Max(1, cell.ColumnSpan), false));
                column += Math.Max(1, cell.ColumnSpan);
            }

            return new(row.IsHeader, cells);
        }
    }
}
