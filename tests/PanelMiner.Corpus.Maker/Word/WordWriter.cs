using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Word;

/// <summary>Writes a paper as a Word document, as an officer's Word would have: styles, outline numbering, lists, tables, footnotes, headers and footers.</summary>
internal sealed class WordWriter
{
    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Margin = 1440;

    private readonly SourcePaper source;
    private readonly MainDocumentPart main;
    private readonly WordRuns runs;
    private readonly WordTables tables;
    private readonly WordNumbering numbering;
    private readonly bool numberedStyles;
    private readonly bool blankLines;
    private readonly Body body = new();
    private int columns = 1;
    private bool landscape;

    private WordWriter(SourcePaper source, MainDocumentPart main)
    {
        this.source = source;
        this.main = main;
        runs = new WordRuns(main);
        tables = new WordTables(runs);
        numberedStyles = source.Header.Has("numbering", "style");
        numbering = new WordNumbering(source.Blocks.Where(b => b is { Label: not null, Typed: false, IsListItem: false }).Select(b => b.Label!), numberedStyles);
        blankLines = source.Header.Has("blank-lines", "yes");
    }

    public static void Write(SourcePaper source, string file)
    {
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            new WordWriter(source, main).Write();
            document.PackageProperties.Title = source.Header["title"];
            document.PackageProperties.Creator = "PanelMiner corpus";
            document.PackageProperties.Created = document.PackageProperties.Modified = WrittenOn(source);
        }

