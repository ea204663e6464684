using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PanelMiner.Facts.Corrections;

/// <summary>Puts people's verdicts over the extractor's facts.</summary>
public static class FactCorrections
{
    /// <summary>Fields that say where a fact stands or how it came about; nobody amends them.</summary>
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal)
    {
        "kind", "id", "paper", "passage", "quote", "start", "end", "page", "paragraph", "confidence", "supersedes", "contradicts", "follows", "review", "madeBy", "statedBy",
    };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };

    /// <summary>The papers with the latest verdict on each fact: rejected facts are gone, amended ones say what the person says, both carry the review.</summary>
    /// <exception cref="InvalidDataException">A correction names a field that its kind of fact lacks, or a value that does not fit.</exception>
    public static IReadOnlyList<PaperFacts> Apply(IReadOnlyList<PaperFacts> papers, IReadOnlyList<FactCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(papers);
        ArgumentNullException.ThrowIfNull(corrections);
        if (corrections.Count == 0)
        {
            return papers;
        }

        var latest = corrections.GroupBy(c => c.Fact, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return [.. papers.Select(p => p with { Facts = [.. p.Facts.Select(f => f.Id is { } id && latest.TryGetValue(id, out var said) ? Reviewed(f, said) : f).OfType<Fact>()] })];
    }

    /// <summary>A fact with fields put right.</summary>
    /// <exception cref="InvalidDataException">Its kind has no such field, or the value does not fit.</exception>
    public static Fact Amend(Fact fact, IReadOnlyDictionary<string, string?> set)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(set);
        var node = JsonSerializer.SerializeToNode(fact, Json)!.AsObject();
        foreach (var (field, value) in set)
        {
            if (Fixed.Contains(field) || !node.ContainsKey(field))
            {
                var fields = string.Join(", ", node.Select(n => n.Key).Where(k => !Fixed.Contains(k)));
                throw new InvalidDataException($"A {FactExtractor.KindOf(fact)} has no field '{field}' to amend; its fields are {fields}.");
            }

            node[field] = Value(value);
        }

        try
        {
            return node.Deserialize<Fact>(Json)!;
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"The correction of {fact.Id} does not fit a {FactExtractor.KindOf(fact)}: {e.Message}", e);
        }
    }

    private static JsonNode? Value(string? value) => value switch
    {
        null => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => JsonValue.Create(value),
    };

    private static Fact? Reviewed(Fact fact, IReadOnlyList<FactCorrection> said)
    {
        var last = said[^1];
        if (last.State == FactReviewState.Rejected)
        {
            return null;
        }

        var amended = said.Where(s => s.State == FactReviewState.Amended).Aggregate(fact, (f, s) => Amend(f, s.Set));
        return amended with { Review = new FactReview(last.State, last.By, last.At, last.Note) };
    }
}
