namespace PanelMiner.Mentions.Names;

/// <summary>Reads the vocabulary files embedded beside the code: lines of columns parted by tabs; lines that begin with <c>#</c> say what the columns mean and where the knowledge comes from.</summary>
internal static class VocabularyFile
{
    /// <summary>The rows of a file.</summary>
    /// <param name="file">Folder and name under Mentions, such as <c>Bodies.forces</c>.</param>
    public static IReadOnlyList<string[]> Rows(string file)
    {
        var name = $"PanelMiner.Mentions.{file}.tsv";
        using var stream = typeof(VocabularyFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows;
    }

    /// <summary>The parts of a cell that lists several, parted by semicolons.</summary>
    public static string[] Parts(string[] row, int column) =>
        column < row.Length ? row[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
