using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PanelMiner.Search;

namespace PanelMiner.Storage.Index;

/// <summary>Turns filters into Lucene's queries.</summary>
internal static class FilterQueries
{
    private const int MostYears = 60;

    /// <summary>Passages that have any of some values of a field.</summary>
    public static Query AnyOf(string field, IReadOnlyList<string> values)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var value in values)
        {
            any.Add(Of(field, value), Occur.SHOULD);
        }

        return any;
    }

    private static Query Of(string field, string value) => field switch
    {
        SearchFields.Year => Days(DayRange.ReadYears(value)),
        SearchFields.Date => Days(DayRange.Read(value)),
        SearchFields.Amount => Amounts(SumRange.Read(value)),
        SearchFields.Paper => Paper(value),
        SearchFields.Force => Force(value),
        SearchFields.Panel or SearchFields.Person => NodeQueries.Words(field, value),
        SearchFields.Arrangement => NodeQueries.Words(field, value),
        SearchFields.Body => Body(value),
        _ => Term(field, value),
    };

    private static TermQuery Term(string field, string value) => new(new Term(IndexFields.FilterField(field), value.Trim().ToLowerInvariant()));

    private static Query Days(DayRange? range) => range is null
        ? new BooleanQuery()
        : Years(range) is { } years
        ? years
        : NumericRangeQuery.NewInt32Range(IndexFields.Day, range.From is { } from ? DayNumber.Of(from) : 1, range.To is { } to ? DayNumber.Of(to) : int.MaxValue, true, true);

    // Whole years are found by their terms, which is faster than a range of days.
    private static BooleanQuery? Years(DayRange range)
    {
        if (range is not { From: { Month: 1, Day: 1 } from, To: { Month: 12, Day: 31 } to } || to.Year - from.Year is < 0 or > MostYears)
        {
            return null;
        }

        var any = new BooleanQuery(disableCoord: true);
        for (var year = from.Year; year <= to.Year; year++)
        {
            any.Add(Term(SearchFields.Year, year.ToString("0000", CultureInfo.InvariantCulture)), Occur.SHOULD);
        }

        return any;
    }

    private static Query Amounts(SumRange? range) => range is null
        ? new BooleanQuery()
        : NumericRangeQuery.NewInt64Range(IndexFields.Amount, range.From is { } from ? Pence.Of(from) : 0, range.To is { } to ? Pence.Of(to) : long.MaxValue, true, true);

    // A file's own id, or the beginning of one, stands for every paper cut from it.
    private static Query Paper(string value) => value.Contains('-', StringComparison.Ordinal)
        ? new TermQuery(new Term(IndexFields.Paper, value))
        : new PrefixQuery(new Term(IndexFields.File, value));

    private static BooleanQuery Force(string value)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var name in BodyNames.Of(value).Prepend(value).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            any.Add(Term(SearchFields.Force, name), Occur.SHOULD);
        }

        return any;
    }

    private static BooleanQuery Body(string value)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var name in BodyNames.Of(value).Prepend(value).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            any.Add(NodeQueries.Words(SearchFields.Body, name), Occur.SHOULD);
        }

        return any;
    }
}
