using System.Text.RegularExpressions;
using PanelMiner.Structure.Parts;
using PanelMiner.Text;

namespace PanelMiner.Structure.Metadata;

/// <summary>What a header line without a label is.</summary>
internal enum HeaderLineKind
{
    /// <summary>None of the others: a title, perhaps.</summary>
    Other,

    /// <summary>The receiving body, alone or with the meeting's date.</summary>
    Receiver,

    /// <summary>The receiving body and more: a title that names it.</summary>
    TitleWithReceiver,

    /// <summary>A sentence that names the meeting.</summary>
    Meeting,

    /// <summary>A date, perhaps with a time.</summary>
    Date,

    /// <summary>What kind of paper it is: AGENDA, MINUTES.</summary>
    PaperKind,

    /// <summary>An author with a role.</summary>
    Author,

    /// <summary>A marking.</summary>
    Marking,

    /// <summary>A reference without a label.</summary>
    Reference,

    /// <summary>The name of another body, such as a letterhead.</summary>
    Organisation,

    /// <summary>A telephone number, address of e-mail or the web.</summary>
    Contact,

    /// <summary>The name of an annex or appendix.</summary>
    PartName,
}

/// <summary>A header line with what was read from it.</summary>
internal sealed record ReadHeaderLine(HeaderLine Line, HeaderLineKind Kind)
{
    public string? Body { get; init; }

    public Edtf? Date { get; init; }

    public bool HasTime { get; init; }

    public string? Item { get; init; }

    public PaperAuthor? Author { get; init; }

    public IReadOnlyList<Marking> Markings { get; init; } = [];
}

