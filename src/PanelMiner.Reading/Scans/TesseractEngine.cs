using System.Globalization;
using System.Text;
using PanelMiner.Reading.Tools;

namespace PanelMiner.Reading.Scans;

/// <summary>Reads images with Tesseract's command line, English, as tab-separated words with boxes and confidences.</summary>
internal sealed class TesseractEngine(string? tool) : IOcrEngine
{
    private const int LevelColumn = 0;
    private const int PageLevel = 1;
    private const int LineLevel = 4;
    private const int WordLevel = 5;
    private const int Columns = 12;
    private readonly ToolRunner runner = new();

    public bool IsAvailable => tool is not null;

    public OcrResult Read(ReadOnlyMemory<byte> image, int dotsPerInch, TimeSpan limit, CancellationToken cancellation)
    {
        string[] arguments = ["stdin", "stdout", "-l", "eng", "--dpi", dotsPerInch.ToString(CultureInfo.InvariantCulture), "tsv"];
        var answer = runner.Run(tool!, arguments, image, limit, cancellation);
        return answer.Succeeded
            ? Parse(Encoding.UTF8.GetString(answer.Output))
            : new(0, 0, [], answer.Ended ? answer.Errors.ReplaceLineEndings(" ").Trim() : "Tesseract took longer than the time allowed.");
    }

    internal static OcrResult Parse(string table)
    {
        var words = new List<OcrWord>();
        var (width, height, lineHeight, lineBottom) = (0, 0, 0, 0);
        foreach (var row in table.Split('\n').Skip(1).Select(l => l.TrimEnd('\r').Split('\t')).Where(r => r.Length == Columns))
        {
            switch (Number(row[LevelColumn]))
            {
                case PageLevel:
                    (width, height) = (Number(row[8]), Number(row[9]));
                    break;
                case LineLevel:
                    (lineHeight, lineBottom) = (Number(row[9]), Number(row[7]) + Number(row[9]));
                    break;
                case WordLevel when !string.IsNullOrWhiteSpace(row[11]):
                    words.Add(Word(row, lineHeight, lineBottom));
                    break;
            }
        }

        return new(width, height, words);
    }

    private static OcrWord Word(string[] row, int lineHeight, int lineBottom) =>
        new(row[11].Trim(), string.Join('.', row[2..5]), Number(row[6]), Number(row[7]), Number(row[8]), Number(row[9]), lineHeight, lineBottom, Confidence(row[10]));

    private static int Number(string field) => int.TryParse(field, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static double Confidence(string field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value / 100, 0, 1) : 0;
}
