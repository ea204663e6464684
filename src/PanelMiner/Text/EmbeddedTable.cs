namespace PanelMiner.Text;

/// <summary>
/// Reads the vocabularies (.tsv) that stand beside the code and are embedded in it: lines of columns parted by tabs; lines that begin with <c>#</c>
/// say what the columns mean and where the knowledge comes from.
/// </summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a file without its comments, each with its columns.</summary>
    /// <param name="path">Path below this project with full stops, such as <c>Mentions.Dates.months.tsv</c>.</param>
    /// <exception cref="InvalidOperationException">This build lacks the file.</exception>
    public static IReadOnlyList<string[]> Rows(string path)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"PanelMiner.{path}")
            ?? throw new InvalidOperationException($"{path} is not embedded in this build.");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            // A sign of its own may be "#": only "# " opens a comment.
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows;
    }
}
