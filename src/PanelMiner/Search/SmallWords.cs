using System.Collections.Frozen;
using PanelMiner.Text;

namespace PanelMiner.Search;

/// <summary>Words of a question that carry little of what is asked.</summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string> Words = EmbeddedTable.Rows("Search.smallwords.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string word) => Words.Contains(word);
}
