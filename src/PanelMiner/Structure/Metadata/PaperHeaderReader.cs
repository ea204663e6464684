using PanelMiner.Text;

namespace PanelMiner.Structure.Metadata;

/// <summary>Makes sense of a front matter: who receives the paper, when, what it is called, who wrote it, how it is marked.</summary>
internal static class PaperHeaderReader
{
    /// <summary>Reads the header that begins at a candidate.</summary>
    public static PaperHeader Read(Draft draft, int start)
    {
        var front = FrontMatterReader.Read(draft, start);
        var lines = front.Lines.Select(HeaderLineReader.Read).ToList();
        var receivers = Receivers(front, lines);
        var (title, titleBlocks) = TitleReader.Read(draft, front, lines);
        var header = new PaperHeader(front, lines)
        {
            Title = title,
            TitleBlocks = titleBlocks,
            Item = Item(front, lines),
            Markings = [.. front.All(LabelField.Marking).SelectMany(MarkingsOf), .. lines.SelectMany(l => l.Markings)],
            Authors = front.IsLetter ? [] : Authors(front, lines, _ => true),
            ReportAuthors = front.IsLetter ? [] : Authors(front, lines, f => !f.Name.Contains("officer", StringComparison.Ordinal)),
            MeetingDate = MeetingDate(front, lines, receivers),
            WrittenDate = WrittenDate(front, lines, receivers.Count > 0),
            OtherMeetings = [.. receivers.Skip(1).Where(r => r.Date is not null)],
        };
        var areas = AreaLines(header, receivers).SelectMany(ForceAreaDetector.In).Distinct().ToList();
        return header with { ForceAreas = areas, Panel = PlacedBodies.Named(receivers.Count > 0 ? receivers[0].Panel : null, areas) };
    }

    // Beside an item's number stands a word of a running header; beside a label of its own a marking.
    private static IReadOnlyList<Marking> MarkingsOf(HeaderField field) =>
        field.Name.Contains("item", StringComparison.Ordinal) ? Markings.InRunningHeader(field.Value) : Markings.OfValue(field.Value);

    private static List<PaperMeeting> Receivers(FrontMatter front, List<ReadHeaderLine> lines)
    {
        if (front.IsLetter)
        {
            return [];
        }

        var receivers = new List<PaperMeeting>();
        foreach (var field in front.All(LabelField.Receiver))
        {
            foreach (var value in field.Value.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                if (!IsEverybody(value) && BodyNames.Receiver(value) is { } body)
                {
                    receivers.Add(new(body, HeaderDates.First(value)?.Edtf.Value, null, MeetingBasis.Stated));
                }
            }
        }

        var stated = new[] { HeaderLineKind.Meeting, HeaderLineKind.Receiver, HeaderLineKind.PaperKind, HeaderLineKind.TitleWithReceiver };
        receivers.AddRange(stated.SelectMany(kind => lines.Where(l => l.Kind == kind
            && l.Body is not null).OrderByDescending(l => l.Line.Text.Contains(" held", StringComparison.OrdinalIgnoreCase)).Take(receivers.Count == 0 ? 1 : 0))
            .Select(l => new PaperMeeting(l.Body, l.Kind == HeaderLineKind.TitleWithReceiver ? null : l.Date?.Value, null, MeetingBasis.Stated)));
        return receivers.Count > 0 ? receivers : FromAuthorLine(front);
    }

    // "Report of the Commissioner to the Police and Crime Panel" names its receiver after the author.
    private static List<PaperMeeting> FromAuthorLine(FrontMatter front) =>
        [.. front.All(LabelField.Author).Select(f => (f, At: f.Value.LastIndexOf(" to the ", StringComparison.OrdinalIgnoreCase)))
            .Where(p => p.At > 0).Select(p => BodyNames.Receiver(p.f.Value[(p.At + 1)..])).OfType<string>().Take(1)
            .Select(body => new PaperMeeting(body, null, null, MeetingBasis.Stated))];

