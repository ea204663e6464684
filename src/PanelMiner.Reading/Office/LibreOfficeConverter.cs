using PanelMiner.Reading.Tools;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Office;

/// <summary>A converted file, or why it could not be converted.</summary>
/// <param name="Bytes">The Word document.</param>
/// <param name="Problem">What went wrong, else.</param>
internal sealed record ConvertedFile(byte[]? Bytes, Problem? Problem);

/// <summary>Converts files to Word documents with LibreOffice, in a folder and with a profile of their own, so that several can run at once.</summary>
internal sealed class LibreOfficeConverter(string? tool)
{
    private readonly ToolRunner runner = new();

    /// <summary>Whether LibreOffice is installed.</summary>
    public bool IsAvailable => tool is not null;

    /// <summary>The converter of this machine.</summary>
    public static LibreOfficeConverter OfThisMachine() => new(ToolRunner.Find("soffice", "libreoffice"));

    /// <summary>Converts a file; the folder that is needed for it is removed again.</summary>
    public ConvertedFile Convert(ReadingTask task)
    {
        var folder = Directory.CreateTempSubdirectory("panelminer-");
        try
        {
            return Convert(task, folder.FullName);
        }
        finally
        {
            Remove(folder);
        }
    }

    private ConvertedFile Convert(ReadingTask task, string folder)
    {
        // A new name keeps whatever the offered name holds out of the command line.
        var source = Path.Combine(folder, "paper." + task.Format.ToString().ToLowerInvariant());
        File.WriteAllBytes(source, task.File.Bytes.Span);
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        string[] arguments =
        [
            $"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck", "--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, source,
        ];
        var answer = runner.Run(tool!, arguments, default, task.ToolLimit, task.Cancellation);
        var target = Path.Combine(folder, "paper.docx");
        if (!answer.Ended)
        {
            return new(null, ReadingProblems.TimedOut("LibreOffice did not convert it in time", "stall"));
        }

        return File.Exists(target)
            ? new(File.ReadAllBytes(target), null)
            : new(null, ReadingProblems.Damaged("LibreOffice cannot open it."));
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A stopped LibreOffice may hold a file for a moment; the system clears its temporary folder in time.
        }
    }
}
