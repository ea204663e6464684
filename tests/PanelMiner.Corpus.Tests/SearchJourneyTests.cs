using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary>Search, show, saved searches and exports over the corpus, as processes.</summary>
public sealed class SearchJourneyTests
{
    private TemporaryFolder folder = null!;
    private string workspace = null!;

    [OneTimeSetUp]
    public void Ingest()
    {
        folder = new TemporaryFolder();
        workspace = folder.Path("library");
        PanelMinerProcess.Run("ingest", Repository.Papers, "-w", workspace, "--json");
    }

    [OneTimeTearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void The_judged_queries_find_their_answers()
    {
        var run = PanelMinerProcess.Run("evaluate", "search", Repository.Path("corpus"), "-w", workspace, "--min-success", "0.95", "--min-ndcg", "0.85", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Valid(run);
        Assert.That((int)run.OfType("search-score").Single()["queries"]!, Is.GreaterThanOrEqualTo(60));
    }

    [Test]
    public void A_hit_is_shown_with_its_neighbours_by_its_address()
    {
        var hit = Run("search", "\"notice under clause 19\"", "--limit", "1").OfType("hit").Single();
        var shown = Run("show", (string)hit["address"]!);
        Assert.That((string?)shown.OfType("shown").Single()["passage"], Is.EqualTo((string?)hit["id"]));
        Assert.That(shown.OfType("passage").Select(p => (string?)p["text"]), Does.Contain((string?)hit["text"]));
        Assert.That(shown.OfType("passage"), Has.Count.GreaterThan(1));
        Assert.That((string?)shown.Records[^1]["type"], Is.EqualTo("coverage"));
    }

    [TestCase("show", "0000000000000000")]
    [TestCase("search", "dogs", "--tag", "nonsense")]
    [TestCase("search", "--saved", "nobody saved this")]
    [TestCase("export", "facts", "--out", "facts.unknown")]
    [TestCase("export", "nonsense", "--out", "x.csv")]
    public void What_is_not_there_is_wrong_usage(params string[] arguments)
    {
        var run = PanelMinerProcess.Run([.. arguments, "-w", workspace]);
        Assert.That((run.ExitCode, run.Error.Trim().Split('\n').Length), Is.EqualTo((2, 1)), run.Error);
    }

    [Test]
    public void A_saved_search_is_run_by_its_name_and_gives_only_what_is_new()
    {
        var first = Run("search", "custody", "--tag", "saving", "--save", "custody savings");
        var again = Run("search", "--saved", "Custody Savings");
        Assert.That(again.OfType("hit").Select(h => (string)h["id"]!), Is.EqualTo(first.OfType("hit").Select(h => (string)h["id"]!)));
        Assert.That((int)Run("search", "--saved", "custody savings", "--since", "last").OfType("answer").Single()["total"]!, Is.Zero);
        Assert.That(PanelMinerProcess.Run("search", "--list-saved", "-w", workspace).Output, Does.Contain("custody savings: custody tag:saving"));
        Assert.That(PanelMinerProcess.Run("search", "--forget", "custody savings", "-w", workspace).ExitCode, Is.Zero);
    }

    [Test]
    public void An_export_of_passages_has_as_many_rows_as_the_search_finds()
    {
        var total = (int)Run("search", "merger OR custody", "--year", "2016..2019").OfType("answer").Single()["total"]!;
        var export = Run("export", "passages", "merger OR custody", "--year", "2016..2019", "--out", folder.Path("found.jsonl"));
        Assert.That((int)export.OfType("export").Single()["rows"]!, Is.EqualTo(total).And.GreaterThan(10));
        Assert.That(File.ReadLines(folder.Path("found.jsonl")).Count(), Is.EqualTo(total));
    }

    [Test]
    public void Every_paper_is_in_the_export_of_papers_whatever_was_found()
    {
        var papers = (int)Run("search", "zeppelin").OfType("coverage").Single()["papers"]!;
        var export = Run("export", "papers", "zeppelin", "--format", "csv", "--out", folder.Path("papers.csv"));
        Assert.That((int)export.OfType("export").Single()["rows"]!, Is.EqualTo(papers));
        Assert.That(File.Exists(folder.Path("papers.csv-metadata.json")), Is.True);
    }

    [Test]
    public void A_sample_of_facts_is_read_back_with_its_verdicts()
    {
        var sample = folder.Path("sample.csv");
        Run("export", "facts", "--sample", "20", "--seed", "7", "--out", sample);
        var lines = File.ReadAllText(sample).Split("\r\n");
        File.WriteAllText(sample, string.Join("\r\n", lines.Select((l, i) => i is > 0 and <= 20 && l.StartsWith(',') ? "right" + l : l)));
        var verdict = PanelMinerProcess.Run("export", "verdicts", "--in", sample, "--json").OfType("verdict").Single(v => (string?)v["kind"] == "all");
        Assert.That((int)verdict["right"]!, Is.EqualTo(20));
        Assert.That((double)verdict["low"]!, Is.EqualTo(0.839).Within(0.001));
    }

    [TestCase("facts")]
    [TestCase("arrangements")]
    [TestCase("timeline")]
    public void What_papers_tell_is_exported(string what)
    {
        foreach (var format in new[] { "csv", "jsonl", "xlsx", "parquet" })
        {
            var export = Run("export", what, "--format", format, "--out", folder.Path($"{what}.{format}"));
            Assert.That((int)export.OfType("export").Single()["rows"]!, Is.GreaterThan(20));
        }
    }

    [Test]
    public void The_index_is_made_anew_and_holds_what_the_store_holds()
    {
        var before = Run("search", "savings", "--limit", "20").OfType("hit").Select(h => (string)h["id"]!);
        Assert.That(PanelMinerProcess.Run("rebuild-index", "-w", workspace).ExitCode, Is.Zero);
        Assert.That(PanelMinerProcess.Run("rebuild-index", "--check", "-w", workspace).ExitCode, Is.Zero);
        Assert.That(Run("search", "savings", "--limit", "20").OfType("hit").Select(h => (string)h["id"]!), Is.EquivalentTo(before));
    }

    private RunResult Run(params string[] arguments)
    {
        var run = PanelMinerProcess.Run([.. arguments, "-w", workspace, "--json"]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Valid(run);
        return run;
    }

    private static void Valid(RunResult run) => Assert.That(run.Records.SelectMany(Schemas.Faults).Take(10), Is.Empty);
}