        FixedZip.Rewrite(file);
    }

    private static DateTime WrittenOn(SourcePaper source) =>
        DateTime.ParseExact(source.Header.Required("written"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private void Write()
    {
        main.AddNewPart<StyleDefinitionsPart>("rStyles").Styles = WordStyles.Of(Look.Of(source.Header), numberedStyles);
        foreach (var block in source.Blocks)
        {
            try
            {
                body.Append(Of(block));
            }
            catch (SourceException e)
            {
                throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"{source.Name}:{block.Line}: {e.Message}"));
            }
        }

        main.AddNewPart<NumberingDefinitionsPart>("rNumbering").Numbering = numbering.Finish();
        if (runs.Footnotes() is { } footnotes)
        {
            main.AddNewPart<FootnotesPart>("rFootnotes").Footnotes = footnotes;
        }

        AddHeaderAndFooter();
        body.Append(Section());
        main.Document = new Document(body);
    }

    private IEnumerable<OpenXmlElement> Of(SourceBlock block) => block.Kind switch
    {
        SourceBlockKind.PageBreak => [new Paragraph(new Run(new Break { Type = BreakValues.Page }))],
        SourceBlockKind.Columns => Turn(() => columns = block.Level),
        SourceBlockKind.Orientation => Turn(() => landscape = block.Level == 1),
        SourceBlockKind.Part => [],
        SourceBlockKind.Table => [tables.Of(block, TextWidth), new Paragraph()],
        _ => blankLines && block.Kind is SourceBlockKind.Heading or SourceBlockKind.Signature ? [new Paragraph(), Paragraph(block)] : [Paragraph(block)],
    };

    private int TextWidth => (landscape ? PageHeight : PageWidth) - (2 * Margin);

    // A section ends with the paragraph that holds its properties.
    private IEnumerable<OpenXmlElement> Turn(Action change)
    {
        var end = new Paragraph(new ParagraphProperties(Section()));
        change();
        return [end];
    }

    private Paragraph Paragraph(SourceBlock block)
    {
        var properties = Properties(block);
        var paragraph = new Paragraph();
        if (properties.HasChildren)
        {
            paragraph.Append(properties);
        }

        if (block is { Label: not null, Typed: true })
        {
            paragraph.Append(runs.Of(RichTextReader.Read(block.Label + "\\t"), IsBold(block)));
        }

        paragraph.Append(runs.Of(block.Text, IsBold(block)));
        return paragraph;
    }

    private static bool IsBold(SourceBlock block) => block.ByLooks;

    private ParagraphProperties Properties(SourceBlock block)
    {
        var properties = new ParagraphProperties();
        var (number, style) = NumberAndStyle(block);
        if (style is not null)
        {
            properties.Append(new ParagraphStyleId { Val = style });
        }

        if (number is not null)
        {
            properties.Append(number);
        }

        if (block is { Label: not null, Typed: true, Kind: not SourceBlockKind.Heading } || (block.IsListItem && block.Typed))
        {
            var left = 720 + (block.IsListItem ? 567 * (block.Level + 1) : 0);
            properties.Append(new Indentation { Left = left.ToString(CultureInfo.InvariantCulture), Hanging = block.IsListItem ? "567" : "720" });
        }

        if (block.Centred || block.Right)
        {
            properties.Append(new Justification { Val = block.Centred ? JustificationValues.Center : JustificationValues.Right });
        }

        return properties;
    }

    private (NumberingProperties? Number, string? Style) NumberAndStyle(SourceBlock block)
    {
        var style = block.Kind switch
        {
            SourceBlockKind.Title => source.Header.Has("title-style", "none") ? null : "Title",
            SourceBlockKind.Heading when !block.ByLooks => string.Create(CultureInfo.InvariantCulture, $"Heading{block.Level}"),
            SourceBlockKind.ListItem => block.Label is null ? "ListBullet" : block.Typed ? null : "ListNumber",
            SourceBlockKind.Paragraph when block.Label is { } label && !block.Typed => PrintedLabel.Parse(label).Depth == 1 ? "NumberedPara" : "ListParagraph",
            _ => null,
        };
        if (block.Typed || (block.Label is null && !block.IsListItem))
        {
            return (numberedStyles && style == "Heading1" ? WordNumbering.Unnumbered : null, style);
        }

        if (block.IsListItem)
        {
            return (block.Label is null ? WordNumbering.BulletAt(block.Level) : numbering.NextInList(block.Label, block.Level), style);
        }

        var (number, first) = numbering.NextInOutline(block.Label!);
        return (numberedStyles && first && style is "Heading1" or "NumberedPara" ? null : number, style);
    }

    private void AddHeaderAndFooter()
    {
        if (source.Header["header"] is { } header)
        {
            main.AddNewPart<HeaderPart>("rHeader").Header = new Header(Furniture(header, "Header"));
        }

        if (source.Header["footer"] is { } footer)
        {
            main.AddNewPart<FooterPart>("rFooter").Footer = new Footer(Furniture(footer, "Footer"));
        }
    }

    private static IEnumerable<Paragraph> Furniture(string text, string style)
    {
        foreach (var line in text.Split("\\n"))
        {
            var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
            paragraph.Append(WordRuns.WithFields(line.Replace("\\t", "\t", StringComparison.Ordinal)));
            yield return paragraph;
        }
    }

    private SectionProperties Section()
    {
        var section = new SectionProperties();
        if (source.Header["header"] is not null)
        {
            section.Append(new HeaderReference { Type = HeaderFooterValues.Default, Id = "rHeader" });
        }

        if (source.Header["footer"] is not null)
        {
            section.Append(new FooterReference { Type = HeaderFooterValues.Default, Id = "rFooter" });
        }

        section.Append(new SectionType { Val = columns > 1 || source.Blocks.Any(b => b.Kind == SourceBlockKind.Columns) ? SectionMarkValues.Continuous : SectionMarkValues.NextPage });
        section.Append(landscape
            ? new PageSize { Width = PageHeight, Height = PageWidth, Orient = PageOrientationValues.Landscape }
            : new PageSize { Width = PageWidth, Height = PageHeight });
        section.Append(new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 708, Footer = 708 });
        if (columns > 1)
        {
            section.Append(new Columns { ColumnCount = (short)columns, Space = "500" });
        }

        return section;
    }
}
