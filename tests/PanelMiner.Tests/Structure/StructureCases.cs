using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NUnit.Framework;
using PanelMiner.Passages;
using PanelMiner.Sources;
using PanelMiner.Structure;

namespace PanelMiner.Tests.Structure;

/// <summary>
/// Runs the cases of Specs/structure. Each line has <c>blocks</c> (a text, or an object with <c>text</c> and what a format knows of it, or <c>table</c>) and what must come of them:
/// fields of <c>paper</c> (null means absent), <c>kinds</c> of the blocks in order, <c>passages</c> in order with the fields to compare.
/// </summary>
internal static class StructureCases
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static IEnumerable<TestCaseData> Load(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Specs", "structure", file)).Where(l => l.Length > 0))
        {
            number++;
            var name = JsonNode.Parse(line)!["name"]!.GetValue<string>();
            yield return new TestCaseData(line).SetName($"{Path.GetFileNameWithoutExtension(file)} {number} {name}".Replace('.', ' ').Replace('(', ' ').Replace(')', ' '));
        }
    }

    public static PanelDocument Structure(IReadOnlyList<RawBlock> blocks)
    {
        var raw = new RawDocument(PaperFormat.Text, [], blocks, [], [], []);
        return new StructureDetector().Detect(new SourceFile("paper.txt", new byte[] { 1 }), raw).Single();
    }

    public static void Check(string line)
    {
        var node = JsonNode.Parse(line)!;
        var document = Structure([.. node["blocks"]!.AsArray().Select(b => Block(b!))]);
        var passages = new PassageSplitter().Split(document);
        var shown = Shown(document, passages);
        if (node["paper"] is JsonObject paper)
        {
            CheckFields(paper, JsonSerializer.SerializeToNode(PaperParts.WithPassages(document, passages), Json)!.AsObject(), shown);
        }

        if (node["kinds"] is JsonArray kinds)
        {
            Assert.That(document.Blocks.Select(b => JsonNamingPolicy.KebabCaseLower.ConvertName(b.Kind.ToString())), Is.EqualTo(kinds.Select(k => k!.GetValue<string>())), shown);
        }

        if (node["passages"] is JsonArray expected)
        {
            Assert.That(passages, Has.Count.EqualTo(expected.Count), shown);
            for (var i = 0; i < expected.Count; i++)
            {
                var fields = expected[i] is JsonValue text ? new JsonObject { ["text"] = text.GetValue<string>() } : expected[i]!.AsObject();
                CheckFields(fields, JsonSerializer.SerializeToNode(passages[i], Json)!.AsObject(), shown);
            }
        }
    }

    public static RawBlock Block(JsonNode node)
    {
        if (node is JsonValue text)
        {
            return new(RawBlockKind.Paragraph, text.GetValue<string>());
        }

        if (node["table"] is JsonArray table)
        {
            var headers = node["headers"]?.GetValue<int>() ?? 0;
            return new(RawBlockKind.Table, "") { Rows = [.. table.Select((row, r) => new RawRow(r < headers, [.. row!.AsArray().Select((cell, c) => Cell(cell!, c))]))] };
        }

        var kind = node["break"] is not null ? RawBlockKind.PageBreak : node["note"] is not null ? RawBlockKind.Note : node["furniture"] is not null ? RawBlockKind.Furniture : RawBlockKind.Paragraph;
        return new(kind, node["text"]?.GetValue<string>() ?? "")
        {
            HeadingLevel = node["heading"]?.GetValue<int>(),
            IsTitle = node["title"] is not null,
            Number = node["number"]?.GetValue<string>(),
            IsListItem = node["list"] is not null,
            ListLevel = node["level"]?.GetValue<int>() ?? 0,
            FontSize = node["size"]?.GetValue<double>(),
            Bold = node["bold"] is not null,
            Centred = node["centred"] is not null,
            Links = node["link"] is JsonArray link ? [new(link[0]!.GetValue<int>(), link[1]!.GetValue<int>(), link[2]!.GetValue<string>())] : [],
        };
    }

    private static RawCell Cell(JsonNode cell, int column) => cell switch
    {
        JsonValue text when text.GetValue<string>().Length == 0 => new([], column, 1, false),
        JsonArray blocks => new([.. blocks.Select(b => Block(b!))], column, 1, false),
        _ => new([Block(cell)], column, 1, false),
    };

    private static void CheckFields(JsonObject expected, JsonObject found, string shown)
    {
        foreach (var (name, value) in expected)
        {
            var actual = found[name];
            if (value is null)
            {
                Assert.That(actual is null || actual is JsonArray { Count: 0 }, Is.True, $"{name}: {actual?.ToJsonString()}\n{shown}");
            }
            else if (value is JsonArray { Count: > 0 } list && list[0] is JsonObject)
            {
                var others = actual?.AsArray() ?? [];
                Assert.That(others, Has.Count.EqualTo(list.Count), $"{name}\n{shown}");
                for (var i = 0; i < list.Count; i++)
                {
                    CheckFields(list[i]!.AsObject(), others[i]!.AsObject(), shown);
                }
            }
            else
            {
                Assert.That(actual?.ToJsonString(Plain), Is.EqualTo(value.ToJsonString(Plain)), $"{name}\n{shown}");
            }
        }
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Shown(PanelDocument document, IReadOnlyList<Passage> passages) => string.Join(
        '\n',
        document.Blocks.Select(b => $"{b.Kind} {b.Level} {b.Number} {b.Text}")
            .Concat(passages.Select(p => $"{p.Kind} {p.Paragraph} {p.Text} <{p.Context}> [{string.Join(" > ", p.Section)}]"))
            .Append(JsonSerializer.Serialize(document.Paper, new JsonSerializerOptions(Json) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
}
