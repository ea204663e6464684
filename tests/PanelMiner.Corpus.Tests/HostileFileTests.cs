using System.Text;
using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary>Files that cannot be read end as a recorded problem in its category, and the run goes on.</summary>
public sealed class HostileFileTests
{
    [TestCase("empty.pdf", "", "empty")]
    [TestCase("blank.txt", " \n\t\n", "empty")]
    [TestCase("notreally.pdf", "MZ\u0090\u0000\u0003\u0000\u0000\u0000", "damaged")]
    [TestCase("broken.pdf", "%PDF-1.7\n1 0 obj\n<<", "damaged")]
    [TestCase("broken.docx", "PK\u0003\u0004rubbish", "damaged")]
    [TestCase("picture.png", "\u0089PNG\r\n\u001a\n", "not-supported")]
    public void A_bad_file_is_a_problem_and_the_good_one_beside_it_is_read(string name, string content, string category)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.Path(name), Encoding.Latin1.GetBytes(content));
        File.WriteAllText(folder.Path("zz-good.txt"), "Northmoor Police and Crime Panel\n\nThe Panel agreed the budget of £2m on 3 June 2016.\n");
        var run = PanelMinerProcess.Run("mine", folder.Path(), "--json");
        Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
        var problem = run.OfType("problem").Single(p => ((string)p["source"]!).EndsWith(name, StringComparison.Ordinal));
        Assert.That((string?)problem["category"], Is.EqualTo(category), problem.ToJsonString());
        Assert.That((string?)problem["message"], Has.Length.GreaterThan(20));
        Assert.That(run.OfType("passage").Select(p => (string)p["text"]!), Has.Some.Contains("agreed the budget"));
        Assert.That(run.Records.SelectMany(Schemas.Faults), Is.Empty);
    }

    [Test]
    public void A_truncated_corpus_paper_never_ends_the_run()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Repository.PaperFiles())
        {
            var bytes = File.ReadAllBytes(file);
            File.WriteAllBytes(folder.Path(Path.GetFileName(file)), bytes[..(bytes.Length * 2 / 3)]);
        }

        var run = PanelMinerProcess.Run("mine", folder.Path(), "--json");
        Assert.That(run.ExitCode, Is.AnyOf(0, 3), run.Error);
        var papers = run.OfType("paper").Where(p => !((string)p["id"]!).Contains('-', StringComparison.Ordinal)).ToList();
        Assert.That(papers, Has.Count.EqualTo(Repository.PaperFiles().Count));
        foreach (var paper in papers.Where(p => (string?)p["status"] != "ok"))
        {
            Assert.That(paper["problems"]!.AsArray(), Is.Not.Empty, paper.ToJsonString());
        }
    }

    [Test]
    public void A_path_that_names_nothing_is_wrong_usage()
    {
        var run = PanelMinerProcess.Run("mine", "no-such-folder", "--json");
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("no-such-folder"));
        Assert.That(run.Output, Is.Empty);
    }
}
