using System.Text;
using PanelMiner.Reading.Tools;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Office;

/// <summary>Reads old Word files, OpenDocument text and RTF: as Word documents through LibreOffice, old Word files else as text through antiword.</summary>
internal sealed class OfficeReader(IFormatReader word, LibreOfficeConverter converter, string? antiword) : IFormatReader
{
    private readonly Plain.PlainTextReader plain = new();
    private readonly ToolRunner runner = new();

    public OfficeReader(IFormatReader word)
        : this(word, LibreOfficeConverter.OfThisMachine(), ToolRunner.Find("antiword"))
    {
    }

    public void Read(ReadingTask task, IReadingSink sink)
    {
        if (converter.IsAvailable)
        {
            var converted = converter.Convert(task);
            if (converted.Bytes is { } bytes)
            {
                word.Read(task with { File = new(task.File.Source, bytes) }, sink);
                return;
            }

            if (task.Format != PaperFormat.Doc || antiword is null)
            {
                sink.Problem(converted.Problem!);
                return;
            }
        }

        if (task.Format == PaperFormat.Doc && antiword is not null)
        {
            ReadByAntiword(task, sink);
            return;
        }

        sink.Problem(ReadingProblems.ToolMissing($"Reading {Kind(task.Format)}", InstallCommands.LibreOffice()));
    }

    private static string Kind(PaperFormat format) => format switch
    {
        PaperFormat.Doc => "Word's binary format",
        PaperFormat.Odt => "OpenDocument text",
        _ => "Rich Text Format",
    };

    private void ReadByAntiword(ReadingTask task, IReadingSink sink)
    {
        var answer = runner.Run(antiword!, ["-w", "0", "-m", "UTF-8.txt", "-"], task.File.Bytes, task.ToolLimit, task.Cancellation);
        if (!answer.Succeeded || answer.Output.Length == 0)
        {
            sink.Problem(ReadingProblems.Damaged("The converter for old Word files cannot read it."));
            return;
        }

        plain.Read(Encoding.UTF8.GetString(answer.Output), task, sink);
    }
}
