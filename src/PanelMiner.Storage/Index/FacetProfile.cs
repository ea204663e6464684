using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PanelMiner.Storage.Index;

/// <summary>
/// The counted values of a paper or passage as one doc value. A result is then counted by one look-up a passage, however many fields are
/// counted, and each distinct combination is taken apart once.
/// </summary>
internal static class FacetProfile
{
    private const int MostBytes = 30_000;
    private const char BetweenPairs = '\u001e';
    private const char BetweenFieldAndValue = '\u001f';

    private static readonly ConditionalWeakTable<object, Dictionary<(string Field, int Ord), IReadOnlyList<(string Field, string Value)>>> Decoded = [];

    /// <summary>The values as one; the last of very many are left out.</summary>
    public static BytesRef Encode(IEnumerable<(string Field, string Value)> values)
    {
        var length = 0;
        var kept = values.Distinct().Select(v => v.Field + BetweenFieldAndValue + v.Value)
            .TakeWhile(p => (length += (p.Length * 3) + 1) < MostBytes);
        return new BytesRef(string.Join(BetweenPairs, kept));
    }

    /// <summary>The values of one combination of a segment.</summary>
    public static IReadOnlyList<(string Field, string Value)> Of(AtomicReader segment, string field, SortedDocValues values, int ord)
    {
        var known = Decoded.GetOrCreateValue(segment.CoreCacheKey);
        lock (known)
        {
            if (!known.TryGetValue((field, ord), out var pairs))
            {
                var bytes = new BytesRef();
                values.LookupOrd(ord, bytes);
                known[(field, ord)] = pairs = Decode(bytes.Utf8ToString());
            }

            return pairs;
        }
    }

    private static (string Field, string Value)[] Decode(string encoded) => encoded.Length == 0
        ? []
        : [.. encoded.Split(BetweenPairs).Select(p => p.Split(BetweenFieldAndValue)).Where(p => p.Length == 2).Select(p => (string.Intern(p[0]), p[1]))];
}
