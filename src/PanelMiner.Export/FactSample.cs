using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PanelMiner.Export;

/// <summary>Chooses a random sample that a seed repeats: the rows whose ids, hashed with the seed, come first.</summary>
internal static class FactSample
{
    public static IEnumerable<IReadOnlyList<object?>> Choose(IEnumerable<IReadOnlyList<object?>> rows, int size, int seed)
    {
        var chosen = new PriorityQueue<IReadOnlyList<object?>, string>(Comparer<string>.Create((a, b) => string.CompareOrdinal(b, a)));
        foreach (var row in rows)
        {
            chosen.Enqueue(row, Rank(seed, row));
            if (chosen.Count > size)
            {
                chosen.Dequeue();
            }
        }

        return chosen.UnorderedItems.OrderBy(i => i.Priority, StringComparer.Ordinal).Select(i => i.Element);
    }

    private static string Rank(int seed, IReadOnlyList<object?> row) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{row[0]}"))));
}
