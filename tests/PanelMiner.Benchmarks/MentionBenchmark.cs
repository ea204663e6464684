using System.Diagnostics;
using System.Globalization;
using System.Text;
using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Benchmarks;

/// <summary>
/// The mention layer on one core over the passages of a text file, one a line, repeated to a few megabytes, beside <c>grep -oE</c> looking for figures and
/// capitals in the same text in the same run. Medians of several runs are told.
/// </summary>
internal static class MentionBenchmark
{
    private const int Runs = 5;
    private const int LeastBytes = 4 * 1024 * 1024;
    private const double MegaByte = 1024.0 * 1024;
    private const string Figures = "£?[0-9][0-9.,/:]*[0-9kmbn%]?|[A-Z][a-z]+( (and|of|for|the|[A-Z][a-z]+))*";

    public static int Run(string file, TextWriter output)
    {
        var lines = Repeated(File.ReadAllLines(file));
        var bytes = lines.Sum(l => Encoding.UTF8.GetByteCount(l) + 1L);
        var text = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(text, lines);
            Extract(lines);
            var own = Enumerable.Range(0, Runs).Select(_ => Extract(lines)).Order().ElementAt(Runs / 2);
            var peer = Enumerable.Range(0, Runs).Select(_ => MeasuredProcess.Run("grep", ["-oE", Figures, text]).Wall).Order().ElementAt(Runs / 2);
            var minutely = bytes / MegaByte / own.TotalMinutes;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines.Count} passages, {bytes / MegaByte:0.0} MB; median of {Runs} runs after a warm-up"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mentions: {own.TotalSeconds:0.00} s, {minutely:0} MB a minute on one core"));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"grep -oE: {peer.TotalSeconds:0.00} s; ratio mentions / grep: {own / peer:0.0}"));
            return 0;
        }
        finally
        {
            File.Delete(text);
        }
    }

    private static List<string> Repeated(string[] lines)
    {
        var all = new List<string>();
        for (var bytes = 0L; bytes < LeastBytes;)
        {
            all.AddRange(lines);
            bytes += Math.Max(1, lines.Sum(l => (long)Encoding.UTF8.GetByteCount(l) + 1));
        }

        return all;
    }

    private static TimeSpan Extract(List<string> lines)
    {
        Edtf.TryParseAnchor("2018-10-05", out var anchor);
        var extractor = new MentionExtractor();
        var context = new MentionContext { Anchor = anchor, ForceAreas = ["Northmoor"], Panel = "Northmoor Police and Crime Panel" };
        var watch = Stopwatch.StartNew();
        var found = lines.Sum(l => extractor.Extract(l, context).Count);
        return found > 0 ? watch.Elapsed : throw new InvalidOperationException("The text names nothing.");
    }
}
