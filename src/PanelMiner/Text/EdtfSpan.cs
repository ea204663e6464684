using System.Globalization;
using NodaTime;

namespace PanelMiner.Text;

/// <summary>The days that an EDTF string of the labelling guide covers; a side is null when open.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
internal sealed record EdtfSpan(LocalDate? From, LocalDate? To)
{
    /// <summary>Whether all of another span's days are among these; false where a side of this one is open and the other's is not known to lie within.</summary>
    public bool Holds(EdtfSpan other) => (From is null || (other.From is LocalDate from && from >= From)) && (To is null || (other.To is LocalDate to && to <= To));

    /// <summary>Whether two dates cannot both be right: neither lies within the other.</summary>
    public static bool Disagree(string? a, string? b) => Read(a) is { } x && Read(b) is { } y && !x.Holds(y) && !y.Holds(x);

    /// <summary>Reads days, months, years, seasons, decades, approximate dates and intervals of them; null for anything else.</summary>
    public static EdtfSpan? Read(string? edtf)
    {
        if (string.IsNullOrEmpty(edtf))
        {
            return null;
        }

        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Single(edtf);
        }

        var (left, right) = (edtf[..slash], edtf[(slash + 1)..]);
        var (from, to) = (left is ".." or "" ? new EdtfSpan(null, null) : Single(left), right is ".." or "" ? new EdtfSpan(null, null) : Single(right));
        return from is null || to is null ? null : new EdtfSpan(from.From, to.To);
    }

    private static EdtfSpan? Single(string value)
    {
        var plain = value.TrimEnd('~', '?', '%');
        if (plain.Length == 4 && plain[3] == 'X' && int.TryParse(plain.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var decade) && decade > 0)
        {
            return new EdtfSpan(new LocalDate(decade * 10, 1, 1), new LocalDate((decade * 10) + 9, 12, 31));
        }

        if (plain.Length == 7 && plain[5] == '2' && plain[6] is >= '1' and <= '4' && int.TryParse(plain.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 9999)
        {
            return Season(year, plain[6] - '0');
        }

        return Edtf.TryParseAnchor(plain, out var anchor) ? new EdtfSpan(anchor!.From, anchor.To) : null;
    }

    /// <summary>Spring March to May, summer, autumn, winter December to February (labelling guide, Dates: a winter by the year in which it begins).</summary>
    private static EdtfSpan Season(int year, int season)
    {
        var first = new LocalDate(year, season * 3, 1);
        return new EdtfSpan(first, first.PlusMonths(3).PlusDays(-1));
    }
}
