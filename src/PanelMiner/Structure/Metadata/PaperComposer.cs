using PanelMiner.Structure.Blocks;
using PanelMiner.Text;

namespace PanelMiner.Structure.Metadata;

/// <summary>Puts together what a paper says about itself: its header, what stands under its text, and where both are silent, its first sentences.</summary>
internal static class PaperComposer
{
    /// <summary>The paper with its metadata.</summary>
    public static Paper Compose(Paper paper, Draft draft, PaperHeader header, SignOff signOff, PaperKind kind)
    {
        var running = RunningHeader.Read(draft);
        Marking[] markings = [.. header.Markings, .. running.Markings];
        var item = header.Item ?? running.Item;
        var areas = Areas(draft, header, signOff);
        var panel = PlacedBodies.Named(header.Panel, areas);
        var (date, basis) = DateOf(draft, header, signOff, kind);
        var meeting = basis == DateBasis.Meeting;
        return paper with
        {
            Title = Titled(header.Title, panel, kind, meeting ? date : null),
            Panel = panel,
            AgendaItem = item,
            Date = date?.Value,
            DateBasis = basis,
            Meetings = meeting ? [new PaperMeeting(panel, date!.Value, item, MeetingBasis.Stated), .. header.OtherMeetings] : [],
            Authors = [.. AuthorsOf(header, signOff, kind).Select(a => AuthorBodies.Complete(a, areas))],
            Kind = kind,
            Classification = Marking.TextOf(markings),
            Access = Marking.AccessOf(markings),
            ForceAreas = areas,
            Contacts = Contacts(draft, header),
        };
    }

    private static string? Titled(string? printed, string? body, PaperKind kind, Edtf? met)
    {
        var title = printed?.Trim(' ', '-', '–', '—', '*', '_');
        return string.IsNullOrEmpty(title) ? null : kind is PaperKind.Minutes or PaperKind.Agenda && body is not null ? RecordTitles.Complete(title, body, met) : title;
    }

    private static (Edtf? Date, DateBasis? Basis) DateOf(Draft draft, PaperHeader header, SignOff signOff, PaperKind kind)
    {
        if (header.MeetingDate is { } met)
        {
            return (met, DateBasis.Meeting);
        }

        var isRecord = kind is PaperKind.Minutes or PaperKind.Agenda;
        if (header.WrittenDate is { } written)
        {
            return (written, isRecord ? DateBasis.Meeting : DateBasis.Written);
        }

        if (signOff.Date is { } signed && !isRecord)
        {
            return (signed, DateBasis.Written);
        }

        var asAt = (header.Title is { } title ? AsAtDates.InHeader(title) : null)
            ?? header.Lines.Select(l => AsAtDates.InHeader(l.Line.Text)).FirstOrDefault(d => d is not null) ?? AsAtDates.InText(draft, header.Front.End)
            ?? (kind == PaperKind.MemberReport ? AsAtDates.OfVisit(draft, header.Front.End) : null);
        return asAt is null ? (null, null) : (asAt, DateBasis.AsAt);
    }

    private static IReadOnlyList<PaperAuthor> AuthorsOf(PaperHeader header, SignOff signOff, PaperKind kind)
    {
        if (kind is PaperKind.Minutes or PaperKind.Agenda)
        {
            return header.Front.All(LabelField.Author).Any() ? header.Authors : [];
        }

        if (kind == PaperKind.DecisionNotice && signOff.Signatories.Any(s => s.Name is not null))
        {
            return [.. signOff.Signatories.Where(s => s.Name is not null).Concat(header.ReportAuthors).DistinctBy(a => a.Name)];
        }

        if (header.Authors.Count == 0)
        {
            return signOff.Authors.Count > 0 ? signOff.Authors : signOff.Signatories;
        }

        return header.Authors is [var author] ? [Named(author, signOff)] : [.. header.Authors.Select(a => Named(a, signOff with { Signatories = [.. signOff.Signatories.Where(s => s.Role is not null)] }))];
    }

    // "Report of the Chief Executive" and, under the text, the Chief Executive's name, with the office or, where one alone signs, without.
    private static PaperAuthor Named(PaperAuthor author, SignOff signOff) => author.Name is not null
        ? author
        : signOff.Signatories is [{ Name: not null, Role: null } alone] ? author with { Name = alone.Name } : signOff.Signatories.FirstOrDefault(s => s.Name is not null && s.Role is not null && (s.Role.Equals(author.Role, StringComparison.OrdinalIgnoreCase)
        || author.Role?.StartsWith(s.Role, StringComparison.OrdinalIgnoreCase) == true)) is { } signed
            ? author with { Name = signed.Name }
            : author;

    private static IReadOnlyList<string> Areas(Draft draft, PaperHeader header, SignOff signOff)
    {
        if (header.ForceAreas.Count > 0)
        {
            return header.ForceAreas;
        }

        var signed = signOff.Signatories.Select(s => s.Role).OfType<string>().SelectMany(ForceAreaDetector.In).Distinct().ToList();
        if (signed.Count > 0)
        {
            return signed;
        }

        return AreaCounter.Main(draft.Candidates.Where(c => !c.IsFurniture).SelectMany(c => c.IsTable ? c.Rows.SelectMany(r => r.Cells) : [c.Text])) is { } main ? [main] : [];
    }

    private static IReadOnlyList<string> Contacts(Draft draft, PaperHeader header) =>
        [.. header.Front.All(LabelField.Contact).Select(f => $"{char.ToUpperInvariant(f.Name[0])}{f.Name[1..]}: {f.Value.Replace('\n', ' ')}")
            .Concat(Enumerable.Range(0, draft.Count).Where(i => draft.KindOf(i) == BlockKind.Contact).Where(i => !header.Front.Fields.Any(f => f.Block == i
            || f.ValueBlock == i)).SelectMany(i => Lines(draft.Candidates[i]))).Distinct()];

    private static IEnumerable<string> Lines(CandidateBlock candidate) =>
        candidate.IsTable ? candidate.Headers.Concat(candidate.Rows.Select(r => r.Cells)).Select(r => string.Join(' ', r.Where(c => c.Length > 0)))
            .Where(l => l.Length > 0) : [candidate.Text];
}
