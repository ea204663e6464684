using System.Globalization;

namespace PanelMiner.Benchmarks;

/// <summary>
/// The whole journey (<c>mine</c> and <c>ingest</c>) over a folder, as whole processes, beside Poppler's <c>pdftotext</c> on the same PDF files
/// in the same run. Each is run several times in turn; medians are told.
/// </summary>
internal static class JourneyBenchmark
{
    private const int Runs = 5;
    private const double MegaByte = 1024.0 * 1024;

    public static int Run(string folder, TextWriter output)
    {
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var pdfs = files.Where(f => f.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)).ToList();
        var pages = pdfs.Sum(PagesOf);
        var cli = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "panelminer.exe" : "panelminer");
        var mine = new List<MeasuredProcess>();
        var ingest = new List<MeasuredProcess>();
        var peer = new List<TimeSpan>();
        for (var run = 0; run <= Runs; run++)
        {
            var mined = MeasuredProcess.Run(cli, ["mine", "--json", .. pdfs]);
            var ingested = Ingest(cli, folder);
            var told = TimeSpan.FromTicks(pdfs.Sum(f => MeasuredProcess.Run("pdftotext", [f, "-"]).Wall.Ticks));
            if (run > 0)
            {
                mine.Add(mined);
                ingest.Add(ingested);
                peer.Add(told);
            }
        }

        Report(output, folder, files.Count, pdfs.Count, pages, mine, ingest, peer);
        return 0;
    }

    private static void Report(
        TextWriter output, string folder, int files, int pdfs, int pages, List<MeasuredProcess> mine, List<MeasuredProcess> ingest, List<TimeSpan> peer)
    {
        var mined = Median(mine.Select(m => m.Wall.TotalSeconds));
        var told = Median(peer.Select(p => p.TotalSeconds));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {files} files, of which {pdfs} PDFs with {pages} pages; median of {Runs} runs after a warm-up"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mine, PDFs:      {mined:0.00} s, {pages / mined:0} pages/s end to end, peak memory {Median(mine.Select(m => m.PeakBytes / MegaByte)):0} MB (all its processes)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pdftotext, PDFs: {told:0.00} s, {pages / told:0} pages/s, one process a file"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio mine / pdftotext: {mined / told:0.00}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ingest, all files: {Median(ingest.Select(m => m.Wall.TotalSeconds)):0.00} s, peak memory {Median(ingest.Select(m => m.PeakBytes / MegaByte)):0} MB"));
    }

    private static MeasuredProcess Ingest(string cli, string folder)
    {
        var workspace = Directory.CreateTempSubdirectory("panelminer-bench-");
        try
        {
            return MeasuredProcess.Run(cli, ["ingest", folder, "-w", Path.Combine(workspace.FullName, "w")]);
        }
        finally
        {
            workspace.Delete(recursive: true);
        }
    }

    private static int PagesOf(string pdf)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("pdfinfo", [pdf]) { RedirectStandardOutput = true })!;
        var line = process.StandardOutput.ReadToEnd().Split('\n').FirstOrDefault(l => l.StartsWith("Pages:", StringComparison.Ordinal));
        process.WaitForExit();
        return line is null ? 0 : int.Parse(line["Pages:".Length..].Trim(), CultureInfo.InvariantCulture);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
