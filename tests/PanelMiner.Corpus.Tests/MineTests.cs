using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary><c>mine</c> over the corpus, as a process: every record as its schema says, every span the words that it claims.</summary>
public sealed class MineTests
{
    private static readonly Lazy<RunResult> Mined = new(() => PanelMinerProcess.Run("mine", Repository.Papers, "--json", "--all-blocks"));

    [Test]
    public void Every_record_is_valid_against_its_schema()
    {
        var records = Mined.Value.Records;
        Assert.That(records, Has.Count.GreaterThan(500));
        Assert.That(records.SelectMany(Schemas.Faults).Take(10), Is.Empty);
    }

    [Test]
    public void The_run_record_comes_first() => Assert.That((string?)Mined.Value.Records[0]["type"], Is.EqualTo("run"));

    [Test]
    public void Every_corpus_file_becomes_a_paper_in_path_order()
    {
        var sources = Mined.Value.OfType("paper").Select(p => (string)p["source"]!).Distinct().ToList();
        Assert.That(sources.Select(Path.GetFileName), Is.EqualTo(Repository.PaperFiles().Select(Path.GetFileName)));
    }

    [Test]
    public void Every_mention_and_quote_is_the_text_between_its_offsets()
    {
        var passages = Mined.Value.OfType("passage").ToDictionary(p => (string)p["id"]!, StringComparer.Ordinal);
        var spans = 0;
        foreach (var passage in passages.Values)
        {
            var text = (string)passage["text"]!;
            foreach (var mention in passage["mentions"]!.AsArray())
            {
                Assert.That(text[(int)mention!["start"]!..(int)mention["end"]!], Is.EqualTo((string)mention["text"]!));
                spans++;
            }
        }

        foreach (var fact in Mined.Value.OfType("fact"))
        {
            var text = (string)passages[(string)fact["passage"]!]["text"]!;
            Assert.That(text[(int)fact["start"]!..(int)fact["end"]!], Is.EqualTo((string)fact["quote"]!));
            spans++;
        }

        Assert.That(spans, Is.GreaterThan(300), "so few spans were checked that the rule proves nothing");
    }

    [Test]
    public void Passage_ids_count_from_one_and_keys_are_unique_within_a_paper()
    {
        foreach (var paper in Mined.Value.OfType("passage").GroupBy(p => (string)p["paper"]!))
        {
            Assert.That(paper.Select(p => (int)p["n"]!), Is.EqualTo(Enumerable.Range(1, paper.Count())));
            Assert.That(paper.Select(p => (string)p["key"]!), Is.Unique);
        }
    }

    [Test]
    public void A_readable_summary_names_what_was_found()
    {
        var run = PanelMinerProcess.Run("mine", Repository.PaperFiles()[0]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("1 papers").And.Contain("passages").And.Contain(Path.GetFileName(Repository.PaperFiles()[0])));
    }
}
