using System.Globalization;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Pdf;

/// <summary>Makes a scan: the pages as pictures, a little askew and speckled, and nothing else.</summary>
internal static class Scanner
{
    private const int DotsPerInch = 170;
    private static readonly string[] Skews = ["0.45", "-0.35", "0.2", "-0.6"];

    public static void Write(SourcePaper source, string file)
    {
        using var folder = new ScratchFolder();
        var clean = folder.Path("clean.pdf");
        LibreOffice.Write(source, clean);
        File.Copy(clean, TextOf(file), overwrite: true);
        Tool.Run("pdftoppm", "-r", DotsPerInch.ToString(CultureInfo.InvariantCulture), "-gray", "-png", clean, folder.Path("page"));
        var pages = Directory.GetFiles(folder.Path(), "page-*.png").Order(StringComparer.Ordinal).Select((page, i) => Scan(page, i)).ToList();
        ImagePdf.Write(file, pages, DotsPerInch, source.Header.Required("written"));
    }

    /// <summary>The PDF with text of which a scan was made, kept in the machine's scratch space to find its passages in.</summary>
    public static string TextOf(string scan) => Path.Combine(Path.GetTempPath(), Path.GetFileNameWithoutExtension(scan) + ".unscanned.pdf");

    private static string Scan(string page, int i)
    {
        var scanned = Path.ChangeExtension(page, ".jpg");
        Tool.Run(
            "convert", page, "-background", "white", "-rotate", Skews[i % Skews.Length], "-gravity", "center", "-extent", "1405x1987",
            "-seed", (i + 1).ToString(CultureInfo.InvariantCulture), "-attenuate", "0.25", "+noise", "Gaussian", "-blur", "0x0.5",
            "-brightness-contrast", "-4x-6", "-colorspace", "Gray", "-strip", "-quality", "38", scanned);
        return scanned;
    }
}
