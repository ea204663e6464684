namespace PanelMiner.Search;

/// <summary>The names under which papers speak of one body.</summary>
public static class BodyNames
{
    /// <summary>Every name and abbreviation of the body that a person means; none when no vocabulary knows it.</summary>
    public static IReadOnlyList<string> Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return BodySynonyms.Instance.Find(typed.Trim()) is { } body ? [.. body.Names.Concat(body.Canonical).Distinct(StringComparer.Ordinal)] : [];
    }
}
