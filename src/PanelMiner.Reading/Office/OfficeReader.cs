using PanelMiner.Reading.Tools;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Office;

/// <summary>Reads old Word files, OpenDocument text and RTF: as Word documents through LibreOffice, old Word files else through antiword.</summary>
internal sealed class OfficeReader(IFormatReader word, LibreOfficeConverter converter, AntiwordReader antiword) : IFormatReader
{
    public OfficeReader(IFormatReader word)
        : this(word, LibreOfficeConverter.OfThisMachine(), AntiwordReader.OfThisMachine())
    {
    }

    public void Read(ReadingTask task, IReadingSink sink)
    {
        var canAntiword = task.Format == PaperFormat.Doc && antiword.IsAvailable;
        if (converter.IsAvailable)
        {
            sink.Progress();
            var converted = converter.Convert(task);
            if (converted.Bytes is { } bytes)
            {
                word.Read(task with { File = new(task.File.Source, bytes) }, sink);
                return;
            }

            sink.Problem(canAntiword ? ReadingProblems.ReadByAntiword(converted.Problem!) : converted.Problem!);
            if (!canAntiword)
            {
                return;
            }
        }

        if (canAntiword)
        {
            antiword.Read(task, sink);
            return;
        }

        sink.Problem(ReadingProblems.NeedsTool(Kind(task.Format), InstallCommands.LibreOffice()));
    }

    private static string Kind(PaperFormat format) => format switch
    {
        PaperFormat.Doc => "in Word's old binary format",
        PaperFormat.Odt => "OpenDocument text",
        _ => "Rich Text Format",
    };
}
