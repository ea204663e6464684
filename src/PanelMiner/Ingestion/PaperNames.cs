namespace PanelMiner.Ingestion;

/// <summary>Which files in a folder may be papers.</summary>
public static class PaperNames
{
    /// <summary>Hidden files, half-copied ones, and the owner files that Word leaves beside an open document, are no papers.</summary>
    /// <param name="name">Name of the file without its folder.</param>
    public static bool IsOffered(ReadOnlySpan<char> name) =>
        name.Length > 0 && name[0] != '.' && !name.StartsWith("~$") && !name.EndsWith(".part", StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith(".crdownload", StringComparison.OrdinalIgnoreCase) && !name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase);
}
