using System.Text.RegularExpressions;
using PanelMiner.Corpus.Maker.Sources;

namespace PanelMiner.Corpus.Maker.Keys;

/// <summary>Makes mentions of the marks in a line, and holds the author to marking every date, sum and percentage.</summary>
internal sealed partial class MentionKeys(Cast cast)
{
    /// <summary>Words that a reader may take for a mention or not: the year in the name of an Act.</summary>
    public const string Open = "open";

    private static readonly string[] Bounds = ["exactly", "about", "at-least", "at-most", "over", "under"];

    public IReadOnlyList<MentionKey> Of(RichText text, int shift = 0) =>
        [.. text.Marks.Select(m => Of(m, text.Plain[m.Start..m.End]) with { Start = m.Start + shift, End = m.End + shift })];

    /// <summary>Refuses words that look like a date, sum or percentage and are not marked.</summary>
    public static void Complete(RichText text)
    {
        foreach (Match figure in Figure().Matches(text.Plain))
        {
            if (!text.Marks.Any(m => m.Kind is 'd' or 'm' or 'p' or 'x' && m.Start <= figure.Index && figure.Index + figure.Length <= m.End))
            {
                throw new SourceException($"'{figure.Value}' is not marked in: {text.Plain}");
            }
        }
    }

    private MentionKey Of(Mark mark, string words) => mark.Kind switch
    {
        'd' => new("date", words, 0, 0) { Edtf = mark.Value is "?" ? null : mark.Value ?? PlainValues.Date(words) },
        'm' => Money(words, mark.Value),
        'p' => Percentage(words, mark.Value),
        'o' => Organisation(words, mark.Value),
        'n' => Named(words, cast.PersonOf(mark.Value ?? words)),
        'a' => new("arrangement", words, 0, 0) { Canonical = mark.Value is "?" ? null : cast.ArrangementOf(mark.Value ?? words) },
        'x' => new(Open, words, 0, 0),
        _ => throw new SourceException($"no mention has the kind '{mark.Kind}'"),
    };

    private MentionKey Organisation(string words, string? code)
    {
        if (code == "?")
        {
            return new MentionKey("organisation", words, 0, 0);
        }

        var body = cast.BodyOf(code ?? words);
        return new MentionKey("organisation", words, 0, 0) { Canonical = body.Name, KindOfBody = body.Kind };
    }

    private static MentionKey Named(string words, Person person) =>
        new("person", words, 0, 0) { Name = person.Name, Role = person.Role, Organisation = person.Organisation };

    // A value such as "2m..2.5m about per year".
    private static MentionKey Money(string words, string? value)
    {
        var parts = (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (low, high) = parts.Length > 0 && char.IsAsciiDigit(parts[0].TrimStart('-')[0])
            ? Range(parts[0])
            : (PlainValues.Sum(words), PlainValues.Sum(words));
        return new MentionKey("money", words, 0, 0)
        {
            Low = low,
            High = high,
            Currency = "GBP",
            Bound = parts.FirstOrDefault(Bounds.Contains) ?? "exactly",
            Per = Array.IndexOf(parts, "per") is var i and >= 0 ? parts[i + 1] : null,
        };
    }

    private static MentionKey Percentage(string words, string? value)
    {
        var parts = (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (low, high) = parts.Length > 0 && char.IsAsciiDigit(parts[0].TrimStart('-')[0])
            ? Range(parts[0])
            : (PlainValues.Percentage(words), PlainValues.Percentage(words));
        return new MentionKey("percentage", words, 0, 0) { PercentLow = low, PercentHigh = high, Points = parts.Contains("points") ? true : null };
    }

    private static (decimal Low, decimal High) Range(string words)
    {
        var ends = words.Split("..");
        return (PlainValues.Amount(ends[0]), PlainValues.Amount(ends[^1]));
    }

    [GeneratedRegex(@"£ ?\d(?:[\d,.]*\d)?|\d+(?:\.\d+)?(?:%| per cent)|\b(?:19|20)\d\d\b|\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\b(?:spring|summer|autumn|winter)\b|(?<= )May(?= \d| this| next| last|[,.]|$)")]
    private static partial Regex Figure();
}
