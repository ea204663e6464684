using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using PanelMiner.Sources;

namespace PanelMiner.Reading.Word;

/// <summary>Reads Word documents (docx, docm, dotx): blocks in reading order with printed numbers, as Word would show them with all changes accepted.</summary>
internal sealed class WordReader : IFormatReader
{
    public void Read(ReadingTask task, IReadingSink sink)
    {
        if (ZipGuard.Check(task.File.Bytes, task.Limits) is { } problem)
        {
            sink.Problem(problem);
            return;
        }

        using var package = WordprocessingDocument.Open(new ReadOnlyMemoryStream(task.File.Bytes), false, new OpenSettings { AutoSave = false });
        if (package.MainDocumentPart is not { } main)
        {
            sink.Problem(ReadingProblems.Damaged("It has no main document part."));
            return;
        }

        sink.Progress();
        ReadBody(main, task, sink);
        ReadProperties(package, sink);
    }

    private static void ReadBody(MainDocumentPart main, ReadingTask task, IReadingSink sink)
    {
        XElement? Load(OpenXmlPart? part)
        {
            if (part is null)
            {
                return null;
            }

            using var stream = new LimitedStream(part.GetStream(FileMode.Open, FileAccess.Read), task.Limits.UnpackedBytes);
            return WordXml.Load(stream);
        }

        if (Load(main)?.Child("body") is not { } body)
        {
            sink.Problem(ReadingProblems.Damaged("Its main document part has no body."));
            return;
        }

        sink.Progress();
        var scope = new WordScope(task, sink);
        var styles = new WordStyles(Load((OpenXmlPart?)main.StyleDefinitionsPart ?? main.StylesWithEffectsPart));
        var numbering = new NumberingDefinitions(Load(main.NumberingDefinitionsPart));
        var notes = new WordNotes(Load(main.FootnotesPart), Links(main.FootnotesPart, Load), Load(main.EndnotesPart), Links(main.EndnotesPart, Load));
        WordBlockReader Reader() => new(scope, styles, new(numbering), notes);

        WordFurniture.Read(main, body, true, Reader(), Load, sink.Block);
        Reader().Read(body, new(main, Load), 0, sink.Block);
        WordFurniture.Read(main, body, false, Reader(), Load, sink.Block);
    }

    private static WordLinks? Links(OpenXmlPart? part, Func<OpenXmlPart, XElement?> load) => part is null ? null : new(part, load);

    private static void ReadProperties(WordprocessingDocument package, IReadingSink sink)
    {
        var about = package.PackageProperties;
        (string Name, string? Value)[] properties =
        [
            ("title", about.Title), ("author", about.Creator), ("subject", about.Subject), ("keywords", about.Keywords),
            ("created", about.Created?.ToString("O", CultureInfo.InvariantCulture)), ("modified", about.Modified?.ToString("O", CultureInfo.InvariantCulture)),
        ];
        foreach (var (name, value) in properties)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                sink.Property(new(name, value.Trim()));
            }
        }
    }
}
