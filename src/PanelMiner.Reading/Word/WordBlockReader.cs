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
    private Carried? carried;

    public WordBlockReader(WordScope scope, WordStyles styles, WordNumbers numbers, WordNotes notes)
    {
        this.scope = scope;
        this.styles = styles;
        this.numbers = numbers;
        this.notes = notes;
        runs = new(styles, new(), scope);
        tables = new(this, scope);
    }

    /// <summary>Reads a story: the blocks among the children of an element.</summary>
    public void Read(XElement story, WordLinks links, int depth, Action<RawBlock> take)
    {
        ReadChildren(story, links, depth, take);
        if (carried is { } last)
        {
            carried = null;
            Emit(last, links, depth, take);
        }
    }

    private void ReadChildren(XElement parent, WordLinks links, int depth, Action<RawBlock> take)
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
            case "sdt" when WordContentControls.Content(child) is { } content:
                ReadChildren(content, links, depth + 1, take);
                break;
            case "ins" or "moveTo" or "customXml" or "smartTag":
                ReadChildren(child, links, depth + 1, take);
                break;
            case "altChunk":
                scope.Tell(ReadingProblems.EmbeddedDocument());
                break;
            case "AlternateContent" when (child.Child("Choice") ?? child.Child("Fallback")) is { } chosen:
                ReadChildren(chosen, links, depth + 1, take);
                break;
        }
    }

    private void ReadParagraph(XElement element, WordLinks links, int depth, Action<RawBlock> take)
    {
        var properties = element.Child("pPr");
        var style = styles.Paragraph(properties.Val("pStyle"));
        var (paragraph, label) = carried is { } before ? (before.Paragraph, before.Label) : (new(), null);
        carried = null;
        runs.Read(element, paragraph, style, links, depth);
        var mark = properties.Child("rPr");
        var isHidden = mark.Toggle("vanish") ?? style.Hidden;
        var current = new Carried(paragraph, label, properties, style);
        if (isHidden && label is null && !paragraph.Text.IsEmpty)
        {
            // A run-in heading: its hidden mark puts the next paragraph beside it, under its number.
            current = current with { Label = numbers.LabelOf(properties, style) };
        }

        // A deleted or hidden mark joins the paragraph with the next one, which gives the looks; wholly hidden ones are not counted.
        if (isHidden || (mark.Child("del") ?? mark.Child("moveFrom")) is not null)
        {
            carried = current;
            return;
        }

        Emit(current, links, depth, take);
    }

    private void Emit(Carried read, WordLinks links, int depth, Action<RawBlock> take)
    {
        var (paragraph, _, properties, style) = read;
        if (paragraph.BreakBefore || (properties.Toggle("pageBreakBefore") ?? style.PageBreakBefore))
        {
            take(new(RawBlockKind.PageBreak, ""));
        }

        var label = read.Label ?? numbers.LabelOf(properties, style);
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

        foreach (var text in paragraph.Diagrams.SelectMany(links.DiagramTexts))
        {
            take(new(RawBlockKind.Paragraph, text));
        }

        if (paragraph.BreakAfter || EndsPage(properties.Child("sectPr")))
        {
            take(new(RawBlockKind.PageBreak, ""));
        }
    }

    private static bool EndsPage(XElement? section) => section is not null && section.Val("type") is not ("continuous" or "nextColumn");

    /// <summary>A paragraph that is read, or that waits for the next one to join it.</summary>
    /// <param name="Paragraph">What stands in it.</param>
    /// <param name="Label">The label that it has already been given.</param>
    /// <param name="Properties">Its properties.</param>
    /// <param name="Style">Its style.</param>
    private sealed record Carried(WordParagraph Paragraph, NumberingLabel? Label, XElement? Properties, WordStyle Style);
}
