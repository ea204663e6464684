using System.Collections.Frozen;

namespace PanelMiner.Mentions.Names;

/// <summary>The classes of words, read once from the files beside this code and those of given names and titles.</summary>
internal static class NameWords
{
    private static readonly string[] Files = ["Names.words", "People.given-names", "People.titles"];

    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Classes = Load();

    public static WordClass Of(ReadOnlySpan<char> word) => Classes.TryGetValue(word, out var found) ? found : WordClass.None;

    private static FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Files.SelectMany(VocabularyFile.Rows))
        {
            var one = Enum.Parse<WordClass>(row[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                classes[word] = classes.GetValueOrDefault(word) | one;
            }
        }

        return classes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
