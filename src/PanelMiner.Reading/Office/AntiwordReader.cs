using System.Text;
using System.Xml;
using PanelMiner.Reading.Tools;

namespace PanelMiner.Reading.Office;

/// <summary>Reads old Word files with antiword: structure from its DocBook output, the printed numbers of list items from its text output.</summary>
internal sealed class AntiwordReader(string? tool)
{
    private readonly Plain.PlainTextReader plain = new();
    private readonly ToolRunner runner = new();

    /// <summary>Whether antiword is installed.</summary>
    public bool IsAvailable => tool is not null;

    /// <summary>The reader of this machine.</summary>
    public static AntiwordReader OfThisMachine() => new(ToolRunner.Find("antiword"));

    /// <summary>Reads a file.</summary>
    public void Read(ReadingTask task, IReadingSink sink)
    {
        if (Ask(task, ["-w", "0", "-m", "UTF-8.txt", "-"]) is not { } text)
        {
            sink.Problem(ReadingProblems.Damaged("antiword cannot read it."));
            return;
        }

        sink.Progress();
        if (Structure(task) is { } book)
        {
            new DocBookWalk(task.Limits, sink, new(Encoding.UTF8.GetString(text))).Read(book);
        }
        else
        {
            plain.Read(Encoding.UTF8.GetString(text), task, sink);
        }
    }

    private System.Xml.Linq.XElement? Structure(ReadingTask task)
    {
        try
        {
            return Ask(task, ["-x", "db", "-"]) is { } book ? Word.WordXml.LoadIgnoringDtd(new MemoryStream(book)) : null;
        }
        catch (XmlException)
        {
            // antiword breaks off its DocBook where a file holds what it does not expect; its text goes further.
            return null;
        }
    }

    private byte[]? Ask(ReadingTask task, string[] arguments)
    {
        var answer = runner.Run(tool!, arguments, task.File.Bytes, task.ToolLimit, task.Cancellation);
        return answer.Succeeded && answer.Output.Length > 0 ? answer.Output : null;
    }
}
