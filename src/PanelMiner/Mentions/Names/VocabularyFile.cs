using PanelMiner.Text;

namespace PanelMiner.Mentions.Names;

/// <summary>Reads the vocabulary files embedded beside the code: lines of columns parted by tabs; lines that begin with <c>#</c> say what the columns mean and where the knowledge comes from.</summary>
internal static class VocabularyFile
{
    /// <summary>The rows of a file.</summary>
    /// <param name="file">Folder and name under Mentions, such as <c>Bodies.forces</c>.</param>
    public static IReadOnlyList<string[]> Rows(string file) => EmbeddedTable.Rows($"Mentions.{file}.tsv");

    /// <summary>The parts of a cell that lists several, parted by semicolons.</summary>
    public static string[] Parts(string[] row, int column) =>
        column < row.Length ? row[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
