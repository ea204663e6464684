using PanelMiner.Structure;
using PanelMiner.Tagging;

namespace PanelMiner.Search;

/// <summary>Reads filters: <c>field:value</c>, <c>field:"several words"</c>, <c>amount &gt; £1m</c>. A value that its field cannot have is no filter.</summary>
public static class FilterReader
{
    private const int LongestName = 16;
    private const int LongestSum = 6;
    private static readonly string[] Tags = Names<Tag>();
    private static readonly string[] Kinds = Names<PaperKind>();

    /// <summary>A filter given outside a query; absent when there is no such field, or the field cannot have the value.</summary>
    public static SearchFilter? Of(string field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(value);
        return SearchFields.Find(field) is { } known && value.Trim() is { Length: > 0 } text && Settled(known, text) is { } settled ? new(known, settled) : null;
    }

    /// <summary>Values that a field can have, where they can be listed.</summary>
    public static IReadOnlyList<string> ValuesOf(string field) => field switch
    {
        SearchFields.Tag => Tags,
        SearchFields.Kind => Kinds,
        SearchFields.Fact => FactKinds.All,
        _ => [],
    };

    /// <summary>The filter that begins at a place in a query, and where the query goes on.</summary>
    internal static (SearchFilter Filter, int Next)? At(string query, int start)
    {
        var end = start;
        while (end < query.Length && end - start < LongestName && char.IsAsciiLetter(query[end]))
        {
            end++;
        }

        if (end == start || SearchFields.Find(query[start..end]) is not { } field)
        {
            return null;
        }

        var takesComparison = field is SearchFields.Year or SearchFields.Date or SearchFields.Amount;
        var sign = takesComparison ? SkipSpaces(query, end) : end;
        if (sign >= query.Length)
        {
            return null;
        }

        if (query[end < query.Length ? end : sign] == ':')
        {
            return Read(query, field, "", SkipSpaces(query, end + 1));
        }

        if (!takesComparison || query[sign] is not ('>' or '<' or '=' or '≥' or '≤'))
        {
            return null;
        }

        var after = sign + 1;
        after += after < query.Length && query[after] == '=' ? 1 : 0;
        return Read(query, field, query[sign..after], SkipSpaces(query, after));
    }

    private static (SearchFilter Filter, int Next)? Read(string query, string field, string sign, int start)
    {
        if (start < query.Length && query[start] is '"' or '“')
        {
            var close = query.AsSpan(start + 1).IndexOfAny("\"”");
            var (quoted, next) = close < 0 ? (query[(start + 1)..], query.Length) : (query.Substring(start + 1, close), start + close + 2);
            return Of(field, sign + quoted) is { } exact ? (exact, next) : null;
        }

        // A sum or date may be of several words: the longest value that its field can have counts.
        (SearchFilter, int)? best = null;
        var at = start;
        for (var words = 0; words < (field is SearchFields.Amount or SearchFields.Date ? LongestSum : 1) && at < query.Length; words++)
        {
            var end = at;
            while (end < query.Length && !char.IsWhiteSpace(query[end]) && query[end] is not ('(' or ')' or '"'))
            {
                end++;
            }

            best = end > at && Of(field, sign + query[start..end].TrimEnd(',', ';')) is { } filter ? (filter, end) : best;
            at = SkipSpaces(query, end);
            if (at == end)
            {
                break;
            }
        }

        return best;
    }

    private static int SkipSpaces(string query, int at)
    {
        while (at < query.Length && char.IsWhiteSpace(query[at]))
        {
            at++;
        }

        return at;
    }

    private static string? Settled(string field, string value) => field switch
    {
        SearchFields.Tag => Listed(Tags, value),
        SearchFields.Kind => Listed(Kinds, value),
        SearchFields.Fact => Listed([.. FactKinds.All], value),
        SearchFields.Year => DayRange.ReadYears(value) is null ? null : value,
        SearchFields.Date => DayRange.Read(value) is null ? null : value,
        SearchFields.Amount => SumRange.Read(value) is null ? null : value,
        SearchFields.Paper => value.Split(':', '#')[0].ToLowerInvariant(),
        _ => value.Any(char.IsLetterOrDigit) ? value : null,
    };

    private static string? Listed(string[] known, string value)
    {
        var plain = value.Replace(' ', '-').ToLowerInvariant();
        return known.FirstOrDefault(k => k == plain) ?? known.FirstOrDefault(k => k + "s" == plain);
    }

    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName)];
}
