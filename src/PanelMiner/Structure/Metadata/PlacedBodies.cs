namespace PanelMiner.Structure.Metadata;

/// <summary>Completes bodies of policing that a paper of one area calls by their kind alone.</summary>
internal static class PlacedBodies
{
    private static readonly HashSet<string> Unplaced = new(StringComparer.OrdinalIgnoreCase)
    {
        "Police and Crime Panel", "Police, Fire and Crime Panel", "Joint Audit Committee", "Joint Audit Panel", "Joint Independent Audit Committee", "Joint Audit and Risk Committee",
        "Joint Audit, Risk and Assurance Committee", "Joint Audit and Ethics Committee",
    };

    /// <summary>The body with its area in front: "Police and Crime Panel" is that of the one area which the paper names; any other body as it is.</summary>
    public static string? Named(string? body, IReadOnlyList<string> areas) =>
        body is not null && areas.Count == 1 && Unplaced.Contains(body.Replace("&", "and", StringComparison.Ordinal)) ? $"{areas[0]} {body}" : body;
}
