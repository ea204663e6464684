using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Markup;

/// <summary>Reads HTML. Scripts are never run and nothing is ever fetched.</summary>
internal sealed class HtmlReader : IFormatReader
{
    public void Read(ReadingTask task, IReadingSink sink)
    {
        if (TextDecoder.Decode(task.File.Bytes.Span) is not { } text)
        {
            sink.Problem(ReadingProblems.Damaged("Its bytes are no text in any encoding known here."));
            return;
        }

        var document = Parse(text);
        sink.Progress();
        if (!string.IsNullOrWhiteSpace(document.Title))
        {
            sink.Property(new("title", document.Title.Trim()));
        }

        if (document.Body is { } body)
        {
            new HtmlWalk(task.Limits, sink, sink.Block).Read(body);
        }
    }

    /// <summary>Reads a piece of HTML within another format.</summary>
    public static void ReadFragment(string html, ReadingLimits limits, IReadingSink sink, Action<RawBlock> take)
    {
        if (Parse(html).Body is { } body)
        {
            new HtmlWalk(limits, sink, take).Read(body);
        }
    }

    private static IHtmlDocument Parse(string text) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(text);
}
