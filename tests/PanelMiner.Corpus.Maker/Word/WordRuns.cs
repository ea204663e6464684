using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Word;

/// <summary>Writes words with their looks, links and footnotes.</summary>
internal sealed class WordRuns(MainDocumentPart main)
{
    private readonly List<RichText> notes = [];
    private int links;

    public IEnumerable<OpenXmlElement> Of(RichText text, bool bold = false)
    {
        foreach (var run in text.Runs)
        {
            if (run.Note is not null)
            {
                notes.Add(run.Note);
                yield return new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = notes.Count });
            }
            else if (run.Link is not null)
            {
                yield return Link(run);
            }
            else
            {
                yield return Of(run, bold);
            }
        }
    }

    /// <summary>Words in which <c>{page}</c> and <c>{pages}</c> are fields.</summary>
    public static IEnumerable<OpenXmlElement> WithFields(string text)
    {
        var rest = text;
        while (rest.Length > 0)
        {
            var open = rest.IndexOf("{page", StringComparison.Ordinal);
            var words = open < 0 ? rest : rest[..open];
            if (words.Length > 0)
            {
                yield return new Run(Words(words));
            }

            if (open < 0)
            {
                yield break;
            }

            var close = rest.IndexOf('}', open);
            yield return new SimpleField(new Run(new Text("1"))) { Instruction = rest[(open + 1)..close] == "pages" ? " NUMPAGES " : " PAGE " };
            rest = rest[(close + 1)..];
        }
    }

    /// <summary>The footnotes met so far, with the two separators that Word wants before them.</summary>
    public Footnotes? Footnotes() => notes.Count == 0 ? null : new Footnotes(
        [
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Id = -1, Type = FootnoteEndnoteValues.Separator },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Id = 0, Type = FootnoteEndnoteValues.ContinuationSeparator },
            .. notes.Select((n, i) => new Footnote(Note(n)) { Id = i + 1 }),
        ]);

    private Paragraph Note(RichText note)
    {
        var paragraph = new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }),
            new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()),
            new Run(new Text(" ") { Space = SpaceProcessingModeValues.Preserve }));
        paragraph.Append(note.Runs.Select(r => Of(r, false)));
        return paragraph;
    }

    private Hyperlink Link(TextRun run)
    {
        var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rLink{++links}");
        main.AddHyperlinkRelationship(new Uri(run.Link!), true, id);
        var words = Of(run, false);
        words.RunProperties = new RunProperties(new RunStyle { Val = "Hyperlink" });
        return new Hyperlink(words) { Id = id };
    }

    private static Run Of(TextRun run, bool bold)
    {
        var made = new Run();
        var looks = new RunProperties();
        if (run.Bold || bold)
        {
            looks.Append(new Bold());
        }

        if (run.Italic)
        {
            looks.Append(new Italic());
        }

        if (run.Raised)
        {
            looks.Append(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript });
        }

        if (looks.HasChildren)
        {
            made.RunProperties = looks;
        }

        made.Append(Words(run.Text));
        return made;
    }

    private static IEnumerable<OpenXmlElement> Words(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\t' or '\f'))
            {
                continue;
            }

            if (i > start)
            {
                yield return new Text(text[start..i]) { Space = SpaceProcessingModeValues.Preserve };
            }

            if (i < text.Length)
            {
                yield return text[i] switch { '\n' => new Break(), '\t' => new TabChar(), _ => new Text(" ") { Space = SpaceProcessingModeValues.Preserve } };
            }

            start = i + 1;
        }
    }
}
