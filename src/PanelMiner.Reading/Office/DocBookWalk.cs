using System.Xml.Linq;
using PanelMiner.Reading.Word;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Office;

/// <summary>Walks the DocBook that antiword writes and gathers its blocks: chapters and sections, paragraphs, lists, tables.</summary>
internal sealed class DocBookWalk(ReadingLimits limits, IReadingSink sink, AntiwordNumbers numbers)
{
    private bool toldDepth;

    /// <summary>Reads a book.</summary>
    public void Read(XElement book) => Children(book, new(0, null, 0, null));

    /// <summary>Where an element stands: depth of sections, list level, depth of nesting, and the list item that has not begun yet.</summary>
    private readonly record struct Place(int Section, int? ListLevel, int Depth, bool? IsNumbered);

    private void Children(XElement parent, Place place)
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

        foreach (var child in parent.Elements())
        {
            Child(child, place with { Depth = place.Depth + 1 });
        }
    }

    private void Child(XElement child, Place place)
    {
        switch (child.Name.LocalName)
        {
            case "chapter" or "sect1" or "sect2" or "sect3" or "sect4" or "sect5":
                Children(child, place with { Section = place.Section + 1 });
                break;
            case "title" when place.Section > 0:
                Paragraph(child, place, place.Section);
                break;
            case "para":
                Paragraph(child, place, null);
                Tables(child);
                break;
            case "itemizedlist" or "orderedlist":
                Items(child, place);
                break;
            case "informaltable" or "table":
                Table(child);
                break;
            case "beginpage":
                sink.Block(new(RawBlockKind.PageBreak, ""));
                break;
            case "footnote" or "blockquote" or "note":
                Children(child, place);
                break;
        }
    }

    private void Items(XElement list, Place place)
    {
        var level = place.ListLevel is { } outer ? outer + 1 : 0;
        foreach (var item in list.Children("listitem"))
        {
            Children(item, place with { ListLevel = level, Depth = place.Depth + 1, IsNumbered = list.Is("orderedlist") });
        }
    }

    private void Paragraph(XElement element, Place place, int? heading)
    {
        var (text, bold) = Gather(element);
        if (text.IsEmpty)
        {
            return;
        }

        var number = place.IsNumbered == true ? numbers.Of(text.ToString()) : null;
        if (LabelledBlock.Of(text, place.ListLevel ?? 0, place.ListLevel is not null) is { } block)
        {
            sink.Block(block with
            {
                Number = number ?? block.Number,
                HeadingLevel = heading,
                IsListItem = block.IsListItem && heading is null,
                Bold = bold,
            });
        }
    }

    private void Tables(XElement paragraph)
    {
        foreach (var table in paragraph.Children("informaltable"))
        {
            Table(table);
        }
    }

    private void Table(XElement table)
    {
        var rows = new List<RawRow>();
        foreach (var group in table.Children("tgroup").SelectMany(g => g.Elements()).Where(g => g.Name.LocalName is "thead" or "tbody"))
        {
            rows.AddRange(group.Children("row").Select(r => new RawRow(group.Is("thead"), [.. r.Children("entry").Select(Cell)])));
        }

        if (rows.Exists(r => r.Cells.Any(c => c.Blocks.Count > 0)))
        {
            sink.Block(new(RawBlockKind.Table, "") { Rows = rows });
        }
    }

    // antiword writes the paragraphs of a cell as lines.
    private static RawCell Cell(XElement entry, int column)
    {
        var blocks = new List<RawBlock>();
        foreach (var line in entry.Value.Split('\n'))
        {
            var text = new FoldedText();
            text.Append(line);
            if (LabelledBlock.Of(text) is { } block)
            {
                blocks.Add(block);
            }
        }

        return new(blocks, column, 1, false);
    }

    private static (FoldedText Text, bool Bold) Gather(XElement element)
    {
        var text = new FoldedText();
        var isBold = true;
        foreach (var node in element.DescendantNodes().OfType<XText>().Where(n => !n.Ancestors("informaltable").Any()))
        {
            var link = node.Parent!.Is("ulink") ? node.Parent!.Attr("url") : null;
            if (link is not null)
            {
                text.BeginLink(link);
            }

            text.Append(node.Value);
            isBold &= string.IsNullOrWhiteSpace(node.Value) || node.Ancestors("emphasis").Any(e => e.Attr("role") == "bold");
            if (link is not null)
            {
                text.EndLink();
            }
        }

        return (text, isBold && !text.IsEmpty);
    }
}
