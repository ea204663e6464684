using System.Text.Json.Nodes;
using PanelMiner.Records;

namespace PanelMiner.Cli.Evaluation;

/// <summary>Scores mentions of corpus papers by kind: right when the words overlap and the value is that of the key. Only passages whose text was read exactly are compared.</summary>
internal sealed class MentionScorer
{
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.Ordinal)
    {
        ["date"] = ["edtf"],
        ["money"] = ["low", "high", "currency"],
        ["percentage"] = ["percentLow", "percentHigh"],
        ["organisation"] = ["canonical"],
        ["person"] = ["name"],
        ["arrangement"] = [],
    };

    private readonly Dictionary<string, Tally> tallies = Values.Keys.ToDictionary(k => k, k => new Tally(k), StringComparer.Ordinal);

    /// <summary>All counts.</summary>
    public IReadOnlyList<Tally> Tallies => [.. tallies.Values];

    /// <summary>Scores one paper.</summary>
    public void Add(AnswerKey key, IReadOnlyList<MinedDocument> found)
    {
        var name = Path.GetFileName(key.File);
        foreach (var pair in PassagePairing.Pair(key.Passages, [.. found.Select(f => f.Mined)]).Where(p => p.IsSame))
        {
            var given = pair.Found!.Mentions.Select(m => JsonNode.Parse(ContractJson.Line((object)m))!.AsObject()).ToList();
            Add($"{name} {pair.Expected!["n"]}", key, pair.Expected, (string)pair.Expected["text"]!, given);
        }
    }

    private void Add(string where, AnswerKey key, JsonObject passage, string text, List<JsonObject> given)
    {
        foreach (var mention in passage["mentions"]!.AsArray().Select(m => m!.AsObject()))
        {
            var kind = (string)mention["kind"]!;
            var match = given.Find(g => (string)g["kind"]! == kind && Overlap(g, mention) && Same(kind, g, mention));
            if (match is not null)
            {
                tallies[kind].AddRight();
                given.Remove(match);
                continue;
            }

            tallies[kind].AddMissed($"{where}: {Told(kind, mention)}");
            if (given.Find(g => (string)g["kind"]! == kind && Overlap(g, mention)) is { } wrong)
            {
                tallies[kind].AddWrong($"{where}: {Told(kind, wrong)}");
                given.Remove(wrong);
            }
        }

        var open = passage["open"]?.AsArray().Select(o => o is JsonObject x ? (string)x["text"]! : (string)o!).ToList() ?? [];
        foreach (var extra in given.Where(g => key.CompleteMentions.Contains((string)g["kind"]!) && tallies.ContainsKey((string)g["kind"]!)))
        {
            if (!open.Any(o => Touches(text, o, extra)))
            {
                tallies[(string)extra["kind"]!].AddWrong($"{where}: {Told((string)extra["kind"]!, extra)}");
            }
        }
    }

    private static bool Touches(string text, string words, JsonObject mention)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (at < (int)mention["end"]! && (int)mention["start"]! < at + words.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overlap(JsonObject a, JsonObject b) => (int)a["start"]! < (int)b["end"]! && (int)b["start"]! < (int)a["end"]!;

    private static bool Same(string kind, JsonObject found, JsonObject expected) => Values[kind].All(field =>
        expected[field] is null || string.Equals(found[field]?.ToString(), expected[field]!.ToString(), StringComparison.Ordinal)
        || (decimal.TryParse(found[field]?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var a) && decimal.TryParse(expected[field]!.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var b) && a == b));

    private static string Told(string kind, JsonObject mention) => $"{mention["text"]} = {string.Join(", ", Values[kind].Select(f => mention[f]?.ToString() ?? "-"))}";
}
