using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Structure.Metadata;

/// <summary>A date written in full in a header line.</summary>
/// <param name="Edtf">The day, or the month where no day is given.</param>
/// <param name="Span">Where it stands, weekday included.</param>
internal sealed record HeaderDate(Edtf Edtf, TextSpan Span);

/// <summary>Reads the dates of header lines: days and months with their year, in UK order.</summary>
internal static class HeaderDates
{
    private const int EarliestYear = 1950;
    private const int LatestYear = 2100;
    private const int CenturyTurn = 70;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private const string Month = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string Weekday = @"(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+(?:the\s+)?)?";

    private static readonly Regex Written = new(
        $@"\b{Weekday}(?<day>\d{{1,2}})\s?(?:st|nd|rd|th)?,?(?:\s+of)?(?:\s+|[-/.]){Month}[,.]?(?:\s+|[-/.])(?<year>\d{{4}}|['’]?\d{{2}})\b",
        Options);

    private static readonly Regex MonthFirst = new($@"\b{Weekday}{Month}\s+(?<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?<year>\d{{4}})\b", Options);

    private static readonly Regex Numeric = new(@"\b(?<day>\d{1,2})(?:/|\.|-)(?<month>\d{1,2})(?:/|\.|-)(?<year>\d{4}|\d{2})\b", Options);

    private static readonly Regex Iso = new(@"\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b", Options);

    private static readonly Regex MonthOnly = new($@"\b{Month}[,.]?\s+(?<year>\d{{4}})\b", Options);

    private static readonly FrozenDictionary<string, int> Months = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames
        .Take(12).Select((name, i) => (name, i + 1)).ToFrozenDictionary(m => m.name, m => m.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>The dates in a text in order; days before months, no overlaps.</summary>
    public static IReadOnlyList<HeaderDate> In(string text)
    {
        var found = new List<HeaderDate>();
        foreach (var form in new[] { Written, MonthFirst, Iso, Numeric, MonthOnly })
        {
            foreach (Match match in form.Matches(text))
            {
                var span = new TextSpan(match.Index, match.Index + match.Length);
                if (Read(match) is { } date && !IsTime(text, match) && !found.Exists(f => f.Span.Overlaps(span)))
                {
                    found.Add(new(date, span));
                }
            }
        }

        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    /// <summary>The first date in a text, a day rather than a month; absent without one.</summary>
    public static HeaderDate? First(string text)
    {
        var all = In(text);
        return all.FirstOrDefault(d => d.Edtf.Precision == DatePrecision.Day) ?? (all.Count > 0 ? all[0] : null);
    }

    // "5 February 15.30" is a time, not a year.
    private static bool IsTime(string text, Match match) =>
        match.Groups["year"].Length == 2 && match.Index + match.Length + 1 < text.Length
        && text[match.Index + match.Length] is ':' or '.' && char.IsAsciiDigit(text[match.Index + match.Length + 1]);

    private static Edtf? Read(Match match)
    {
        var year = int.Parse(match.Groups["year"].Value.TrimStart('\'', '’'), CultureInfo.InvariantCulture);
        year += year >= 100 ? 0 : year < CenturyTurn ? 2000 : 1900;
        var monthText = match.Groups["month"].Value;
        var month = char.IsAsciiDigit(monthText[0]) ? int.Parse(monthText, CultureInfo.InvariantCulture) : Months[monthText[..3]];
        if (year is < EarliestYear or > LatestYear || month is < 1 or > 12)
        {
            return null;
        }

        if (!match.Groups["day"].Success)
        {
            return Edtf.Month(year, month);
        }

        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        return day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? Edtf.Day(new LocalDate(year, month, day)) : null;
    }
}
