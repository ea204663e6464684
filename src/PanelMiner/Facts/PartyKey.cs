namespace PanelMiner.Facts;

/// <summary>Key of a party: the force area in a body's name, so that a force and its commissioner are one side.</summary>
internal static class PartyKey
{
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal)
    {
        "police", "constabulary", "force", "the", "and", "of", "for", "office", "crime", "commissioner", "commissioners", "pcc", "opcc", "chief", "constable", "service", "panel", "s",
    };

    public static string Of(string name) => string.Join(' ', ArrangementName.Tokens(name).Select(t => t == "&" ? "and" : t).Where(t => !Generic.Contains(t)));

    /// <summary>Whether a name is a commissioner's, an office's or a chief's rather than a force's.</summary>
    public static bool IsOfficer(string name) => name.Contains("ommissioner", StringComparison.Ordinal) || name.Contains("PCC", StringComparison.Ordinal) || name.Contains("Chief Constable", StringComparison.Ordinal);
}
