using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NUnit.Framework;
using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Tests.Mentions;

/// <summary>Runs the cases of Specs/mentions: each line gives a text with what is known of its paper, and every mention of some kinds that it must yield, in order (fields given must match; null means absent).</summary>
internal static class NameCases
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static IEnumerable<TestCaseData> Load(string folder)
    {
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Specs", "mentions", folder), "*.jsonl").Order(StringComparer.Ordinal))
        {
            var number = 0;
            foreach (var line in File.ReadLines(path).Where(l => l.Length > 0))
            {
                number++;
                var text = JsonNode.Parse(line)!["text"]!.GetValue<string>();
                yield return new TestCaseData(line).SetName($"{folder} {Path.GetFileNameWithoutExtension(path)} {number}: {text}".Replace('.', ' ').Replace('(', ' ').Replace(')', ' '));
            }
        }
    }

    public static void Check(string line, params Type[] kinds)
    {
        var node = JsonNode.Parse(line)!;
        var text = node["text"]!.GetValue<string>();
        var found = new MentionExtractor().Extract(text, Context(node)).Where(m => kinds.Contains(m.GetType())).ToList();
        foreach (var mention in found)
        {
            Assert.That(text[mention.Start..mention.End], Is.EqualTo(mention.Text));
        }

        var shown = found.Select(m => JsonSerializer.SerializeToNode(m, Json)!.AsObject()).ToList();
        var expected = node["mentions"]!.AsArray().Select(m => m!.AsObject()).ToList();
        var message = $"found\n{string.Join('\n', shown.Select(s => s.ToJsonString()))}";
        Assert.That(shown, Has.Count.EqualTo(expected.Count), message);
        for (var i = 0; i < expected.Count; i++)
        {
            Assert.That(Fits(expected[i], shown[i]), Is.True, $"expected {expected[i].ToJsonString()}\n{message}");
        }
    }

    public static MentionContext Context(JsonNode node)
    {
        Edtf.TryParseAnchor(node["anchor"]?.GetValue<string>(), out var anchor);
        return new MentionContext
        {
            Anchor = anchor,
            ForceAreas = node["force"] switch { JsonArray several => [.. several.Select(f => f!.GetValue<string>())], { } one => [one.GetValue<string>()], null => [] },
            Panel = node["panel"]?.GetValue<string>(),
            Heading = node["heading"]?.GetValue<string>(),
            Context = node["context"]?.GetValue<string>(),
            Abbreviations = node["abbreviations"]?.AsObject().ToDictionary(p => p.Key, p => p.Value!.GetValue<string>(), StringComparer.Ordinal) ?? [],
        };
    }

    private static bool Fits(JsonObject expected, JsonObject found) => expected.All(p => p.Value is null ? found[p.Key] is null : JsonNode.DeepEquals(p.Value, found[p.Key]));
}
