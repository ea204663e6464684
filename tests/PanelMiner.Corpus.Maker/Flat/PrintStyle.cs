using System.Globalization;
using PanelMiner.Corpus.Maker.Sources;
using PanelMiner.Corpus.Maker.Word;

namespace PanelMiner.Corpus.Maker.Flat;

/// <summary>The style sheet with which a browser prints a paper.</summary>
internal static class PrintStyle
{
    public static string Of(SourceHeader header)
    {
        var look = Look.Of(header);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            @page { size: A4; margin: 24mm 22mm; {{Margins(header["header"], "top")}} {{Margins(header["footer"], "bottom")}} }
            body { font: {{look.Size}}pt/1.35 "{{look.Font}}", "Liberation Sans"; margin: 0; {{(look.Justified ? "text-align: justify;" : "")}} }
            h1 { font-size: {{look.TitleSize}}pt; color: #{{look.HeadingColour}}; text-align: {{(look.TitleCentred ? "center" : "left")}}; }
            h2 { font-size: {{look.HeadingSize}}pt; color: #{{look.HeadingColour}}; margin: 16pt 0 6pt; {{(look.HeadingCaps ? "text-transform: uppercase;" : "")}} break-after: avoid; }
            h3 { font-size: {{look.Size}}pt; margin: 12pt 0 4pt; break-after: avoid; }
            h4 { font-size: {{look.Size}}pt; font-style: italic; margin: 10pt 0 4pt; }
            p { margin: 0 0 7pt; }
            .centre { text-align: center; } .right { text-align: right; } .bold { font-weight: bold; margin-top: 10pt; }
            .numbered, .item { position: relative; padding-left: 36pt; } .item { margin-left: 36pt; padding-left: 26pt; }
            .numbered > .label, .item > .label { position: absolute; left: 0; }
            h2 > .label, h3 > .label { display: inline-block; min-width: 32pt; }
            ul { margin: 0 0 7pt 36pt; padding-left: 16pt; } li { margin-bottom: 3pt; }
            table { width: 100%; border-collapse: collapse; margin: 6pt 0 12pt; font-size: {{look.Size - 1}}pt; text-align: left; }
            th, td { border: 0.6pt solid #808080; padding: 3pt 5pt; vertical-align: top; } th { background: #e4e4e4; }
            .norules th, .norules td { border: none; background: none; } td.right, th.right { text-align: right; } tr { break-inside: avoid; }
            .columns { column-count: 2; column-gap: 22pt; } .break { break-after: page; } .note { font-size: 8.5pt; }
            .note:first-of-type { border-top: 0.5pt solid black; } sup { font-size: 65%; }

            """);
    }

    // A running line has up to three places, parted by tabs: left, middle, right.
    private static string Margins(string? line, string edge)
    {
        if (line is null)
        {
            return "";
        }

        var places = line.Split("\\t");
        return string.Concat(places.Select((text, i) => text.Length == 0 ? "" : $"@{edge}-{new[] { "left", "center", "right" }[i]} {{ font: 9pt \"Liberation Sans\"; content: {Content(text)}; }} "));
    }

    private static string Content(string text) =>
        "\"" + text.Replace("\"", "", StringComparison.Ordinal)
            .Replace("{pages}", "\" counter(pages) \"", StringComparison.Ordinal)
            .Replace("{page}", "\" counter(page) \"", StringComparison.Ordinal) + "\"";
}
