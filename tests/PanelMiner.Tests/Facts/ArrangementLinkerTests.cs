using System.Text.Json.Nodes;
using NUnit.Framework;
using PanelMiner.Facts;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Tests.Facts;

/// <summary>Cases of Specs/facts/arrangements.jsonl: papers (areas, title, texts) and the arrangements that they must be linked to (some of the names, all parties' areas).</summary>
public sealed class ArrangementLinkerTests
{
    private static readonly MentionExtractor Mentions = new();

    [TestCaseSource(typeof(FactCases), nameof(FactCases.Load), new object[] { "arrangements.jsonl" })]
    public void Links_names_across_papers(string line)
    {
        var node = JsonNode.Parse(line)!;
        var book = new ArrangementLinker().Link([.. node["papers"]!.AsArray().Select((p, n) => Paper(p!, n))]);
        var shown = string.Join('\n', book.Arrangements.Select(a => $"{a.Id} {string.Join(" / ", a.Names)}: {string.Join(", ", a.Parties.Select(p => p.Who))}"));
        var expected = node["arrangements"]!.AsArray();
        Assert.That(book.Arrangements, Has.Count.EqualTo(expected.Count), shown);
        Assert.That(book.Arrangements.Select(a => a.Id), Is.Unique, shown);
        foreach (var arrangement in expected)
        {
            var names = arrangement!["names"]!.AsArray().Select(n => n!.GetValue<string>()).ToList();
            var parties = arrangement["parties"]!.AsArray().Select(n => n!.GetValue<string>()).ToList();
            Assert.That(book.Arrangements.Any(a => names.All(n => a.Names.Contains(n, StringComparer.OrdinalIgnoreCase)) && a.Parties.Count == parties.Count && parties.All(p => a.Parties.Any(o => o.Who.Contains(p, StringComparison.Ordinal)))), Is.True, $"{arrangement.ToJsonString()}\n{shown}");
        }
    }

    private static PaperFacts Paper(JsonNode node, int number)
    {
        var id = $"paper{number}";
        var areas = node["areas"]!.AsArray().Select(a => a!.GetValue<string>()).ToList();
        var context = new MentionContext { ForceAreas = areas };
        var passages = node["texts"]!.AsArray().Select((t, n) => t!.GetValue<string>())
            .Select((t, n) => new TaggedPassage(new Passage(id, n + 1, PassageKind.Paragraph, t), Mentions.Extract(t, context), [])).ToList();
        return new PaperFacts(new Paper(id, id, id) { ForceAreas = areas, Title = node["title"]?.GetValue<string>(), Date = node["date"]?.GetValue<string>() }, passages, []);
    }
}
