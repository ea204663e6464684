using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary>An officer answers about the least certain passages: the answers win at once, are never lost, and can be learnt from.</summary>
public sealed class LabelTests
{
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Ingest()
    {
        folder = new TemporaryFolder();
        var papers = Repository.PaperFiles().Where(f => f.EndsWith(".docx", StringComparison.Ordinal)).Take(2).ToArray();
        var run = PanelMinerProcess.Run(["ingest", .. papers, "-w", Library]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [TearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void Answers_are_kept_win_at_once_and_are_not_asked_again()
    {
        var queue = Queue();
        var run = PanelMinerProcess.RunWith("y\nn\nx\ns\nq\n", "label", "-w", Library, "--by", "A. Officer");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("2 answers by A. Officer"));

        var first = Hit(queue[0].Passage);
        Assert.That(first, Does.Contain(queue[0].Tag), "a yes puts the tag on the passage");
        Assert.That(Hit(queue[1].Passage), Does.Not.Contain(queue[1].Tag), "a no takes it off");
        var asked = Queue();
        Assert.That(asked, Does.Not.Contain(queue[0]));
        Assert.That(asked, Does.Not.Contain(queue[1]));
        Assert.That(asked, Does.Contain(queue[2]), "what was skipped may be asked again");
    }

    [Test]
    public void An_answer_taken_back_is_answered_anew()
    {
        var queue = Queue();
        Assert.That(PanelMinerProcess.RunWith("y\nu\nn\nq\n", "label", "-w", Library).ExitCode, Is.Zero);
        Assert.That(Hit(queue[0].Passage), Does.Not.Contain(queue[0].Tag));
    }

    [Test]
    public void Training_learns_from_the_answers_of_a_workspace()
    {
        PanelMinerProcess.RunWith("y\ny\ny\nq\n", "label", "-w", Library);
        Directory.CreateDirectory(folder.Path("labels"));
        foreach (var batch in Directory.GetFiles(Repository.Path("corpus", "labels"), "*.jsonl").Order(StringComparer.Ordinal).Take(8))
        {
            File.Copy(batch, folder.Path("labels", Path.GetFileName(batch)));
        }

        var alone = PanelMinerProcess.Run("train", "--labels", folder.Path("labels"), "--to", folder.Path("alone"));
        var taught = PanelMinerProcess.Run("train", "--labels", folder.Path("labels"), "--to", folder.Path("taught"), "-w", Library);
        Assert.That((alone.ExitCode, taught.ExitCode), Is.EqualTo((0, 0)), alone.Error + taught.Error);
        Assert.That(File.ReadAllText(folder.Path("taught", "manifest.json")), Is.Not.EqualTo(File.ReadAllText(folder.Path("alone", "manifest.json"))));
    }

    private string Library => folder.Path("library");

    private List<(string Passage, string Tag)> Queue()
    {
        var run = PanelMinerProcess.Run("label", "-w", Library, "--json");
        Assert.That(run.Records.SelectMany(Schemas.Faults), Is.Empty);
        return [.. run.OfType("question").Select(q => ((string)q["passage"]!, (string)q["tag"]!))];
    }

    private List<string> Hit(string passage)
    {
        var run = PanelMinerProcess.Run("search", $"paper:{passage[..passage.IndexOf(':', StringComparison.Ordinal)]}", "--limit", "500", "-w", Library, "--json");
        return [.. run.OfType("hit").Single(h => (string?)h["id"] == passage)["tags"]!.AsArray().Select(t => (string)t!["tag"]!)];
    }
}
