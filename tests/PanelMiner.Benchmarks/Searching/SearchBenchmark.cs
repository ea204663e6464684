using System.Diagnostics;
using System.Globalization;
using PanelMiner.Ingestion;
using PanelMiner.Search;
using PanelMiner.Storage;
using PanelMiner.Tagging;

namespace PanelMiner.Benchmarks.Searching;

/// <summary>
/// Search over papers generated from the corpus: the ten best passages with marked words and all counts, 200 questions of each kind, beside
/// SQLite's FTS5 on the same work in the same run; then <c>panelminer search</c> as a whole process.
/// </summary>
internal static class SearchBenchmark
{
    /// <summary>Papers of 15 passages each: 300,000 passages.</summary>
    public const int UsualPapers = 20_000;

    private const int PapersInBatch = 500;
    private const int Processes = 15;
    private const double MegaByte = 1024.0 * 1024;

    public static int Run(int papers, string? cli, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("panelminer-bench-");
        try
        {
            var seeds = Seeds(Path.Combine(folder.FullName, "seeds"));
            var library = Path.Combine(folder.FullName, "library");
            using var peer = new FullTextTable(Path.Combine(folder.FullName, "fts.db"));
            var texts = Fill(papers, seeds, library, peer, output);
            Ask(new Questions(texts).All(), library, peer, output);
            Whole(cli ?? Cli, library, output);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Cli => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "panelminer.exe" : "panelminer");

    private static List<TaggedPassage> Seeds(string folder)
    {
        var corpus = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../corpus/papers"));
        MeasuredProcess.Run(Cli, ["ingest", corpus, "-w", folder]);
        using var workspace = Workspace.Open(folder, new RunClock());
        return [.. workspace.Store.MinedSince(0).SelectMany(m => m.Mined.Passages).Where(p => p.Passage.Text.Length > 30)];
    }

    private static List<string> Fill(int papers, IReadOnlyList<TaggedPassage> seeds, string folder, FullTextTable peer, TextWriter output)
    {
        var texts = new List<string>();
        var peerTime = TimeSpan.Zero;
        using var workspace = Workspace.OpenForWriting(folder, new RunClock());
        foreach (var batch in new GeneratedPapers(seeds).Make(papers).Chunk(PapersInBatch))
        {
            workspace.Store.Store(batch, new LedgerEntry("generated", LedgerOutcome.New, "bench", "2024-03-31T00:00:00.000+00:00"));
            peerTime += Time(() => peer.Add(batch));
            texts.AddRange(batch.Take(10).SelectMany(b => b.Passages).Select(p => p.Passage.Text));
        }

        var time = Time(workspace.Feed.CatchUp);
        var bytes = Directory.GetFiles(Path.Combine(folder, "index")).Sum(f => new FileInfo(f).Length);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{papers} papers, {papers * GeneratedPapers.PassagesEach} passages; index from the store in {time.TotalSeconds:0} s, {bytes / MegaByte:0} MB; FTS5 filled in {peerTime.TotalSeconds:0} s"));
        return texts;
    }

    private static void Ask(IReadOnlyList<(string Kind, IReadOnlyList<Question> Questions)> kinds, string folder, FullTextTable peer, TextWriter output)
    {
        using var workspace = Workspace.Open(folder, new RunClock());
        var all = kinds.SelectMany(k => k.Questions).ToList();
        all.Take(100).ToList().ForEach(q => workspace.Index.Search(new PassageQuery(q.Query)));
        output.WriteLine("kind      found (median)   PanelMiner median  p95    max ms   FTS5 median  p95    max ms");
        foreach (var (kind, questions) in kinds)
        {
            var totals = new List<double>();
            var own = questions.Select(q => Time(() => totals.Add(workspace.Index.Search(new PassageQuery(q.Query)).Total)).TotalMilliseconds).Order().ToList();
            var other = questions.Select(q => Time(() => peer.Ask(q)).TotalMilliseconds).Order().ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind,-9} {At([.. totals.Order()], 0.5),14:0}   {At(own, 0.5),17:0.0} {At(own, 0.95),6:0.0} {own[^1],6:0.0}   {At(other, 0.5),11:0.0} {At(other, 0.95),6:0.0} {other[^1],6:0.0}"));
        }

        using var self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of this process, both engines: {self.PeakWorkingSet64 / MegaByte:0} MB"));
    }

    private static void Whole(string cli, string folder, TextWriter output)
    {
        var runs = Enumerable.Range(0, Processes + 1).Select(_ => MeasuredProcess.Run(cli, ["search", "withdraw* \"local control\" savings", "-w", folder])).Skip(1).ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"panelminer search as a whole process: median {At([.. runs.Select(r => r.Wall.TotalMilliseconds).Order()], 0.5):0} ms, p95 {At([.. runs.Select(r => r.Wall.TotalMilliseconds).Order()], 0.95):0} ms, peak memory {runs.Max(r => r.PeakBytes) / MegaByte:0} MB"));
    }

    /// <summary>A clock that stands still: a measured run does not depend on the day.</summary>
    private sealed class RunClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 3, 31, 2, 0, 0, TimeSpan.Zero);
    }

    private static TimeSpan Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }

    private static double At(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * share)];
}
