using System.Diagnostics;
using PanelMiner.Corpus.Maker.Flat;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Pdf;

/// <summary>Makes a PDF through groff, which hyphenates, justifies and sets ligatures as typesetters do.</summary>
internal static class Typesetter
{
    public static void Write(SourcePaper source, string file)
    {
        using var folder = new ScratchFolder();
        var manuscript = folder.Path("paper.ms");
        File.WriteAllText(manuscript, GroffWriter.Write(source));
        var made = folder.Path("paper.pdf");
        var start = new ProcessStartInfo("groff", ["-Tpdf", "-ms", "-t", "-K", "utf8", "-P", "-pa4", manuscript]) { RedirectStandardOutput = true };
        using (var process = Process.Start(start)!)
        using (var output = File.Create(made))
        {
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new SourceException("groff failed");
            }
        }

        PdfDates.Fix(made, source.Header.Required("written"));
        File.Copy(made, file, overwrite: true);
    }
}
