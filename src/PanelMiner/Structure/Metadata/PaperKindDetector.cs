using PanelMiner.Structure.Blocks;

namespace PanelMiner.Structure.Metadata;

/// <summary>Tells what kind of paper it is, from its header, its salutation and its close.</summary>
internal static class PaperKindDetector
{
    private const int Furthest = 30;

    /// <summary>The kind of a draft's paper.</summary>
    public static PaperKind Detect(Draft draft, PaperHeader header, bool hasAttendance, SignOff signOff)
    {
        var title = (header.Title ?? "").ToLowerInvariant();
        var words = header.Words.ToLowerInvariant();
        if (IsDecision(header, words, title))
        {
            return PaperKind.DecisionNotice;
        }

        if (hasAttendance || IsMinutes(header, title))
        {
            return PaperKind.Minutes;
        }

        if (IsAgenda(header))
        {
            return PaperKind.Agenda;
        }

        if (IsResponse(title))
        {
            return PaperKind.Response;
        }

        if (IsLetter(draft, header, signOff))
        {
            return PaperKind.Letter;
        }

        return IsMemberReport(words, title) ? PaperKind.MemberReport : IsReport(draft, header, words, title) ? PaperKind.Report : PaperKind.Other;
    }

    private static bool IsDecision(PaperHeader header, string words, string title)
    {
        string[] names = ["record of decision", "decision notice", "decision record", "notice of decision", "record of officer decision", "decision log", "decision request form", "request for decision", "pcc decision", "record of cabinet decision", "record of executive decision", "decision form"];
        var labels = header.Front.Fields.Select(f => f.Name).ToHashSet();
        return (labels.Any(l => l is "decision taken by" or "decision to be taken by" or "decision maker")
            && labels.Any(l => l is "date of decision" or "decision date")) || names.Any(n => words.Contains(n, StringComparison.Ordinal)
            || title.Contains(n, StringComparison.Ordinal))
            || header.Lines.Any(l => l.Line.Text.Length <= 40 && l.Line.Text.StartsWith("decision", StringComparison.OrdinalIgnoreCase) && l.Line.Text.Any(char.IsAsciiDigit))
            || (labels.Any(l => l.StartsWith("decision n", StringComparison.Ordinal) || l.StartsWith("decision ref", StringComparison.Ordinal))
                && labels.Any(l => l is "decision taken by" or "decision to be taken by" or "date of decision" or "decision maker" or "title of decision" or "decision date"));
    }

    private static bool IsMinutes(PaperHeader header, string title) =>
        header.Lines.Any(l => l.Kind is HeaderLineKind.PaperKind && IsRecord(l.Line.Text)) || title.StartsWith("minutes of", StringComparison.Ordinal)
            || title.StartsWith("draft minutes", StringComparison.Ordinal)
        || header.Lines.Any(l => l.Kind is HeaderLineKind.Meeting && (IsRecord(l.Line.Text) || l.Line.Text.Contains(" held ", StringComparison.OrdinalIgnoreCase))
        && !l.Line.Text.Contains("to be held", StringComparison.OrdinalIgnoreCase) && !l.Line.Text.Contains("will be held", StringComparison.OrdinalIgnoreCase)
        && !IsAgendaWord(l.Line.Text));

    private static bool IsRecord(string text) => new[] { "minutes", "meeting note", "notes of", "action notes" }.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) && !text.StartsWith("agenda", StringComparison.OrdinalIgnoreCase);

    private static bool IsAgendaWord(string text) => (text.Contains("agenda", StringComparison.OrdinalIgnoreCase)
        && !text.Contains("agenda item", StringComparison.OrdinalIgnoreCase) && !text.Contains("agenda no", StringComparison.OrdinalIgnoreCase))
        || text.Contains("summons", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a header is that of an agenda.</summary>
    public static bool IsAgenda(PaperHeader header) => IsAgenda(header, (header.Title ?? "").ToLowerInvariant());

    private static bool IsAgenda(PaperHeader header, string title) =>
        title is "agenda" || header.Lines.Any(l => (l.Kind is HeaderLineKind.PaperKind or HeaderLineKind.Meeting or HeaderLineKind.Receiver
            && IsAgendaWord(l.Line.Text)) || l.Line.Text.Contains("will be held", StringComparison.OrdinalIgnoreCase))
        || title.StartsWith("agenda ", StringComparison.Ordinal) || title.StartsWith("summons ", StringComparison.Ordinal);

    private static bool IsLetter(Draft draft, PaperHeader header, SignOff signOff) =>
        signOff.IsLetter && !header.Front.All(LabelField.Receiver).Any(f => BodyNames.Receiver(f.Value) is not null && header.Item is not null)
        || draft.Candidates.Take(Furthest).Any(c => c.Text.Length <= 80 && c.Text.StartsWith("Dear ", StringComparison.Ordinal));

    private static bool IsMemberReport(string words, string title) =>
        new[] { "link member", "member report", "member's report", "members' report", "lead member report", "champion report", "report of the link member" }.Any(w => title.Contains(w, StringComparison.Ordinal) || words.Contains(w, StringComparison.Ordinal));

    private static bool IsResponse(string title) => title.Contains("response to", StringComparison.Ordinal) || title.EndsWith("response", StringComparison.Ordinal)
        || title.StartsWith("response", StringComparison.Ordinal);

    private static bool IsReport(Draft draft, PaperHeader header, string words, string title) =>
        title.Contains("report", StringComparison.Ordinal) || (header.Panel is not null && header.Title is not null)
            || words.Contains("report", StringComparison.Ordinal) || header.Front.All(LabelField.Author).Any()
        || (header.Front.All(LabelField.Title).Any() && header.Front.All(LabelField.Receiver).Any())
        || draft.Candidates.Take(Furthest).Any(c => HeadingWords.IsKnown(c.Text) && (c.Text.Contains("report", StringComparison.OrdinalIgnoreCase)
        || c.Text.StartsWith("recommendation", StringComparison.OrdinalIgnoreCase)));
}
