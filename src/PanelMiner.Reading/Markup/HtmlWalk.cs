using AngleSharp.Dom;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Markup;

/// <summary>Walks an HTML tree and gathers its blocks.</summary>
internal sealed class HtmlWalk(ReadingLimits limits, IReadingSink sink, Action<RawBlock> take)
{
    private FoldedText text = new();
    private bool hasLight;
    private bool toldDepth;

    /// <summary>Reads everything within an element.</summary>
    public void Read(IElement root) => Children(root, new HtmlPlace());

    private void Children(INode parent, HtmlPlace place)
    {
        if (place.Depth > limits.Depth)
        {
            Deep(parent, place);
            return;
        }

        var inner = place with { Depth = place.Depth + 1 };
        foreach (var child in parent.ChildNodes)
        {
            Node(child, inner);
        }

        if (HtmlElements.IsBlock(parent))
        {
            Flush(place);
        }
    }

    private void Deep(INode parent, HtmlPlace place)
    {
        if (!toldDepth)
        {
            toldDepth = true;
            sink.Problem(ReadingProblems.TooDeep(limits.Depth));
        }
    }

    private void Node(INode node, HtmlPlace place)
    {
        if (node is IText characters)
        {
            Append(characters.Data, place);
        }
        else if (node is IElement element && !HtmlElements.IsSkipped(element))
        {
            Element(element, place);
        }
    }

    private void Append(string characters, HtmlPlace place)
    {
        var before = text.Length;
        text.Append(characters);
        hasLight |= !place.Bold && text.Length > before;
    }

    private void Element(IElement element, HtmlPlace place)
    {
        switch (element.LocalName)
        {
            case "br":
                text.Break();
                break;
            case "table":
                Flush(place);
                Table(element, place);
                break;
            case "a" when element.GetAttribute("href") is { Length: > 0 } address && !address.StartsWith('#'):
                text.BeginLink(address);
                Children(element, place);
                text.EndLink();
                break;
            case "ul" or "ol" or "menu":
                Flush(place);
                List(element, place);
                break;
            default:
                if (HtmlElements.IsBlock(element))
                {
                    Flush(place);
                }

                Children(element, HtmlElements.Within(element, place));
                break;
        }
    }

    private void List(IElement list, HtmlPlace place)
    {
        var numbers = list.LocalName == "ol" ? new HtmlListNumbers(list) : null;
        foreach (var item in list.Children)
        {
            if (item.LocalName != "li")
            {
                Node(item, place with { Depth = place.Depth + 1 });
                continue;
            }

            Children(item, place with { Item = new(place.Item is { } outer ? outer.Level + 1 : 0, numbers?.Next(item)), Depth = place.Depth + 1 });
        }
    }

    private void Table(IElement table, HtmlPlace place)
    {
        if (place.Depth > limits.Depth)
        {
            Deep(table, place);
            return;
        }

        var rows = HtmlTables.Rows(table, (cell, add) =>
            new HtmlWalk(limits, sink, add) { toldDepth = toldDepth }.Children(cell, new HtmlPlace { Depth = place.Depth + 1 }));
        if (rows.Exists(r => r.Cells.Any(c => c.Blocks.Count > 0)))
        {
            take(new(RawBlockKind.Table, "") { Rows = rows });
        }
    }

    private void Flush(HtmlPlace place)
    {
        var gathered = text;
        var bold = !hasLight;
        (text, hasLight) = (new(), false);
        if (gathered.IsEmpty)
        {
            return;
        }

        string? number = null;
        var listed = place.Item?.Take(out number) ?? false;
        if (LabelledBlock.Of(gathered, place.Item?.Level ?? 0, listed) is not { } block)
        {
            return;
        }

        take(block with
        {
            Kind = place.Furniture ? RawBlockKind.Furniture : RawBlockKind.Paragraph,
            Number = block.Number ?? number,
            HeadingLevel = place.Heading,
            IsListItem = block.IsListItem && place.Heading is null,
            Bold = bold,
            Centred = place.Centred,
        });
    }
}
