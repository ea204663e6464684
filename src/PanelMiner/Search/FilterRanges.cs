using System.Globalization;
using NodaTime;
using PanelMiner.Mentions;
using PanelMiner.Mentions.Dates;
using PanelMiner.Mentions.Money;
using PanelMiner.Text;

namespace PanelMiner.Search;

/// <summary>Days from one to another, both included; a side is absent when open.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record DayRange(LocalDate? From, LocalDate? To)
{
    private const int YearDigits = 4;

    /// <summary>Reads <c>2018</c>, <c>2018-10</c>, <c>5 October 2018</c>, <c>2017/18</c>, <c>A..B</c> with open sides, <c>&gt;=A</c>; absent for anything else.</summary>
    public static DayRange? Read(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (comparison, rest) = Comparison.Split(value);
        if (comparison.Length > 0)
        {
            return Single(rest) is { } compared ? compared.Beside(comparison) : null;
        }

        var parts = value.Split("..", StringSplitOptions.TrimEntries);
        if (parts.Length != 2)
        {
            return Single(value.Trim());
        }

        var (from, to) = (parts[0].Length == 0 ? new(null, null) : Single(parts[0]), parts[1].Length == 0 ? new(null, null) : Single(parts[1]));
        return from is null || to is null || parts.All(p => p.Length == 0) ? null : new DayRange(from.From, to.To);
    }

    /// <summary>Reads a year or range of years: as <see cref="Read"/>, and <c>2016-2018</c>.</summary>
    public static DayRange? ReadYears(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var parts = value.Split(['-', '–'], StringSplitOptions.TrimEntries);
        return parts.Length == 2 && parts.All(p => p.Length == YearDigits && p.All(char.IsAsciiDigit)) ? Read($"{parts[0]}..{parts[1]}") : Read(value);
    }

    private DayRange? Beside(string comparison) => comparison switch
    {
        ">" => new(To?.PlusDays(1), null),
        ">=" => new(From, null),
        "<" => new(null, From?.PlusDays(-1)),
        "<=" => new(null, To),
        _ => this,
    };

    private static DayRange? Single(string text)
    {
        if (Edtf.TryParseAnchor(text, out var plain))
        {
            return plain!.From?.Year is > 1 and < 9999 ? new(plain.From, plain.To) : null;
        }

        var found = text.Length is > 0 and < 80 ? new DateExtractor().Extract(text, MentionContext.None) : [];
        return found is [{ Basis: DateMentionBasis.Stated, Start: 0 } date] && date.End == text.Length && (date.From ?? date.To) is not null ? new(date.From, date.To) : null;
    }
}

/// <summary>Sums of money from one to another, both included, in pounds; a side is absent when open.</summary>
/// <param name="From">Lowest sum.</param>
/// <param name="To">Highest sum.</param>
public sealed record SumRange(decimal? From, decimal? To)
{
    private const decimal Penny = 0.01m;

    /// <summary>Reads <c>£1.2m</c>, <c>&gt; £1m</c>, <c>&lt;=250k</c>, <c>£1m..£2m</c> with open sides; absent for anything else.</summary>
    public static SumRange? Read(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (comparison, rest) = Comparison.Split(value);
        var parts = rest.Split("..", StringSplitOptions.TrimEntries);
        if (comparison.Length == 0 && parts.Length == 2)
        {
            var (from, to) = (Sum(parts[0]), Sum(parts[1]));
            return (from is null && parts[0].Length > 0) || (to is null && parts[1].Length > 0) || (from ?? to) is null ? null : new(from, to);
        }

        return Sum(rest) is not { } sum ? null : comparison switch
        {
            ">" => new(sum + Penny, null),
            ">=" => new(sum, null),
            "<" => new(null, sum - Penny),
            "<=" => new(null, sum),
            _ => new(sum, sum),
        };
    }

    private static decimal? Sum(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var plain))
        {
            return plain;
        }

        var marked = text.StartsWith('£') ? text : "£" + text;
        var found = text.Length is > 0 and < 40 ? new MoneyExtractor().Extract(marked, MentionContext.None) : [];
        return found is [MoneyMention { Start: 0 } money] && money.End == marked.Length && money.Low == money.High ? money.Low : null;
    }
}

/// <summary>Comparison signs before a value.</summary>
internal static class Comparison
{
    private static readonly string[] Signs = [">=", "<=", "=>", "=<", "≥", "≤", ">", "<", "="];

    /// <summary>The sign, as <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c> or nothing, and what follows it.</summary>
    public static (string Sign, string Value) Split(string value)
    {
        var text = value.Trim();
        var sign = Signs.FirstOrDefault(s => text.StartsWith(s, StringComparison.Ordinal));
        return sign is null ? ("", text) : (Plain(sign), text[sign.Length..].Trim());
    }

    private static string Plain(string sign) => sign switch { "≥" or "=>" => ">=", "≤" or "=<" => "<=", "=" => "", _ => sign };
}
