using System.Text.Json.Nodes;
using NUnit.Framework;
using PanelMiner.Facts;

namespace PanelMiner.Tests.Facts;

/// <summary>Cases of Specs/facts/links.jsonl: papers with facts, and all links that later ones must hold ("paper.fact" from 0); states of undertakings as of a day.</summary>
public sealed class FactLinkerTests
{
    [TestCaseSource(typeof(FactCases), nameof(FactCases.Load), new object[] { "links.jsonl" })]
    public void Links_facts_across_papers(string line)
    {
        var node = JsonNode.Parse(line)!;
        var library = SomeLibrary.Of(SomeLibrary.Papers(node["papers"]!), asOf: node["asOf"]?.GetValue<string>());
        var expected = node["links"]!.AsArray().Select(l => $"{SomeLibrary.FactId(l!["later"]!.GetValue<string>())} {l["how"]!.GetValue<string>()} {SomeLibrary.FactId(l["earlier"]!.GetValue<string>())}").Order(StringComparer.Ordinal);
        Assert.That(Links(library), Is.EqualTo(expected));
        foreach (var (place, state) in node["states"]?.AsObject().Select(s => (s.Key, s.Value!.GetValue<string>())) ?? [])
        {
            var fact = (CommitmentFact)library.Facts.Single(f => f.Id == SomeLibrary.FactId(place));
            Assert.That(fact.State.ToString(), Is.EqualTo(state));
            Assert.That(fact.KeptBy is not null, Is.EqualTo(state is "Kept" or "Late"));
        }
    }

    [TestCaseSource(typeof(FactCases), nameof(FactCases.Load), new object[] { "links.jsonl" })]
    public void The_order_of_ingestion_does_not_matter(string line)
    {
        var node = JsonNode.Parse(line)!;
        var papers = SomeLibrary.Papers(node["papers"]!);
        var asOf = node["asOf"]?.GetValue<string>();
        Assert.That(Links(SomeLibrary.Of([.. papers.Reverse()], asOf: asOf)), Is.EqualTo(Links(SomeLibrary.Of(papers, asOf: asOf))));
    }

    private static List<string> Links(FactLibrary library) =>
    [
        .. library.Facts.SelectMany(f => f.Supersedes.Select(l => $"{f.Id} supersedes {l.Fact}").Concat(f.Contradicts.Select(l => $"{f.Id} contradicts {l.Fact}")).Concat(f.Follows.Select(l => $"{f.Id} follows {l.Fact}"))
            .Concat(f is DecisionFact { Answers: { } asked } ? [$"{f.Id} answers {asked}"] : [])).Order(StringComparer.Ordinal),
    ];
}
