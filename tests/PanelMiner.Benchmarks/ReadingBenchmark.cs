using System.Diagnostics;
using System.Globalization;
using PanelMiner.Reading;
using PanelMiner.Sources;
using PanelMiner.Structure;

namespace PanelMiner.Benchmarks;

/// <summary>
/// Reading and structure of born-digital PDF and of Word, with one worker and with one a core, beside Poppler's <c>pdftotext -bbox-layout</c> over the
/// same PDF files, one process each, in the same run. Worker processes start anew in every run, so their start is part of what is measured: it weighs in a
/// run over a few files, and hardly in a long one, for which each file is offered several times.
/// </summary>
internal static class ReadingBenchmark
{
    private const int Runs = 5;
    private static readonly int[] Rounds = [1, 10];
    private const double MegaByte = 1024.0 * 1024;

    public static int Run(IReadOnlyList<string> folders, TextWriter output)
    {
        foreach (var rounds in Rounds)
        {
            Run(folders, rounds, output);
        }

        return 0;
    }

    private static void Run(IReadOnlyList<string> folders, int rounds, TextWriter output)
    {
        var files = folders.SelectMany(f => Directory.GetFiles(f, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).ToList();
        var pdfs = Loaded(files, ".pdf").Where(IsBornDigital).ToList();
        var words = Loaded(files, ".docx");
        var (offered, written) = (Repeated(pdfs, rounds), Repeated(words, rounds));
        var peer = new List<double>();
        var cores = Environment.ProcessorCount;
        var measures = new List<(string Name, IReadOnlyList<SourceFile> Files, int Workers, List<Measured> Runs)>
        {
            ("PDF, one worker", offered, 1, []), ($"PDF, {cores} workers", offered, cores, []), ("Word, one worker", written, 1, []), ($"Word, {cores} workers", written, cores, []),
        };
        for (var run = 0; run <= Runs; run++)
        {
            var told = offered.Sum(f => MeasuredProcess.Run("pdftotext", ["-bbox-layout", f.Source, "-"]).Wall.TotalSeconds);
            var taken = measures.ConvertAll(m => Measure(m.Files, m.Workers));
            if (run > 0)
            {
                peer.Add(told);
                measures.Zip(taken).ToList().ForEach(p => p.First.Runs.Add(p.Second));
            }
        }

        Report(output, offered.Count, measures.ConvertAll(m => (m.Name, Middle(m.Runs))), Median(peer));
    }

    private static List<SourceFile> Repeated(List<SourceFile> files, int rounds) => [.. Enumerable.Repeat(files, rounds).SelectMany(f => f)];

    private static void Report(TextWriter output, int pdfs, List<(string Name, Measured Middle)> measures, double peer)
    {
        var pages = measures[0].Middle.Pages;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading and structure; medians of {Runs} runs after a warm-up; {pdfs} born-digital PDFs with {pages} pages"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pdftotext -bbox-layout, one after another: {peer:0.00} s, {pages / peer:0} pages/s"));
        foreach (var (name, m) in measures)
        {
            var rate = m.Pages > 0 ? string.Create(CultureInfo.InvariantCulture, $"{m.Pages / m.Seconds:0} pages/s, ratio to pdftotext {m.Seconds / peer:0.00}, ") : "";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {m.Seconds:0.00} s, {rate}{m.Words / m.Seconds / 1000:0} thousand words/s, peak memory {m.PeakBytes / MegaByte:0} MB with its workers"));
        }
    }

    private static List<SourceFile> Loaded(IEnumerable<string> files, string ending) =>
        [.. files.Where(f => f.EndsWith(ending, StringComparison.OrdinalIgnoreCase)).Select(f => new SourceFile(f, File.ReadAllBytes(f)))];

    // A page that must be read by OCR measures Tesseract, not this project.
    private static bool IsBornDigital(SourceFile file) => new InProcessDocumentReader(new()).Read(file, default).Pages.All(p => p.Origin == PageTextOrigin.Text);

    private static Measured Measure(IReadOnlyList<SourceFile> files, int workers)
    {
        var cli = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "panelminer.exe" : "panelminer");
        using var reader = new IsolatedDocumentReader(new ReaderCommand(cli, ["reader-worker"]), new(), workers);
        using var memory = new PeakMemory();
        var watch = Stopwatch.StartNew();
        var counts = files.AsParallel().WithDegreeOfParallelism(workers).Select(f => Count(new StructureDetector().Detect(f, reader.Read(f, default)))).ToList();
        return new(watch.Elapsed.TotalSeconds, counts.Sum(c => c.Pages), counts.Sum(c => c.Words), memory.Bytes);
    }

    private static (int Pages, int Words) Count(IReadOnlyList<PanelDocument> documents) =>
        (documents.Sum(d => d.Paper.Pages ?? 0), documents.SelectMany(d => d.Blocks).Sum(b => Words(b.Text) + b.Rows.Sum(r => r.Cells.Sum(Words))));

    private static int Words(string text) => text.Length == 0 ? 0 : text.AsSpan().Count(' ') + 1;

    private static Measured Middle(IEnumerable<Measured> runs) => runs.OrderBy(r => r.Seconds).ElementAt(Runs / 2);

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Runs / 2);

    private sealed record Measured(double Seconds, int Pages, int Words, long PeakBytes);
}
