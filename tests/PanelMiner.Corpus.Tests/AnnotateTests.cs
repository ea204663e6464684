using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PanelMiner.Corpus.Tests.Support;

namespace PanelMiner.Corpus.Tests;

/// <summary><c>annotate</c> as another program uses it.</summary>
public sealed class AnnotateTests
{
    [Test]
    public void Each_line_is_answered_in_order_with_exact_offsets()
    {
        const string Text = "It is intended that Northmoor Constabulary will withdraw from the joint dog unit next April, saving £1.2m per year.";
        var line = new JsonObject { ["id"] = "a7", ["anchor"] = "2018-10-05", ["text"] = Text }.ToJsonString();
        var run = PanelMinerProcess.RunWith(line + "\n{\"text\":\"Nothing here.\"}\n", "annotate", "--input", "jsonl");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Records.SelectMany(Schemas.Faults), Is.Empty);
        Assert.That(run.Records.Select(r => (string)r["id"]!), Is.EqualTo(new[] { "a7", "2" }));
        var mentions = run.Records[0]["mentions"]!.AsArray();
        Assert.That(mentions.Single(m => (string?)m!["kind"] == "date")!["edtf"]!.ToString(), Is.EqualTo("2019-04"));
        Assert.That((decimal)mentions.Single(m => (string?)m!["kind"] == "money")!["low"]!, Is.EqualTo(1_200_000m));
        Assert.That(mentions, Is.All.Matches<JsonNode>(m => Text[(int)m!["start"]!..(int)m["end"]!] == (string)m["text"]!));
        Assert.That(run.Records[0]["tags"]!.AsArray().Select(t => (string)t!["tag"]!), Does.Contain("withdrawal").And.Contain("saving"));
    }

    [Test]
    public void Bad_lines_are_answered_by_problems_and_the_run_goes_on()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"id\":\"1\",\"text\":\"One.\"}\n\nnot json\n{\"id\":\"x\"}\n[1]\n")
            .Concat(new byte[] { 0xff, 0xfe, 0x41, 0x0a })
            .Concat(Encoding.UTF8.GetBytes("{\"id\":\"y\",\"text\":\"T\",\"anchor\":\"soon\"}\n{\"id\":\"last\",\"text\":\"Two.\"}")).ToArray();
        var run = PanelMinerProcess.RunWith(bytes, "annotate", "--input", "jsonl");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(
            run.Records.Select(r => $"{r["type"]} {r["id"]}"),
            Is.EqualTo(new[] { "annotation 1", "problem 2", "problem 3", "problem x", "problem 5", "problem 6", "problem y", "annotation last" }));
        Assert.That(run.Records.SelectMany(Schemas.Faults), Is.Empty);
    }

    [Test]
    public void A_line_of_a_megabyte_is_answered()
    {
        var text = new StringBuilder();
        while (text.Length < 1_000_000)
        {
            text.Append("The Panel agreed on 3 May 2016 that savings of £1.1m were needed because ");
        }

        var run = PanelMinerProcess.RunWith($"{{\"id\":\"big\",\"text\":\"{text}\"}}\n{{\"id\":\"after\",\"text\":\"x\"}}\n", "annotate", "--input", "jsonl");
        Assert.That(run.Records.Select(r => (string)r["id"]!), Is.EqualTo(new[] { "big", "after" }));
        Assert.That(run.Records[0]["mentions"]!.AsArray(), Has.Count.GreaterThan(20_000));
    }

    [Test]
    public void Ten_thousand_lines_are_answered_in_order()
    {
        var lines = Enumerable.Range(1, 10_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{\"id\":\"{i}\",\"anchor\":\"2016-03\",\"text\":\"Item {i}: savings of £{i}k are expected by March next year.\"}}"));
        var run = PanelMinerProcess.RunWith(string.Join('\n', lines), "annotate", "--input", "jsonl");
        Assert.That(run.Records.Select(r => int.Parse((string)r["id"]!, CultureInfo.InvariantCulture)), Is.EqualTo(Enumerable.Range(1, 10_000)));
    }

    [Test]
    public void Plain_text_lines_take_the_default_anchor_and_all_tags_on_demand()
    {
        var run = PanelMinerProcess.RunWith("It will begin next April.\r\n", "annotate", "--anchor", "2018-10-05", "--all-tags");
        var record = run.Records.Single();
        Assert.That((string?)record["id"], Is.EqualTo("1"));
        Assert.That(record["tags"]!.AsArray(), Has.Count.EqualTo(4));
        Assert.That((string?)record["mentions"]!.AsArray().Single()!["edtf"], Is.EqualTo("2019-04"));
    }

    [Test]
    public void A_default_anchor_that_is_no_date_is_wrong_usage() =>
        Assert.That(PanelMinerProcess.RunWith("x\n", "annotate", "--anchor", "soon").ExitCode, Is.EqualTo(2));
}
