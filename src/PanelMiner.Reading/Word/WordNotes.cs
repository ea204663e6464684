using System.Globalization;
using System.Xml.Linq;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Word;

/// <summary>The footnotes and endnotes of a document; each is read where it is first cited.</summary>
internal sealed class WordNotes
{
    private readonly Notes footnotes;
    private readonly Notes endnotes;

    public WordNotes(XElement? footnotes, WordLinks? footnoteLinks, XElement? endnotes, WordLinks? endnoteLinks)
    {
        this.footnotes = new(footnotes, footnoteLinks, "footnote", "decimal");
        this.endnotes = new(endnotes, endnoteLinks, "endnote", "lowerRoman");
    }

    /// <summary>Reads a cited note as one block with its printed mark.</summary>
    public void Read(WordNoteMark mark, WordBlockReader blocks, int depth, Action<RawBlock> take) =>
        (mark.IsEndnote ? endnotes : footnotes).Read(mark.Id, blocks, depth, take);

    private sealed class Notes
    {
        private readonly Dictionary<string, XElement> waiting = new(StringComparer.Ordinal);
        private readonly WordLinks? links;
        private readonly string format;
        private int cited;

        public Notes(XElement? part, WordLinks? links, string name, string format)
        {
            this.links = links;
            this.format = format;
            foreach (var note in part.Children(name).Where(n => n.Attr("type") is null or "normal"))
            {
                if (note.Attr("id") is { } id)
                {
                    waiting.TryAdd(id, note);
                }
            }
        }

        public void Read(string id, WordBlockReader blocks, int depth, Action<RawBlock> take)
        {
            if (links is null || !waiting.Remove(id, out var note))
            {
                return;
            }

            cited++;
            var number = NumberFormatter.Format(cited, format);
            blocks.Read(note, links, depth + 1, block => take(block.Kind == RawBlockKind.Paragraph
                ? block with { Kind = RawBlockKind.Note, Number = number, IsListItem = false, HeadingLevel = null }
                : block));
        }
    }
}
