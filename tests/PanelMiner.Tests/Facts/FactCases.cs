using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NUnit.Framework;
using PanelMiner.Facts;
using PanelMiner.Mentions;
using PanelMiner.Passages;
using PanelMiner.Tagging;
using PanelMiner.Text;

namespace PanelMiner.Tests.Facts;

/// <summary>Runs the cases of Specs/facts: each line gives a text with its surroundings, the facts that it must yield (fields given must match; null means absent) and kinds of which it yields no others.</summary>
internal static class FactCases
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IEnumerable<TestCaseData> Load(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Specs", "facts", file);
        var number = 0;
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
        {
            number++;
            var node = JsonNode.Parse(line)!;
            yield return new TestCaseData(line).SetName($"{file} {number}: {node["text"]!.GetValue<string>()}".Replace('.', ' ').Replace('(', ' ').Replace(')', ' '));
        }
    }

    public static IReadOnlyList<Fact> Extract(JsonNode node)
    {
        var text = node["text"]!.GetValue<string>();
        var kind = Enum.Parse<PassageKind>((node["passage"]?.GetValue<string>() ?? "paragraph").Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        var passage = new Passage("", 1, kind, text)
        {
            Section = node["heading"] is { } heading ? [heading.GetValue<string>()] : [],
            Context = node["context"]?.GetValue<string>(),
        };
        Edtf.TryParseAnchor(node["anchor"]?.GetValue<string>() ?? "2018-10-05", out var anchor);
        var context = new MentionContext { Anchor = anchor, ForceAreas = ["Wyreshire"], Heading = passage.Section.Count > 0 ? passage.Section[0] : null, Context = passage.Context };
        return new FactExtractor().Extract(null, [new TaggedPassage(passage, HandMentions.Of(text), [])], context);
    }

    public static void Check(string line)
    {
        var node = JsonNode.Parse(line)!;
        var text = node["text"]!.GetValue<string>();
        var facts = Extract(node);
        var found = facts.Select(f => JsonSerializer.SerializeToNode(f, Json)!.AsObject()).ToList();
        var shown = string.Join('\n', found.Select(f => f.ToJsonString()));
        foreach (var fact in facts)
        {
            Assert.That(text[fact.Start..fact.End], Is.EqualTo(fact.Quote), shown);
        }

        var expected = node["facts"]?.AsArray().Select(f => f!.AsObject()).ToList() ?? [];
        foreach (var fact in expected)
        {
            Assert.That(found.Any(f => Fits(fact, f)), Is.True, $"expected {fact.ToJsonString()}\nfound\n{shown}");
        }

        foreach (var kind in (node["only"]?.AsArray() ?? []).Select(k => k!.GetValue<string>()))
        {
            Assert.That(found.Count(f => f["kind"]!.GetValue<string>() == kind), Is.EqualTo(expected.Count(f => f["kind"]!.GetValue<string>() == kind)), $"facts of kind {kind}\n{shown}");
        }
    }

    private static bool Fits(JsonObject expected, JsonObject found) => expected.All(p => p.Value is null
        ? found[p.Key] is null
        : found[p.Key] is { } value && (p.Value.GetValueKind() == JsonValueKind.Number ? value.GetValue<decimal>() == p.Value.GetValue<decimal>() : JsonNode.DeepEquals(p.Value, value)));
}
