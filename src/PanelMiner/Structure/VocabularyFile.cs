using System.Reflection;

namespace PanelMiner.Structure;

/// <summary>Reads the vocabularies (.tsv) that stand beside the code of this namespace.</summary>
internal static class VocabularyFile
{
    /// <summary>The rows of a file without its comments, each with its columns.</summary>
    /// <param name="name">Path below this namespace with full stops, such as <c>Metadata.labels.tsv</c>.</param>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"PanelMiner.Structure.{name}")
            ?? throw new InvalidOperationException($"PanelMiner.Structure.{name} is not embedded");
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
}
