using System.Xml.Linq;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Word;

/// <summary>Reads the blocks of a story (body, cell, text box, note, header): paragraphs with their labels, and tables.</summary>
internal sealed class WordBlockReader
{
    private readonly WordScope scope;
    private readonly WordStyles styles;
    private readonly WordNumbers numbers;
    private readonly WordNotes notes;
    private readonly WordRunReader runs;
    private readonly WordTableReader tables;
    private WordParagraph? carried;

    public WordBlockReader(WordScope scope, WordStyles styles, WordNumbers numbers, WordNotes notes)
    {
        this.scope = scope;
        this.styles = styles;
        this.numbers = numbers;
        this.notes = notes;
        runs = new(styles, new(), scope);
        tables = new(this, scope);
    }

    /// <summary>Reads the blocks among the children of an element.</summary>
    public void Read(XElement parent, WordLinks links, int depth, Action<RawBlock> take)
    {
        if (scope.IsTooDeep(depth))
        {
            return;
        }

        foreach (var child in parent.Elements())
        {
            scope.Check();
            ReadChild(child, links, depth, take);
        }
    }

    private void ReadChild(XElement child, WordLinks links, int depth, Action<RawBlock> take)
    {
        switch (child.Name.LocalName)
        {
            case "p":
                ReadParagraph(child, links, depth, take);
                break;
            case "tbl":
                tables.Read(child, links, depth, take);
                break;
            case "sdt" when child.Child("sdtContent") is { } content:
                Read(content, links, depth + 1, take);
                break;
            case "ins" or "moveTo" or "customXml" or "smartTag":
                Read(child, links, depth + 1, take);
                break;
            case "AlternateContent" when (child.Child("Choice") ?? child.Child("Fallback")) is { } chosen:
                Read(chosen, links, depth + 1, take);
                break;
        }
    }

    private void ReadParagraph(XElement element, WordLinks links, int depth, Action<RawBlock> take)
    {
        var properties = element.Child("pPr");
        var style = styles.Paragraph(properties.Val("pStyle"));
        var paragraph = carried ?? new();
        carried = null;
        runs.Read(element, paragraph, style, links, depth);

        // A deleted paragraph mark joins the paragraph with the next one, which gives the looks.
        if (properties.Child("rPr") is { } mark && (mark.Child("del") ?? mark.Child("moveFrom")) is not null)
        {
            carried = paragraph;
            return;
        }

        Emit(paragraph, properties, style, links, depth, take);
    }

    private void Emit(WordParagraph paragraph, XElement? properties, WordStyle style, WordLinks links, int depth, Action<RawBlock> take)
    {
        if (paragraph.BreakBefore || (properties.Toggle("pageBreakBefore") ?? style.PageBreakBefore))
        {
            take(new(RawBlockKind.PageBreak, ""));
        }

        var label = numbers.LabelOf(properties, style);
        if (!paragraph.Text.IsEmpty)
        {
            take(WordParagraphLook.Block(paragraph, properties, style, label, styles));
        }

        foreach (var note in paragraph.Notes)
        {
            notes.Read(note, this, depth, take);
        }

        foreach (var box in paragraph.TextBoxes)
        {
            Read(box, links, depth + 1, take);
        }

        if (paragraph.BreakAfter || EndsPage(properties.Child("sectPr")))
        {
            take(new(RawBlockKind.PageBreak, ""));
        }
    }

    private static bool EndsPage(XElement? section) => section is not null && section.Val("type") is not ("continuous" or "nextColumn");
}