    private static bool IsEverybody(string value) => value.StartsWith("all members", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("the members of", StringComparison.OrdinalIgnoreCase);

    private static string? Item(FrontMatter front, List<ReadHeaderLine> lines) =>
        lines.Select(l => l.Item).FirstOrDefault(i => i is not null) ?? front.All(LabelField.Item).Select(f => f.Value.Trim().TrimStart('.', ':', '-', '–', ' '))
            .Select(v => v.StartsWith("no", StringComparison.OrdinalIgnoreCase) ? v[2..].TrimStart('.', ':', ' ') : v)
            .Select(v => v.Split(' ')[0].TrimEnd('.', ':', ',')).FirstOrDefault(v => v.Length is > 0 and <= 8 && (v.Any(char.IsAsciiDigit) || v.Length <= 3));

    private static Edtf? MeetingDate(FrontMatter front, List<ReadHeaderLine> lines, List<PaperMeeting> receivers)
    {
        if (front.IsLetter)
        {
            return null;
        }

        if (First(front.All(LabelField.MeetingDate)) is { } stated)
        {
            return stated;
        }

        if (receivers.Select(r => r.Date).FirstOrDefault(d => d is not null) is { } beside && Edtf.TryParseAnchor(beside, out var day))
        {
            return day;
        }

        if (lines.Find(l => l is { Kind: HeaderLineKind.Meeting, Date: not null }) is { } meeting)
        {
            return meeting.Date;
        }

        if (lines.Find(l => l is { Kind: HeaderLineKind.Date, HasTime: true }) is { } timed)
        {
            return timed.Date;
        }

        var named = receivers.Count > 0 && (front.Fields.Any(f => f.Field is LabelField.Receiver or LabelField.Author)
            || lines.Exists(l => l.Kind is HeaderLineKind.Receiver or HeaderLineKind.Meeting || l is { Kind: HeaderLineKind.PaperKind, Body: not null }))
            && !lines.Exists(l => l is { Kind: HeaderLineKind.TitleWithReceiver, Date: not null });
        return named ? First(front.All(LabelField.Date)) ?? lines.Find(l => l.Kind == HeaderLineKind.Date)?.Date : null;
    }

    private static Edtf? WrittenDate(FrontMatter front, List<ReadHeaderLine> lines, bool received) =>
        First(front.All(LabelField.WrittenDate)) ?? First(front.All(LabelField.DecisionDate)) ?? First(front.All(LabelField.Date))
        ?? lines.Find(l => l.Kind == HeaderLineKind.TitleWithReceiver && l.Date is not null)?.Date
        ?? (received ? null : lines.Find(l => l.Kind == HeaderLineKind.Date)?.Date)
        ?? lines.Find(l => l.Kind == HeaderLineKind.Date)?.Date ?? (front.IsLetter ? lines.Select(l => DateAtEnd(l.Line.Text)).FirstOrDefault(d => d is not null) : null);

    // A letterhead's last line may run into the day.
    private static Edtf? DateAtEnd(string text) => HeaderDates.First(text) is { } date && date.Span.End == text.Length ? date.Edtf : null;

    private static Edtf? First(IEnumerable<HeaderField> fields) => fields.Select(f => HeaderDates.First(f.Value)?.Edtf).FirstOrDefault(d => d is not null);

    private static IReadOnlyList<PaperAuthor> Authors(FrontMatter front, List<ReadHeaderLine> lines, Func<HeaderField, bool> counts)
    {
        var labelled = front.All(LabelField.Author).Where(counts).SelectMany(f => AuthorReader.Read(WithoutReceiver(f.Value))).Distinct().ToList();
        return labelled.Count > 0 ? labelled : [.. lines.Select(l => l.Author).OfType<PaperAuthor>()];
    }

    private static string WithoutReceiver(string value)
    {
        var at = value.LastIndexOf(" to the ", StringComparison.OrdinalIgnoreCase);
        return at > 0 && BodyNames.Receiver(value[(at + 1)..]) is not null ? value[..at] : value;
    }

    private static IEnumerable<string> AreaLines(PaperHeader header, List<PaperMeeting> receivers)
    {
        if (header.Front.IsLetter)
        {
            return header.Lines.Where(l => l.Kind == HeaderLineKind.Organisation).Select(l => l.Line.Text);
        }

        var receiving = receivers.Take(1).Select(r => r.Panel!).Concat(header.Front.Fields.Where(f => f.Field is LabelField.Receiver).Select(f => f.Value)
            .Concat(header.Lines.Where(l => l.Body is not null).Select(l => l.Line.Text)));
        var writing = header.Front.Fields.Where(f => f.Field is LabelField.Author).Select(f => f.Value)
            .Concat(header.Lines.Where(l => l.Kind is HeaderLineKind.Organisation or HeaderLineKind.Author).Select(l => l.Line.Text));
        var first = receiving.SelectMany(ForceAreaDetector.In).Any() ? receiving : receiving.Concat(writing).Concat(Letterhead(header.Lines));
        return first.SelectMany(ForceAreaDetector.In).Any() ? first : header.Title is null ? [] : [header.Title];
    }

    // A letterhead set on two lines: the area over "Police & Crime Commissioner".
    private static IEnumerable<string> Letterhead(IReadOnlyList<ReadHeaderLine> lines) =>
        lines.Zip(lines.Skip(1)).Where(p => p.Second.Kind == HeaderLineKind.Organisation
            && p.First.Line.Text.Length <= 40).Select(p => $"{p.First.Line.Text} {p.Second.Line.Text}");
}