/// <summary>Tells header lines without labels apart.</summary>
internal static class HeaderLineReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const int LongestRecord = 80;

    private static readonly Regex HowHeld = new(@"\((?:to be )?(?:held|virtual|remote|online|hybrid|via|by|meeting|webcast)\b[^)]*\)", Options);

    private static readonly Regex Time = new(@"\b\d{1,2}\s?(?:[:.]\s?\d{2})?\s?(?:am|pm|noon|hrs|hours)\b|\b\d{1,2}[:.]\d{2}\b", Options);

    private static readonly Regex BesideDate = new(
        @"\b(?:at|on|from|to|until|commencing|starting|and|the|meeting|of|noon|midday|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b", Options);

    private static readonly Regex BesideBody = new(
        @"\b(?:meeting|meetings|agenda|minutes|draft|note|notes|of|the|on|at|for|to|report|public|and|special|extraordinary|annual|ordinary|additional|item|no|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b", Options);

    private static readonly HashSet<string> KindLines = new(StringComparer.OrdinalIgnoreCase)
    {
        "agenda", "minutes", "draft minutes", "unconfirmed minutes", "minutes of meeting", "minutes of the meeting", "meeting note", "meeting notes", "notes of meeting", "notes of the meeting", "action notes",
        "record of decision", "proposed record of decision", "decision notice", "decision record", "notice of decision", "decision report", "decision form", "report", "cover report", "covering report", "agenda item", "summons",
        "public agenda", "supplementary agenda", "agenda supplement", "decision log", "record of officer decision", "request for decision", "decision request", "decision request form", "letter", "response", "briefing note", "briefing paper",
    };

    /// <summary>Reads a line.</summary>
    public static ReadHeaderLine Read(HeaderLine line)
    {
        var text = line.Text;
        if (Markings.OfLine(text) is { Count: > 0 } markings)
        {
            return new(line, HeaderLineKind.Marking) { Markings = markings, Item = ItemOf(text) };
        }

        if (IsReference(text))
        {
            return new(line, HeaderLineKind.Reference);
        }

        if (RecordDate(text) is { } held)
        {
            return new(line, HeaderLineKind.Meeting) { Date = held, HasTime = Time.IsMatch(text) };
        }

        if (IsKindLine(text))
        {
            return new(line, HeaderLineKind.PaperKind) { Body = BodyNames.Receiver(text, councils: false) };
        }

        if (PartNames.IsNameAlone(text))
        {
            return new(line, HeaderLineKind.PartName);
        }

        return ReadBody(line) ?? ReadDate(line) ?? ReadPeople(line) ?? new(line, HeaderLineKind.Other);
    }

    // "Minutes – Thursday 17 June 2021" tells the day of the meeting.
    private static Edtf? RecordDate(string text) => text.Length <= LongestRecord && (text.Contains("minutes", StringComparison.OrdinalIgnoreCase) || text.Contains("meeting note", StringComparison.OrdinalIgnoreCase) || text.StartsWith("agenda", StringComparison.OrdinalIgnoreCase))
        && HeaderDates.In(text) is [{ Edtf.Precision: DatePrecision.Day, Span.Start: > 0 } date] && !BesideBody.Replace(Without(text, BesideDate), "").Any(char.IsLetter) ? date.Edtf : null;

    /// <summary>Whether a line only says what kind of paper it is.</summary>
    public static bool IsKindLine(string text)
    {
        var parts = text.Split([" – ", " - ", ": "], StringSplitOptions.TrimEntries);
        return (text.StartsWith("DRAFT ", StringComparison.Ordinal) && text.Any(char.IsLower)) || text.StartsWith("Subject to approval", StringComparison.OrdinalIgnoreCase)
            || (KindLines.Contains(parts[^1].TrimEnd('.', ':')) && parts.Length <= 2 && (parts.Length == 1 || BodyNames.IsBody(parts[0])))
            || (text.Length <= 40 && text.Contains("meeting", StringComparison.OrdinalIgnoreCase) && !BesideBody.Replace(text, "").Any(char.IsLetter));
    }

    /// <summary>Whether a line that says what kind of paper it is says that it belongs to a meeting as such: an agenda or minutes.</summary>
    public static bool IsMeetingRecord(string text) =>
        new[] { "agenda", "minutes", "note", "summons" }.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
            && !text.Contains("item", StringComparison.OrdinalIgnoreCase) && !text.Contains("briefing", StringComparison.OrdinalIgnoreCase);

    // "WPCP/04/19": one word of letters, figures and strokes.
    private static bool IsReference(string text) => text.Length <= 24 && !text.Contains(' ', StringComparison.Ordinal)
        && text.Contains('/', StringComparison.Ordinal) && text.Any(char.IsAsciiDigit) && text.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '/' or '-');

    private static ReadHeaderLine? ReadBody(HeaderLine line)
    {
        if (MeetingPhrase.In(line.Text) is { } meeting)
        {
            return new(line, HeaderLineKind.Meeting) { Body = meeting.Body, Date = meeting.Date, HasTime = Time.IsMatch(line.Text) };
        }

        if (BodyNames.Receiver(line.Text, councils: false) is not { } body || line.Text.Length > 160)
        {
            return null;
        }

        var dates = HeaderDates.In(line.Text);
        var marking = EndMarking(line.Text);
        var whole = HowHeld.Replace(marking is null ? line.Text : line.Text[..^marking.Text.Length], "");
        var rest = Without(whole.Replace(" & ", " and ", StringComparison.Ordinal).Replace(body, "", StringComparison.OrdinalIgnoreCase), BesideBody);
        var pure = !rest.Any(char.IsLetter);
        return new(line, pure ? HeaderLineKind.Receiver : HeaderLineKind.TitleWithReceiver)
        {
            Body = body,
            Date = dates.Count > 0 ? dates[0].Edtf : null,
            HasTime = Time.IsMatch(line.Text),
            Item = ItemOf(line.Text),
            Markings = marking is null ? [] : [marking],
        };
    }

    // "Police and Crime Panel, 26 January 2018, item 5 – public".
    private static Marking? EndMarking(string text) => text.LastIndexOfAny(['–', '—', '-', '|']) is > 0 and var dash && Metadata.Markings.InRunningHeader(text[(dash + 1)..].Trim()) is [var marking]
        && text.EndsWith(marking.Text, StringComparison.Ordinal) ? marking : null;

    // "Police and Crime Panel, 26 January 2018, Agenda Item 5".
    private static string? ItemOf(string text) => text.IndexOf("item ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && text[(at + 5)..].Split([' ', ',', ':', ')'])[0] is { Length: > 0 and <= 4 } item && char.IsAsciiDigit(item[0]) ? item : null;

    private static ReadHeaderLine? ReadDate(HeaderLine line)
    {
        if (line.Text.Length > 160 || HeaderDates.First(line.Text) is not { } date || !(IsDateLine(Without(line.Text, BesideDate)) || IsAtPlace(line.Text, date)))
        {
            return null;
        }

        return new(line, HeaderLineKind.Date) { Date = date.Edtf, HasTime = Time.IsMatch(line.Text) };
    }

    // "Thursday 5 February 2015, 10.30 am, Council Chamber" tells when and where.
    private static bool IsAtPlace(string text, HeaderDate date) => date.Span.Start == 0 && Time.IsMatch(text) && !text.EndsWith('.');

    // A letter sets its date on the line of the person to whom it goes.
    private static bool IsDateLine(string rest) => !rest.Any(char.IsLetter) || PersonNames.HasTitle(rest.Trim());

    private static ReadHeaderLine? ReadPeople(HeaderLine line)
    {
        if (ContactLines.IsContact(line.Text))
        {
            return new(line, HeaderLineKind.Contact);
        }

        if (AuthorReader.NameWithRole(line.Text) is { } author)
        {
            return new(line, HeaderLineKind.Author) { Author = author };
        }

        if (PersonNames.HasTitle(line.Text) && PersonNames.IsPerson(line.Text))
        {
            return new(line, HeaderLineKind.Author) { Author = new(PersonNames.Bare(line.Text), null, null) };
        }

        return BodyNames.IsBody(line.Text) ? new(line, HeaderLineKind.Organisation) : null;
    }

    private static string Without(string text, Regex words)
    {
        var dates = HeaderDates.In(text);
        for (var i = dates.Count - 1; i >= 0; i--)
        {
            text = text.Remove(dates[i].Span.Start, dates[i].Span.Length);
        }

        return words.Replace(Time.Replace(text, ""), "");
    }
}
