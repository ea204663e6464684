using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using PanelMiner.Text;

namespace PanelMiner.Structure.Metadata;

/// <summary>
/// Completes the titles of agendas and minutes: "AGENDA" or "Minutes of a meeting held at the town hall" stand under the name of a body that everybody in the room
/// knew, and say nothing in a list of papers of many bodies.
/// </summary>
internal static class RecordTitles
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    private static readonly Regex Bare = new(@"^(?<what>(draft |unconfirmed |public |supplementary )?(agenda|minutes|(meeting|action) notes?|notes? of meeting))( of (the |a )?meeting)?( held)?( on)?[\s:,–—-]*$", Options);

    private static readonly Regex Meeting = new(@"^(?<what>(draft |unconfirmed )?(minutes|notes?|record) of (a|an|the) (\S+ ){0,2}meeting)( held| on| at|,|$)", Options);

    private static readonly Regex Around = new(@"\b\d{1,2}([:.]\d{2})?\s?(am|pm|noon|hrs)\b|\b\d{1,2}[:.]\d{2}\b|\bat$", Options);

    /// <summary>The title with the body and the day that it leaves out; itself where it names a body, or is no such title.</summary>
    /// <param name="title">As printed.</param>
    /// <param name="body">The body whose meeting it records.</param>
    /// <param name="date">The meeting's day; absent when unknown.</param>
    public static string Complete(string title, string body, Edtf? date)
    {
        if (BodyNames.Receiver(title, councils: false) is not null || title.Contains(body, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        if (Meeting.Match(title) is { Success: true } met)
        {
            return $"{Sentence(met.Groups["what"].Value)} of the {body}{(date is null ? "" : $" held on {Written(date)}")}";
        }

        if (Bare.Match(WithoutDates(title)) is not { Success: true } bare)
        {
            return title;
        }

        var what = Sentence(bare.Groups["what"].Value);
        var when = date is null ? "" : $", {Written(date)}";
        return what.EndsWith("agenda", StringComparison.OrdinalIgnoreCase) ? $"{what}: {body}{when}" : $"{what} of the {body}{when}";
    }

    private static string WithoutDates(string title)
    {
        var dates = HeaderDates.In(title);
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            title = title.Remove(dates[i].Span.Start, dates[i].Span.Length);
        }

        return Around.Replace(title.Trim(), "").Trim();
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant();

    private static string Written(Edtf date) => date.Precision == DatePrecision.Day
        ? date.From!.Value.ToString("d MMMM uuuu", CultureInfo.InvariantCulture)
        : date.From!.Value.ToString("MMMM uuuu", CultureInfo.InvariantCulture);
}
