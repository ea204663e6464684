using System.Text.Json;
using System.Text.Json.Nodes;
using PanelMiner.Facts;
using PanelMiner.Facts.Corrections;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Tests.Facts;

/// <summary>Libraries of papers whose facts are given as the contract writes them, a passage a fact.</summary>
internal static class SomeLibrary
{
    private static readonly MentionExtractor Mentions = new();

    public static IReadOnlyList<PaperFacts> Papers(JsonNode papers) => [.. papers.AsArray().Select((p, n) => Paper(p!, n))];

    public static FactLibrary Of(IReadOnlyList<PaperFacts> papers, WorkspaceCorrections? corrections = null, string? asOf = null) =>
        new FactLibraryBuilder().Build(papers, corrections ?? WorkspaceCorrections.None, asOf);

    /// <summary>Id of the fact at a place, as cases write it: paper and fact from 0, parted by a stop.</summary>
    public static string FactId(string place)
    {
        var parts = place.Split('.');
        return Id(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string PaperId(int paper) => paper.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    private static string Id(int paper, int fact) => $"{PaperId(paper)}:f{fact.ToString("x12", System.Globalization.CultureInfo.InvariantCulture)}";

    private static PaperFacts Paper(JsonNode node, int number)
    {
        var id = PaperId(number);
        var areas = node["areas"]?.AsArray().Select(a => a!.GetValue<string>()).ToList() ?? [];
        var facts = node["facts"]!.AsArray().Select((f, n) => Fact(f!.AsObject(), number, n, node["date"]!.GetValue<string>())).ToList();
        var context = new MentionContext { ForceAreas = areas };
        var passages = facts.Select((f, n) => new TaggedPassage(new Passage(id, n + 1, node["rows"]?.GetValue<bool>() == true ? PassageKind.TableRow : PassageKind.Paragraph, f.Quote), Mentions.Extract(f.Quote, context), [])).ToList();
        return new PaperFacts(
            new Paper(id, id, id)
            {
                ForceAreas = areas,
                Date = node["date"]!.GetValue<string>(),
                Title = node["title"]?.GetValue<string>(),
                Panel = node["panel"]?.GetValue<string>(),
                AgendaItem = node["item"]?.GetValue<string>(),
                Kind = Enum.Parse<PaperKind>(node["kind"]?.GetValue<string>() ?? "Report", ignoreCase: true),
            },
            passages,
            facts);
    }

    private static Fact Fact(JsonObject given, int paper, int number, string date)
    {
        var node = new JsonObject { ["kind"] = given["kind"]!.GetValue<string>() };
        foreach (var (name, value) in given.Where(g => g.Key != "kind"))
        {
            node[name] = value?.DeepClone();
        }

        var quote = given["quote"]?.GetValue<string>() ?? $"Words of fact {paper}.{number}.";
        node["quote"] = quote;
        node["start"] = 0;
        node["end"] = quote.Length;
        node["confidence"] = 0.9;
        var fact = node.Deserialize<Fact>(FactCases.Json)!;
        return fact with { Id = Id(paper, number), Paper = PaperId(paper), Passage = $"{PaperId(paper)}:{number + 1}", AsAt = fact.AsAt ?? date };
    }
}
