using PanelMiner.Corpus.Maker.Flat;
using PanelMiner.Corpus.Maker.Pdf;
using PanelMiner.Corpus.Maker.Sources;
using PanelMiner.Corpus.Maker.Word;

namespace PanelMiner.Corpus.Maker;

/// <summary>The ways in which a paper becomes a file, by the name that its source gives.</summary>
internal static class Producers
{
    private static readonly Dictionary<string, Producer> ByName = new(StringComparer.Ordinal)
    {
        ["word"] = new(".docx", NeedsTools: false, WordWriter.Write),
        ["text"] = new(".txt", NeedsTools: false, (source, file) => File.WriteAllText(file, PlainTextWriter.Write(source))),
        ["markdown"] = new(".md", NeedsTools: false, (source, file) => File.WriteAllText(file, MarkdownWriter.Write(source))),
        ["libreoffice"] = new(".pdf", NeedsTools: true, LibreOffice.Write),
        ["chromium"] = new(".pdf", NeedsTools: true, Browser.PrintWithChromium),
        ["weasyprint"] = new(".pdf", NeedsTools: true, Browser.PrintWithWeasyPrint),
        ["groff"] = new(".pdf", NeedsTools: true, Typesetter.Write),
        ["html"] = new(".html", NeedsTools: false, (source, file) => File.WriteAllText(file, HtmlWriter.Write(source))),
        ["scan"] = new(".pdf", NeedsTools: true, Scanner.Write),
    };

    public static Producer Of(SourcePaper source) => Named(source.Header.Required("producer"));

    public static Producer Named(string name) => ByName.GetValueOrDefault(name) ?? throw new SourceException($"no producer is called '{name}'");
}

/// <summary>One way to make a file of a paper.</summary>
internal sealed record Producer(string Extension, bool NeedsTools, Action<SourcePaper, string> Write);
