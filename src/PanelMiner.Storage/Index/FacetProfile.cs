using System.Collections.Concurrent;
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

    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, int[]?[]>> Decoded = [];

    /// <summary>The values as one; the last of very many are left out.</summary>
    public static BytesRef Encode(IEnumerable<(string Field, string Value)> values)
    {
        var length = 0;
        var kept = values.Distinct().Select(v => v.Field + BetweenFieldAndValue + v.Value)
            .TakeWhile(p => (length += (p.Length * 3) + 1) < MostBytes);
        return new BytesRef(string.Join(BetweenPairs, kept));
    }

    /// <summary>The combinations of a segment that were taken apart before, by their number.</summary>
    public static int[]?[] Known(AtomicReader segment, string field, int count) =>
        Decoded.GetOrCreateValue(segment.CoreCacheKey).GetOrAdd(field, _ => new int[]?[count]);

    /// <summary>The numbers of the values of one combination.</summary>
    public static int[] Of(int[]?[] known, SortedDocValues values, int ord)
    {
        if (known[ord] is { } before)
        {
            return before;
        }

        var bytes = new BytesRef();
        values.LookupOrd(ord, bytes);
        return known[ord] = Decode(bytes.Utf8ToString());
    }

    private static int[] Decode(string encoded) => encoded.Length == 0
        ? []
        : [.. encoded.Split(BetweenPairs).Select(p => p.Split(BetweenFieldAndValue)).Where(p => p.Length == 2).Select(p => FacetNumbers.Of(p[0], p[1]))];
}
