using System.Globalization;
using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Mentions.Dates;

/// <summary>Building EDTF dates from days (labelling guide, Dates).</summary>
internal static class DatePeriods
{
    /// <summary>From one day to another.</summary>
    public static Edtf Days(LocalDate from, LocalDate to, DatePrecision precision) => new($"{Edtf.Iso(from)}/{Edtf.Iso(to)}", from, to, precision);

    /// <summary>A season by its EDTF code (21 spring to 24 winter); winter by the year in which it begins.</summary>
    public static Edtf Season(int year, int season)
    {
        var from = new LocalDate(year, 3, 1).PlusMonths(3 * (season - 21));
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{season}"), from, from.PlusMonths(3).PlusDays(-1), DatePrecision.Season);
    }

    /// <summary>Ten years, by the first.</summary>
    public static Edtf Decade(int first) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{first / 10:000}X"), new LocalDate(first, 1, 1), new LocalDate(first + 9, 12, 31), DatePrecision.Decade);

    /// <summary>The same, said to be approximate.</summary>
    public static Edtf Approximate(Edtf date) => date with
    {
        Value = date.Value.EndsWith('~') ? date.Value : string.Join('/', date.Value.Split('/').Select(p => p + "~")),
    };

    /// <summary>From the start of one to the end of the other.</summary>
    public static Edtf Between(Edtf first, Edtf last) => new($"{Head(first)}/{Tail(last)}", first.From, last.To, DatePrecision.Interval);

    /// <summary>Open at its end.</summary>
    public static Edtf Since(Edtf date) => new($"{Head(date)}/..", date.From, null, DatePrecision.Interval);

    /// <summary>Open at its start.</summary>
    public static Edtf Until(Edtf date) => new($"../{Tail(date)}", null, date.To, DatePrecision.Interval);

    private static string Head(Edtf date) => date.Value.Split('/')[0];

    private static string Tail(Edtf date) => date.Value.Split('/')[^1];
}
