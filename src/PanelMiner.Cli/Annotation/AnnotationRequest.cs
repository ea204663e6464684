using System.Text.Json;
using PanelMiner.Mentions;
using PanelMiner.Text;

namespace PanelMiner.Cli.Annotation;

/// <summary>A record <c>{"id","anchor","heading","text","force","context","panel"}</c>; all but <c>text</c> are optional.</summary>
/// <param name="Id">Its id, or the line's number.</param>
/// <param name="Text">The passage as received; offsets count in it.</param>
/// <param name="Context">What is known around it.</param>
internal sealed record AnnotationRequest(string Id, string Text, MentionContext Context)
{
    public delegate MentionContext ContextOf(Edtf? anchor, IReadOnlyList<string>? forces, string? panel, string? heading, string? context);

    public static AnnotationRequest? Read(JsonElement json, string number, ContextOf contextOf, out string fault)
    {
        fault = "";
        if (json.ValueKind != JsonValueKind.Object)
        {
            fault = "expected an object with a field text.";
            return null;
        }

        if (Field(json, "text") is not { } text || string.IsNullOrWhiteSpace(text))
        {
            fault = "the field text is missing, empty or no string. Give the passage in it.";
            return null;
        }

        Edtf? anchor = null;
        if (Field(json, "anchor") is { Length: > 0 } written && !Edtf.TryParseAnchor(written, out anchor))
        {
            fault = $"the anchor '{written}' is no date. Give a day or month, such as 2018-10-05 or 2018-10.";
            return null;
        }

        var context = contextOf(anchor, Forces(json), Field(json, "panel"), Field(json, "heading"), Field(json, "context"));
        return new(IdOf(json) ?? number, text, context);
    }

    public static string? IdOf(JsonElement json) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty("id", out var id)
        ? id.ValueKind switch
        {
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Number => id.GetRawText(),
            _ => null,
        }
        : null;

    private static string? Field(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string>? Forces(JsonElement json) => !json.TryGetProperty("force", out var force)
        ? null
        : force.ValueKind switch
        {
            JsonValueKind.String when force.GetString() is { Length: > 0 } one => [one],
            JsonValueKind.Array => [.. force.EnumerateArray().Where(f => f.ValueKind == JsonValueKind.String).Select(f => f.GetString()!)],
            _ => null,
        };
}
