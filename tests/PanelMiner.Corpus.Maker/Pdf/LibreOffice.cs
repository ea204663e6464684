using PanelMiner.Corpus.Maker.Sources;
using PanelMiner.Corpus.Maker.Word;

namespace PanelMiner.Corpus.Maker.Pdf;

/// <summary>Makes a PDF of the Word document, through LibreOffice.</summary>
internal static class LibreOffice
{
    public static void Write(SourcePaper source, string file)
    {
        using var folder = new ScratchFolder();
        var word = folder.Path(source.Name + ".docx");
        WordWriter.Write(source, word);
        var filter = source.Header.Has("tagged", "yes")
            ? """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}"""
            : """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"},"ExportBookmarks":{"type":"boolean","value":"false"}}""";
        Tool.Run("soffice", "--headless", $"-env:UserInstallation=file://{folder.Path("profile")}", "--convert-to", filter, "--outdir", folder.Path(), word);
        PdfDates.Fix(folder.Path(source.Name + ".pdf"), source.Header.Required("written"));
        File.Copy(folder.Path(source.Name + ".pdf"), file, overwrite: true);
    }
}
