using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary>The corpus through the real store and index: ingest, search, timeline and ledger, as processes.</summary>
public sealed class JourneyTests
{
    private TemporaryFolder folder = null!;
    private string workspace = null!;
    private RunResult ingested = null!;

    [OneTimeSetUp]
    public void Ingest()
    {
        folder = new TemporaryFolder();
        workspace = folder.Path("library");
        ingested = PanelMinerProcess.Run("ingest", Repository.Papers, "-w", workspace, "--json");
    }

    [OneTimeTearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void Every_file_has_a_row_in_the_ledger()
    {
        Assert.That(ingested.ExitCode, Is.Zero.Or.EqualTo(3), ingested.Error);
        Valid(ingested);
        var rows = ingested.OfType("ledger-entry");
        Assert.That(rows.Select(r => Path.GetFileName((string)r["source"]!)), Is.EquivalentTo(Repository.PaperFiles().Select(Path.GetFileName)));
        Assert.That(rows.Where(r => (string?)r["outcome"] is not ("new" or "failed")), Is.Empty);
    }

    [Test]
    public void Ingesting_again_changes_nothing()
    {
        var before = Search("savings");
        var again = PanelMinerProcess.Run("ingest", Repository.Papers, "-w", workspace, "--json");
        Assert.That(again.OfType("ledger-entry").Select(r => (string)r["outcome"]!), Is.All.AnyOf("unchanged", "failed"));
        var after = Search("savings");
        Assert.That(after.OfType("hit").Select(h => h.ToJsonString()), Is.EqualTo(before.OfType("hit").Select(h => h.ToJsonString())));
        Assert.That((int)after.OfType("coverage").Single()["papers"]!, Is.EqualTo((int)before.OfType("coverage").Single()["papers"]!));
    }

    [Test]
    public void A_search_lands_on_cited_passages_whose_highlights_are_the_words_asked_for()
    {
        var run = Search("withdraw*");
        Valid(run);
        var hits = run.OfType("hit");
        Assert.That(hits, Is.Not.Empty);
        foreach (var hit in hits)
        {
            var text = (string)hit["text"]!;
            var words = hit["highlights"]!.AsArray().Select(h => text[(int)h!["start"]!..(int)h["end"]!]).ToList();
            Assert.That(words, Is.Not.Empty);
            Assert.That(words, Is.All.StartsWith("withdr").IgnoreCase);
            Assert.That((string?)hit["address"], Does.StartWith((string)hit["paper"]!));
        }

        Assert.That(run.OfType("coverage"), Has.Count.EqualTo(1));
        Assert.That((string?)run.Records[^1]["type"], Is.EqualTo("coverage"));
    }

    [Test]
    public void A_tag_filter_keeps_only_passages_that_carry_it()
    {
        var run = PanelMinerProcess.Run("search", "savings", "--tag", "saving", "--limit", "50", "-w", workspace, "--json");
        var hits = run.OfType("hit");
        Assert.That(hits, Is.Not.Empty, run.Error);
        Assert.That(hits.All(h => h["tags"]!.AsArray().Any(t => (string?)t!["tag"] == "saving")), Is.True);
    }

    [Test]
    public void Pages_of_hits_follow_one_another_without_gap_or_repetition()
    {
        var all = PanelMinerProcess.Run("search", "police", "--limit", "30", "-w", workspace, "--json").OfType("hit").Select(h => (string)h["id"]!).ToList();
        var paged = new List<string>();
        string? after = null;
        for (var page = 0; page < 3; page++)
        {
            string[] more = after is null ? [] : ["--after", after];
            var run = PanelMinerProcess.Run(["search", "police", "--limit", "10", "-w", workspace, "--json", .. more]);
            paged.AddRange(run.OfType("hit").Select(h => (string)h["id"]!));
            after = (string?)run.OfType("answer").Single()["next"];
        }

        Assert.That(paged, Is.EqualTo(all));
    }

    [TestCase("\"unclosed")]
    [TestCase("AND OR NOT")]
    [TestCase("force:")]
    [TestCase("((((")]
    [TestCase("@query -- \\")]
    [TestCase("*")]
    public void No_query_is_an_error(string query)
    {
        var run = PanelMinerProcess.Run("search", "-w", workspace, "--json", "--", query);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Valid(run);
    }

    [Test]
    public void The_timeline_of_the_collaboration_is_cited_line_by_line()
    {
        var run = PanelMinerProcess.Run("timeline", "Tri-Force Operations", "-w", workspace, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Valid(run);
        var entries = run.OfType("timeline-entry");
        Assert.That(entries, Has.Count.GreaterThan(5));
        Assert.That(entries.Select(e => e["citations"]!.AsArray().Count), Is.All.GreaterThan(0));
        var dated = entries.Select(e => (string?)e["from"] ?? (string?)e["to"]).Where(d => d is not null).ToList();
        Assert.That(dated, Has.Count.GreaterThan(3));
    }

    [Test]
    public void A_timeline_opens_with_a_card_of_cited_cells()
    {
        var card = PanelMinerProcess.Run("timeline", "Tri-Force Operations", "-w", workspace, "--json").OfType("timeline-card").Single();
        var cells = card["cells"]!.AsArray().ToDictionary(c => (string)c!["name"]!, c => c!["lines"]!.AsArray());
        Assert.That(cells, Has.Count.EqualTo(11));
        Assert.That(cells["left"].Select(l => (string)l!["text"]!), Has.Some.Contains("Northmoor"));
        Assert.That(cells["achieved"], Is.Not.Empty);
        Assert.That(cells.Values.SelectMany(l => l).All(l => l!["citations"]!.AsArray().Count > 0), Is.True);
    }

    [Test]
    public void Savings_are_reconciled_with_every_cell_cited_and_revisions_as_a_chain()
    {
        var run = PanelMinerProcess.Run("savings", "-w", workspace, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Valid(run);
        Assert.That((string?)run.Records[^1]["type"], Is.EqualTo("coverage"));
        var cells = run.OfType("savings-cell");
        Assert.That(cells.Where(c => c["revises"] is not null), Is.Not.Empty);
        Assert.That(cells.All(c => c["citations"]!.AsArray().Count > 0), Is.True);
    }

    [TestCase("--since", "2019-01-01", null, null)]
    [TestCase("--panel", "Northmoor", "--meeting", "2019-10-17")]
    public void A_brief_is_cited_line_by_line(string option, string value, string? second, string? other)
    {
        string[] more = second is null ? [] : [second, other!];
        var run = PanelMinerProcess.Run(["brief", option, value, .. more, "--as-of", "2019-12-01", "-w", workspace, "--json"]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Valid(run);
        Assert.That(run.OfType("brief-entry"), Is.Not.Empty);
        Assert.That((string?)run.Records[^1]["type"], Is.EqualTo("coverage"));
    }

    [TestCase("brief")]
    [TestCase("brief --since soon")]
    [TestCase("brief --panel Northmoor")]
    [TestCase("brief --panel Atlantis --meeting 2019-10-17")]
    [TestCase("savings Atlantis")]
    [TestCase("correct fact 0000000000000000:f000000000000 --confirm")]
    public void A_question_that_cannot_be_answered_is_wrong_usage(string words)
    {
        var run = PanelMinerProcess.Run([.. words.Split(' '), "-w", workspace]);
        Assert.That(run.ExitCode, Is.EqualTo(2), run.Error);
        Assert.That(run.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
    }

    [Test]
    public void What_a_person_rejects_is_shown_no_more()
    {
        using var own = new TemporaryFolder();
        var library = own.Path("library");
        PanelMinerProcess.Run("ingest", Path.Combine(Repository.Papers, "2017-11-eastmere-collaboration-update.txt"), "-w", library);
        var cell = PanelMinerProcess.Run("savings", "-w", library, "--json").OfType("savings-cell")[0];
        var fact = (string)cell["citations"]![0]!["fact"]!;
        Assert.That(PanelMinerProcess.Run("correct", "fact", fact, "--reject", "--by", "A. Clerk", "--note", "misread", "-w", library).ExitCode, Is.Zero);
        var after = PanelMinerProcess.Run("savings", "-w", library, "--json").OfType("savings-cell");
        Assert.That(after.SelectMany(c => c["citations"]!.AsArray()).Select(c => (string?)c!["fact"]), Has.None.EqualTo(fact));
    }

    [Test]
    public void A_name_that_nothing_goes_by_is_said_to_be_unknown()
    {
        var run = PanelMinerProcess.Run("timeline", "Lunar Freight Consortium", "-w", workspace, "--json");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("Lunar Freight Consortium"));
    }

    [Test]
    public void The_ledger_tells_every_run()
    {
        var run = PanelMinerProcess.Run("ledger", "-w", workspace, "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Valid(run);
        Assert.That(run.OfType("ledger-entry"), Has.Count.GreaterThanOrEqualTo(Repository.PaperFiles().Count));
    }

    [TestCase("search", "x")]
    [TestCase("timeline", "x")]
    [TestCase("savings", null)]
    [TestCase("ledger", null)]
    public void Without_a_workspace_a_verb_says_so(string verb, string? argument)
    {
        string[] named = argument is null ? [verb] : [verb, argument];
        var run = PanelMinerProcess.Run([.. named, "-w", folder.Path("nowhere")]);
        Assert.That(run.ExitCode, Is.EqualTo(4));
        Assert.That(run.Error, Does.Contain("nowhere"));
        Assert.That(Directory.Exists(folder.Path("nowhere")), Is.False);
    }

    [TestCase("mien")]
    [TestCase("serve")]
    public void A_verb_that_does_not_exist_is_wrong_usage(string verb)
    {
        var run = PanelMinerProcess.Run(verb);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error.Trim().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.Contain(verb));
    }

    [TestCase("mine")]
    [TestCase("annotate")]
    [TestCase("ingest")]
    [TestCase("search")]
    [TestCase("timeline")]
    [TestCase("savings")]
    [TestCase("brief")]
    [TestCase("ledger")]
    [TestCase("demo")]
    [TestCase("doctor")]
    public void The_help_of_each_verb_has_an_example(string verb) =>
        Assert.That(PanelMinerProcess.Run(verb, "--help").Output, Does.Contain("Example:").And.Contain($"panelminer {verb}"));

    [Test]
    public void The_demo_shows_ledger_search_timeline_savings_and_brief()
    {
        var run = PanelMinerProcess.Run("demo");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("new").And.Contain("Searched").And.Contain("Tri-Force Operations").And.Contain("“").And.Contain("Savings:").And.Contain("Brief:"));
    }

    [Test]
    public void The_doctor_names_what_is_missing_and_how_to_mend_it()
    {
        var run = PanelMinerProcess.Run("doctor", "--json", "-w", workspace);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Valid(run);
        var tools = run.OfType("tool");
        Assert.That(tools.Select(t => (string)t["name"]!), Has.Some.Contains("tesseract").And.Some.Contains("workspace"));
        Assert.That(tools.Where(t => (string?)t["state"] == "missing").All(t => t["mend"] is not null), Is.True);
    }

    private RunResult Search(string query) => PanelMinerProcess.Run("search", query, "-w", workspace, "--json");

    private static void Valid(RunResult run) => Assert.That(run.Records.SelectMany(Schemas.Faults).Take(10), Is.Empty);
}
