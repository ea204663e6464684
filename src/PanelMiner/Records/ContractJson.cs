using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using PanelMiner.Facts;
using PanelMiner.Ingestion;
using PanelMiner.Mentions;
using PanelMiner.Search;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Timelines;
using PanelMiner.Timelines.Briefs;
using PanelMiner.Timelines.Cards;
using PanelMiner.Timelines.Savings;

namespace PanelMiner.Records;

/// <summary>Writes the contract's records as JSON Lines: camelCase, kebab-case enumerations, ISO dates, absent fields left out, <c>type</c> first.</summary>
public static class ContractJson
{
    private static readonly Dictionary<Type, string> TypeNames = new()
    {
        [typeof(RunRecord)] = "run",
        [typeof(Paper)] = "paper",
        [typeof(PassageRecord)] = "passage",
        [typeof(HitRecord)] = "hit",
        [typeof(AnswerRecord)] = "answer",
        [typeof(ShownRecord)] = "shown",
        [typeof(ExportRecord)] = "export",
        [typeof(VerdictRecord)] = "verdict",
        [typeof(Facet)] = "facet",
        [typeof(Coverage)] = "coverage",
        [typeof(Arrangement)] = "arrangement",
        [typeof(TimelineEntry)] = "timeline-entry",
        [typeof(TimelineCard)] = "timeline-card",
        [typeof(SavingsCell)] = "savings-cell",
        [typeof(BriefEntry)] = "brief-entry",
        [typeof(LedgerEntry)] = "ledger-entry",
        [typeof(Problem)] = "problem",
        [typeof(AnnotationRecord)] = "annotation",
        [typeof(AnnotationProblemRecord)] = "problem",
        [typeof(ToolRecord)] = "tool",
        [typeof(BlockRecord)] = "block",
        [typeof(ScoreRecord)] = "score",
        [typeof(SearchScoreRecord)] = "search-score",
        [typeof(QuestionRecord)] = "question",
    };

    /// <summary>The options with which every record is written.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>One record as one line, without its line end.</summary>
    public static string Line(object record) => JsonSerializer.Serialize(record, DeclaredType(record), Options);

    // A fact or mention tells its kind only when it is written as one of its family.
    private static Type DeclaredType(object record) => record switch
    {
        Fact => typeof(Fact),
        Mention => typeof(Mention),
        _ => record.GetType(),
    };

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AddTypeName, LeaveOutEmptyLinks } },
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new LocalDateConverter());
        options.MakeReadOnly();
        return options;
    }

    private static void AddTypeName(JsonTypeInfo info)
    {
        var name = TypeNames.GetValueOrDefault(info.Type) ?? (info.Type.IsAssignableTo(typeof(Fact)) ? "fact" : null);
        if (name is null)
        {
            return;
        }

        var property = info.CreateJsonPropertyInfo(typeof(string), "type");
        property.Get = _ => name;
        property.Order = -1;
        info.Properties.Insert(0, property);
    }

    private static void LeaveOutEmptyLinks(JsonTypeInfo info)
    {
        foreach (var property in info.Properties.Where(p => p.PropertyType == typeof(IReadOnlyList<FactLink>)))
        {
            property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 };
        }
    }

    private sealed class LocalDateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDate.FromDateOnly(DateOnly.ParseExact(reader.GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture));

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
    }
}
