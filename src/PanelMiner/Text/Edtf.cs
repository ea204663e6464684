using System.Globalization;
using NodaTime;

namespace PanelMiner.Text;

/// <summary>A date of honest precision: an EDTF string (ISO 8601-2) with the days that it covers.</summary>
/// <param name="Value">The EDTF string, such as <c>2018-10-05</c>, <c>2019-04</c>, <c>2018-23</c> or <c>../2020-05</c>.</param>
/// <param name="From">First day covered; absent when the start is open.</param>
/// <param name="To">Last day covered; absent when the end is open.</param>
/// <param name="Precision">How exactly the date is known.</param>
public sealed record Edtf(string Value, LocalDate? From, LocalDate? To, DatePrecision Precision)
{
    /// <summary>One day.</summary>
    public static Edtf Day(LocalDate day) => new(Iso(day), day, day, DatePrecision.Day);

    /// <summary>One calendar month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is not 1 to 12.</exception>
    public static Edtf Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), first, first.With(DateAdjusters.EndOfMonth), DatePrecision.Month);
    }

    /// <summary>One calendar year.</summary>
    public static Edtf Year(int year) =>
        new(year.ToString("0000", CultureInfo.InvariantCulture), new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), DatePrecision.Year);

    /// <summary>A financial year of UK public bodies: 1 April of <paramref name="startYear"/> to 31 March of the next.</summary>
    public static Edtf FinancialYear(int startYear)
    {
        var from = new LocalDate(startYear, 4, 1);
        var to = new LocalDate(startYear + 1, 3, 31);
        return new($"{Iso(from)}/{Iso(to)}", from, to, DatePrecision.FinancialYear);
    }

    /// <summary>Reads a day, month or year as annotations carry them for an anchor (<c>2018-10-05</c>, <c>2018-10</c>, <c>2018</c>).</summary>
    /// <returns>False when the text is none of the three or no such date exists.</returns>
    public static bool TryParseAnchor(string? text, out Edtf? anchor)
    {
        anchor = null;
        var parts = (text ?? "").Trim().TrimEnd('~', '?', '%').Split('-');
        if (parts.Length is < 1 or > 3 || parts[0].Length != 4 || parts.Skip(1).Any(p => p.Length != 2))
        {
            return false;
        }

        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return false;
            }
        }

        if (numbers[0] < 1 || (numbers.Length > 1 && numbers[1] is < 1 or > 12))
        {
            return false;
        }

        if (numbers.Length == 3 && (numbers[2] < 1 || numbers[2] > CalendarSystem.Iso.GetDaysInMonth(numbers[0], numbers[1])))
        {
            return false;
        }

        anchor = numbers.Length switch
        {
            1 => Year(numbers[0]),
            2 => Month(numbers[0], numbers[1]),
            _ => Day(new LocalDate(numbers[0], numbers[1], numbers[2])),
        };
        return true;
    }

    /// <summary>A day as ISO 8601 writes it.</summary>
    public static string Iso(LocalDate day) => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
