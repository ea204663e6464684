using System.Text.Json;
using NodaTime;
using PanelMiner.Structure;
using PanelMiner.Text;

namespace PanelMiner.Search;

/// <summary>The filters that a paper itself passes or not, whatever was found in it.</summary>
public static class PaperFilters
{
    private static readonly string[] Fields = [SearchFields.Force, SearchFields.Panel, SearchFields.Year, SearchFields.Date, SearchFields.Kind, SearchFields.Paper];

    /// <summary>Whether a paper passes all filters that are on papers; those of one field are alternatives, and others are not looked at.</summary>
    public static bool Pass(Paper paper, IEnumerable<SearchFilter> filters)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return filters.Where(f => Fields.Contains(f.Field, StringComparer.Ordinal)).GroupBy(f => (f.Field, f.Excludes)).All(g => g.Any(f => Has(paper, f)) != g.Key.Excludes);
    }

    private static bool Has(Paper paper, SearchFilter filter) => filter.Field switch
    {
        SearchFields.Force => BodyNames.Of(filter.Value).Append(filter.Value).Any(v => paper.ForceAreas.Contains(v.Trim(), StringComparer.OrdinalIgnoreCase)),
        SearchFields.Panel => paper.Panel is { } panel && $" {Words(panel)} ".Contains($" {Words(filter.Value)} ", StringComparison.Ordinal),
        SearchFields.Year => Within(paper, DayRange.ReadYears(filter.Value)),
        SearchFields.Date => Within(paper, DayRange.Read(filter.Value)),
        SearchFields.Kind => JsonNamingPolicy.KebabCaseLower.ConvertName(paper.Kind.ToString()) == filter.Value,
        _ => paper.Id.StartsWith(filter.Value, StringComparison.OrdinalIgnoreCase),
    };

    private static string Words(string text) => string.Join(' ', text.ToLowerInvariant().Split([' ', ',', '.', '&', '-', '\'', '’', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries));

    private static bool Within(Paper paper, DayRange? range)
    {
        var first = (paper.Date ?? "").Split('/')[0];
        return range is not null && Edtf.TryParseAnchor(first, out var date) && date!.From is { } day && (range.From ?? LocalDate.MinIsoValue) <= day && day <= (range.To ?? LocalDate.MaxIsoValue);
    }
}
