using System.Text.Json.Nodes;
using PanelMiner.Records;

namespace PanelMiner.Cli.Evaluation;

/// <summary>
/// Scores facts of corpus papers by kind: a fact is right when one of its kind is quoted from the same words; its fields are counted apart, texts being right
/// when they share most of their words. Only passages whose text was read exactly are compared.
/// </summary>
internal sealed class FactScorer
{
    private const double LeastLikeness = 0.5;
    private static readonly string[] Kinds = ["saving", "risk", "decision", "withdrawal", "commitment", "measure", "status", "role", "event"];
    private static readonly HashSet<string> Free = new(StringComparer.Ordinal) { "what", "cause", "consequence", "mitigation", "reason", "scope", "owner", "who", "decider", "of", "unit", "subject", "state", "returnsTo", "meets", "to", "arrangement", "initiator" };
    private static readonly HashSet<string> NotCompared = new(StringComparer.Ordinal) { "kind", "quote", "statedBy", "voice", "scheme", "asAt" };
    private readonly Dictionary<string, Tally> facts = Kinds.ToDictionary(k => k, k => new Tally(k), StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> fields = Kinds.ToDictionary(k => k, k => new Tally(k + " fields"), StringComparer.Ordinal);

    /// <summary>All counts: of each kind its facts, then its fields.</summary>
    public IReadOnlyList<Tally> Tallies => [.. Kinds.SelectMany(k => new[] { facts[k], fields[k] })];

    /// <summary>How sure the extractor was and how often it was right then: a line a stretch of confidence.</summary>
    public IReadOnlyList<string> Calibration => [.. Stretches.Select((least, i) => (Least: least, Most: i + 1 < Stretches.Length ? Stretches[i + 1] : 1.0, Answers: answers.Where(a => a.Confidence >= least && (i + 1 == Stretches.Length || a.Confidence < Stretches[i + 1])).ToList()))
        .Where(s => s.Answers.Count > 0)
        .Select(s => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"confidence {s.Least:0.00} to {s.Most:0.00}: {s.Answers.Count,5} facts, mean {s.Answers.Average(a => a.Confidence):0.00}, right {s.Answers.Count(a => a.Right) / (double)s.Answers.Count:0.00}"))];

    private static readonly double[] Stretches = [0, 0.6, 0.7, 0.8, 0.9];
    private readonly List<(double Confidence, bool Right)> answers = [];

    /// <summary>Scores one paper.</summary>
    public void Add(AnswerKey key, IReadOnlyList<MinedDocument> found)
    {
        var name = Path.GetFileName(key.File);
        var given = found.SelectMany(f => f.Mined.Facts).Select(f => JsonNode.Parse(ContractJson.Line(f))!.AsObject()).ToLookup(f => (string?)f["passage"], StringComparer.Ordinal);
        foreach (var pair in PassagePairing.Pair(key.Passages, [.. found.Select(f => f.Mined)]).Where(p => p.IsSame))
        {
            Add($"{name} {pair.Expected!["n"]}", pair.Expected, [.. given[pair.Found!.Passage.Id]]);
        }
    }

    private void Add(string where, JsonObject passage, List<JsonObject> given)
    {
        foreach (var fact in passage["facts"]!.AsArray().Select(f => f!.AsObject()))
        {
            var kind = (string)fact["kind"]!;
            var match = given.Where(g => (string)g["kind"]! == kind && SharesWords(g, fact)).OrderByDescending(g => Agreement(g, fact)).FirstOrDefault();
            if (match is null)
            {
                facts[kind].AddMissed($"{where}: {fact.ToJsonString(Relaxed)}");
                continue;
            }

            facts[kind].AddRight();
            answers.Add(((double)match["confidence"]!, true));
            given.Remove(match);
            foreach (var field in Compared(fact))
            {
                if (Same(field, match, fact))
                {
                    fields[kind].AddRight();
                }
                else
                {
                    fields[kind].AddMissed($"{where} {field}: {fact[field]} <> {match[field]?.ToString() ?? "absent"}");
                }
            }
        }

        foreach (var extra in given)
        {
            answers.Add(((double)extra["confidence"]!, false));
            facts[(string)extra["kind"]!].AddWrong($"{where}: {extra["quote"]}");
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<string> Compared(JsonObject fact) => fact.Select(f => f.Key).Where(f => !NotCompared.Contains(f));

    private static int Agreement(JsonObject found, JsonObject expected) => Compared(expected).Count(f => Same(f, found, expected));

    private static bool SharesWords(JsonObject found, JsonObject expected)
    {
        var (a, b) = (Folding.Fold((string?)found["quote"]), Folding.Fold((string?)expected["quote"]));
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) || Folding.Likeness(a, b) >= LeastLikeness;
    }

    private static bool Same(string field, JsonObject found, JsonObject expected)
    {
        var (a, b) = (found[field]?.ToString(), expected[field]!.ToString());
        if (a is null)
        {
            return false;
        }

        return string.Equals(Folding.Fold(a), Folding.Fold(b), StringComparison.OrdinalIgnoreCase)
            || (decimal.TryParse(a, System.Globalization.CultureInfo.InvariantCulture, out var x) && decimal.TryParse(b, System.Globalization.CultureInfo.InvariantCulture, out var y) && x == y)
            || (Free.Contains(field) && (Folding.Likeness(a, b) >= LeastLikeness || Folding.Fold(a).Contains(Folding.Fold(b), StringComparison.OrdinalIgnoreCase) || Folding.Fold(b).Contains(Folding.Fold(a), StringComparison.OrdinalIgnoreCase)));
    }
}
