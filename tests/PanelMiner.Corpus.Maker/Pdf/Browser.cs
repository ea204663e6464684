using PanelMiner.Corpus.Maker.Flat;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Pdf;

/// <summary>Prints the page for the browser to PDF, through Chromium or WeasyPrint.</summary>
internal static class Browser
{
    public static void PrintWithChromium(SourcePaper source, string file) => Print(source, file, (page, made, folder) => Tool.Run(
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        $"--user-data-dir={folder}", "--no-pdf-header-footer", $"--print-to-pdf={made}", "file://" + page));

    public static void PrintWithWeasyPrint(SourcePaper source, string file) => Print(source, file, (page, made, _) => Tool.RunWith("weasyprint", Settled, page, made));

    // Python orders sets by a seed, and its font tools stamp fonts with the time, unless they are given one.
    private static readonly Dictionary<string, string> Settled = new(StringComparer.Ordinal) { ["PYTHONHASHSEED"] = "0", ["SOURCE_DATE_EPOCH"] = "946684800" };

    private static void Print(SourcePaper source, string file, Action<string, string, string> print)
    {
        using var folder = new ScratchFolder();
        var page = folder.Path("paper.html");
        File.WriteAllText(page, HtmlWriter.Write(source));
        var made = folder.Path("paper.pdf");
        print(page, made, folder.Path("profile"));
        PdfDates.Fix(made, source.Header.Required("written"));
        File.Copy(made, file, overwrite: true);
    }
}
