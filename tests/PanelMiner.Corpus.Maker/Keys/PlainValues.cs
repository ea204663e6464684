using System.Globalization;
using System.Text.RegularExpressions;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Keys;

/// <summary>
/// What dates and sums in their plainest forms mean, so that the author need not say it beside each: "5 October 2018", "April 2019", "2016/17", "2018", "£1.1m", "12.5%".
/// Every other form must be written out.
/// </summary>
internal static partial class PlainValues
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public static string Date(string words)
    {
        var day = Day().Match(words);
        if (day.Success)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{day.Groups[3].Value}-{Month(day.Groups[2].Value):00}-{Number(day.Groups[1].Value):00}");
        }

        var month = MonthYear().Match(words);
        if (month.Success)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{month.Groups[2].Value}-{Month(month.Groups[1].Value):00}");
        }

        var financial = FinancialYear().Match(words);
        if (financial.Success)
        {
            var first = (int)Number(financial.Groups[1].Value);
            return string.Create(CultureInfo.InvariantCulture, $"{first}-04-01/{first + 1}-03-31");
        }

        return Year().IsMatch(words) ? words : throw new SourceException($"say what the date '{words}' means");
    }

    public static decimal Sum(string words)
    {
        var sum = Sterling().Match(words);
        return sum.Success
            ? Number(sum.Groups[1].Value) * Scale(sum.Groups[2].Value)
            : throw new SourceException($"say what the sum '{words}' means");
    }

    /// <summary>A number as facts and marks write it: <c>1.1m</c>, <c>250k</c>, <c>4,000</c>, <c>-3m</c>.</summary>
    public static decimal Amount(string words)
    {
        var scale = words[^1] switch { 'm' => 1_000_000m, 'k' => 1_000m, _ => 1m };
        return Number(scale == 1m ? words : words[..^1]) * scale;
    }

    public static decimal Percentage(string words)
    {
        var figure = Percent().Match(words);
        return figure.Success ? Number(figure.Groups[1].Value) : throw new SourceException($"say what the percentage '{words}' means");
    }

    private static decimal Number(string words) => decimal.Parse(words, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static int Month(string name) => Array.IndexOf(Months, name) is var i and >= 0 ? i + 1 : throw new SourceException($"no month is called '{name}'");

    private static decimal Scale(string unit) => unit switch { "m" or " million" => 1_000_000m, "k" => 1_000m, _ => 1m };

    [GeneratedRegex(@"^(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]+),? (\d{4})$")]
    private static partial Regex Day();

    [GeneratedRegex(@"^([A-Z][a-z]+) (\d{4})$")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^(20\d\d)[/-]\d\d$")]
    private static partial Regex FinancialYear();

    [GeneratedRegex(@"^(19|20)\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^£([\d,]+(?:\.\d+)?)(m|k| million)?$")]
    private static partial Regex Sterling();

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)(?:%| per cent)$")]
    private static partial Regex Percent();
}
