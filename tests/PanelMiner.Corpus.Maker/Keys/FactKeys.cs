using System.Globalization;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Keys;

/// <summary>Makes facts of what the author wrote below a passage; the field names and values are held against the contract's.</summary>
internal sealed class FactKeys(Cast cast)
{
    private static readonly string[] Common = ["quote", "arrangement", "voice", "asAt", "by"];
    private static readonly string[] Bodies = ["who", "decider", "to", "owner", "initiator", "returnsTo", "by"];

    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["saving"] = ["low", "high", "percentLow", "percentHigh", "bound", "basis", "status", "recurrence", "cashable", "period", "who", "scheme"],
        ["risk"] = ["what", "cause", "consequence", "mitigation", "owner", "rating", "low", "high"],
        ["decision"] = ["decider", "action", "what", "status", "date", "reference", "low", "high", "response"],
        ["withdrawal"] = ["who", "initiator", "scope", "status", "effective", "reason", "returnsTo"],
        ["commitment"] = ["who", "to", "what", "due", "state"],
        ["measure"] = ["what", "value", "unit", "percent", "of"],
        ["status"] = ["subject", "state", "scale"],
        ["role"] = ["who", "role", "from", "until", "meets"],
        ["event"] = ["what", "date", "who"],
    };

    private static readonly string[] Figures = ["low", "high", "percentLow", "percentHigh", "value", "percent"];

    public IReadOnlyList<SortedDictionary<string, object>> Of(Truth truth, string text) => [.. truth.Facts.Select(f => Of(f, text))];

    private SortedDictionary<string, object> Of(FactTruth fact, string text)
    {
        if (!Fields.TryGetValue(fact.Kind, out var allowed))
        {
            throw new SourceException($"no fact has the kind '{fact.Kind}'");
        }

        var key = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["kind"] = fact.Kind };
        foreach (var (name, value) in fact.Fields)
        {
            if (!allowed.Contains(name) && !Common.Contains(name))
            {
                throw new SourceException($"a {fact.Kind} has no field '{name}'");
            }

            key[name == "until" ? "to" : name == "by" ? "statedBy" : name] = Value(name, value);
        }

        return Completed(key, fact, text);
    }

    private object Value(string name, string value) =>
        Figures.Contains(name) ? PlainValues.Amount(value)
        : name == "cashable" ? bool.Parse(value)
        : name == "arrangement" ? cast.ArrangementOf(value)
        : Bodies.Contains(name) ? cast.Named(value)
        : value;

    private static SortedDictionary<string, object> Completed(SortedDictionary<string, object> key, FactTruth fact, string text)
    {
        var quote = (string)key.GetValueOrDefault("quote", text);
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new SourceException(string.Create(CultureInfo.InvariantCulture, $"the quote '{quote}' is not in: {text}"));
        }

        key["quote"] = quote;
        if (key.TryGetValue("low", out var low))
        {
            key.TryAdd("high", low);
            key["currency"] = "GBP";
        }

        if (fact.Kind == "saving" && key.TryGetValue("percentLow", out var percent))
        {
            key.TryAdd("percentHigh", percent);
        }

        return key;
    }
}
