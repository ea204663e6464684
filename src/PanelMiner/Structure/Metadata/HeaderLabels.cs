using PanelMiner.Text;
using System.Collections.Frozen;

namespace PanelMiner.Structure.Metadata;

/// <summary>A header label found at the start of a text.</summary>
/// <param name="Field">What its value tells.</param>
/// <param name="Name">The label in lower case.</param>
/// <param name="Value">The text after it, trimmed.</param>
internal sealed record LabelledText(LabelField Field, string Name, string Value);

/// <summary>Recognises the labels of header blocks, from <c>labels.tsv</c>.</summary>
internal static class HeaderLabels
{
    private const int LongestLabel = 60;
    private const int MostWords = 5;

    private static readonly FrozenDictionary<string, (LabelField Field, string Form)> Labels = EmbeddedTable.Rows("Structure.Metadata.labels.tsv")
        .ToFrozenDictionary(r => r[0], r => (Enum.Parse<LabelField>(r[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true), r[2]), StringComparer.Ordinal);

    /// <summary>The label with which a text begins, set off by a colon, or by a space where it needs none; nothing without one.</summary>
    public static LabelledText? At(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestLabel)).IndexOf(':');
        if (colon > 0 && Find(text[..colon]) is { } labelled)
        {
            return new(labelled.Field, labelled.Name, text[(colon + 1)..].Trim().TrimStart('-', '–', ' '));
        }

        return Bare(text);
    }

    /// <summary>The label that a whole text is, with or without its colon; nothing when it is more than that.</summary>
    public static LabelledText? Whole(string text) =>
        text.Length <= LongestLabel && Find(text.TrimEnd(':', ' ')) is { } found ? new(found.Field, found.Name, "") : null;

    /// <summary>The label that a whole line is: with a colon, or in words that cannot be anything else.</summary>
    public static LabelledText? Line(string text) => text.TrimEnd().EndsWith(':') || text.Contains(' ', StringComparison.Ordinal) ? Whole(text) : null;

    /// <summary>Offsets at which a label with its colon begins inside a text, in order.</summary>
    public static IReadOnlyList<int> StartsIn(string text)
    {
        var starts = new List<int>();
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon > 0; colon = text.IndexOf(':', colon + 1))
        {
            if (StartBefore(text, colon) is { } start)
            {
                starts.Add(start);
            }
        }

        return starts;
    }

    // The longest label that ends at the colon, begins a word and is written with a capital.
    private static int? StartBefore(string text, int colon)
    {
        var earliest = Math.Max(0, colon - LongestLabel);
        for (var start = earliest; start < colon; start++)
        {
            if ((start == 0 || char.IsWhiteSpace(text[start - 1])) && char.IsUpper(text[start]) && Labels.TryGetValue(Normal(text[start..colon]), out var found) && (start == 0 || found.Form != "start"))
            {
                return start;
            }
        }

        return null;
    }

    private static LabelledText? Bare(string text)
    {
        for (var space = text.LastIndexOf(' ', Math.Min(text.Length - 1, LongestLabel)); space > 0; space = text.LastIndexOf(' ', space - 1))
        {
            if (Labels.TryGetValue(Normal(text[..space]), out var found) && found.Form == "bare")
            {
                var value = text[space..].Trim().TrimStart('.', ':', '-', '–', ' ');
                return found.Field == LabelField.Item && !StartsWithNumber(value) ? null : new(found.Field, Normal(text[..space]), value);
            }
        }

        return null;
    }

    // "Item 5", but not "Items of urgent business": an agenda item is a number or a letter.
    private static bool StartsWithNumber(string value)
    {
        var word = value.StartsWith("no", StringComparison.OrdinalIgnoreCase) ? value[2..].TrimStart('.', ':', ' ') : value;
        return word.Length > 0 && (char.IsAsciiDigit(word[0]) || word.Length == 1);
    }

    private static (LabelField Field, string Name)? Find(string label)
    {
        var name = Normal(label);
        return Labels.TryGetValue(name, out var found) ? (found.Field, name) : ByForm(name) is { } field ? (field, name) : null;
    }

    // "Author and job role", "Report author/lead": templates vary the words around what they ask for.
    private static LabelField? ByForm(string name) => name.AsSpan().Count(' ') > MostWords ? null
        : name.StartsWith("author ", StringComparison.Ordinal) || name.StartsWith("authors ", StringComparison.Ordinal) || name.StartsWith("report author", StringComparison.Ordinal) ? LabelField.Author
        : name.StartsWith("contact for ", StringComparison.Ordinal) || name.StartsWith("contact officer", StringComparison.Ordinal) ? LabelField.Contact
        : null;

    private static string Normal(string label) =>
        label.Trim().TrimEnd('.').Replace('’', '\'').ToLowerInvariant();
}
