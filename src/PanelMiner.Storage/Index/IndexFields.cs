namespace PanelMiner.Storage.Index;

/// <summary>The index's fields.</summary>
internal static class IndexFields
{
    public const string Id = "id";
    public const string Paper = "paper";
    public const string Number = "n";
    public const string Sequence = "sequence";

    /// <summary>The passage's words, stemmed.</summary>
    public const string Text = "text";

    /// <summary>The passage's words as written, case and accents aside.</summary>
    public const string Exact = "exact";

    /// <summary>Headings and context, stemmed.</summary>
    public const string Heading = "heading";

    /// <summary>The paper's title, stemmed.</summary>
    public const string Title = "title";

    /// <summary>Fields that can be filtered and counted.</summary>
    public static IReadOnlyList<string> Facets { get; } = ["force", "panel", "year", "kind", "tag"];

    /// <summary>Fields that can be filtered: those counted, and the paper and its date.</summary>
    public static IReadOnlyList<string> Filters { get; } = [.. Facets, Paper, "date"];

    /// <summary>The name under which a facet's values are indexed for filtering, case aside.</summary>
    public static string FilterField(string facet) => "filter-" + facet;
}
