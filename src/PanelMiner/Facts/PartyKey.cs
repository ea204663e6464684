namespace PanelMiner.Facts;

/// <summary>Key of a party: the force area in a body's name, so that a force and its commissioner are one side.</summary>
internal static class PartyKey
{
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "police", "constabulary", "force", "the", "and", "of", "for", "office", "crime", "commissioner", "commissioners", "pcc", "opcc", "chief", "constable", "service",
    };

    public static string Of(string name)
    {
        var words = ArrangementName.Tokens(name).Select(t => t == "&" ? "and" : t).Where(t => !Generic.Contains(t)).ToList();
        return words.Count == 0 ? name.ToLowerInvariant() : string.Join(' ', words);
    }
}
