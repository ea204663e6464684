namespace PanelMiner.Reading.Tools;

/// <summary>The commands that install the optional tools on the systems we know.</summary>
internal static class InstallCommands
{
    /// <summary>Installs what reads scans.</summary>
    public static string Scans() => OfSystem(
        "sudo apt-get install tesseract-ocr tesseract-ocr-eng poppler-utils",
        "brew install tesseract poppler",
        "winget install UB-Mannheim.TesseractOCR oschwartz10612.Poppler");

    /// <summary>Installs what converts old Word, OpenDocument and RTF files.</summary>
    public static string LibreOffice() => OfSystem(
        "sudo apt-get install libreoffice-writer-nogui",
        "brew install --cask libreoffice",
        "winget install TheDocumentFoundation.LibreOffice");

    private static string OfSystem(string linux, string mac, string windows) =>
        OperatingSystem.IsWindows() ? windows : OperatingSystem.IsMacOS() ? mac : linux;
}
