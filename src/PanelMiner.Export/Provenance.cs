using System.Globalization;
using NodaTime;
using NodaTime.Text;
using PanelMiner.Sources;
using PanelMiner.Structure;

namespace PanelMiner.Export;

/// <summary>The columns by which every row can be followed back to its paper.</summary>
internal static class Provenance
{
    public static IReadOnlyList<ExportColumn> PaperColumns { get; } =
    [
        new("paper", ExportType.Text, "Id of the paper: the first 16 hex digits of its hash, and its place in its pack."),
        new("sha256", ExportType.Text, "SHA-256 of the file's bytes."),
        new("title", ExportType.Text, "Title of the paper as printed."),
        new("panel", ExportType.Text, "The body that received the paper."),
        new("meetingDate", ExportType.Day, "Day of the meeting to which it was put; empty when only a month or year is known."),
        new("paperDate", ExportType.Text, "The paper's own date as EDTF."),
        new("agendaItem", ExportType.Text, "Agenda item as printed."),
        new("paperKind", ExportType.Text, "Kind of paper: report, minutes, decision-notice …"),
        new("forceAreas", ExportType.Text, "Police force areas that the paper is about, parted by semicolons."),
        new("source", ExportType.Text, "Path or address as it was offered."),
    ];

    public static IReadOnlyList<ExportColumn> PlaceColumns { get; } =
    [
        new("passage", ExportType.Text, "Id of the passage."),
        new("address", ExportType.Text, "Address of the passage, as 'panelminer show' takes it."),
        new("paragraph", ExportType.Text, "Printed paragraph number."),
        new("page", ExportType.Whole, "Page, from 1; empty in formats without pages."),
        new("citation", ExportType.Text, "Title, panel, date, item, paragraph and page, as a person cites it."),
        new("link", ExportType.Link, "Where the paper can be read, at its page where that is known."),
    ];

    public static IEnumerable<object?> Paper(Paper paper) =>
    [
        paper.Id, paper.Sha256, paper.Title, paper.Panel, MeetingDay(paper), paper.Date, paper.AgendaItem, Names.Kebab<PaperKind>(paper.Kind),
        paper.ForceAreas.Count == 0 ? null : string.Join("; ", paper.ForceAreas), paper.Source,
    ];

    public static IEnumerable<object?> Place(SelectedPaper selected, string? passage, string? address, string? paragraph, int? page) =>
        [passage, address, paragraph, page, Citation(selected.Mined.Paper, paragraph, page), Link(selected, page)];

    /// <summary>Title, panel, date, item, paragraph and page.</summary>
    public static string Citation(Paper paper, string? paragraph, int? page)
    {
        var parts = new[]
        {
            paper.Title ?? paper.Source, paper.Panel, paper.Date, paper.AgendaItem is { } item ? $"item {item}" : null,
            paragraph is null ? null : $"paragraph {paragraph}", page is { } number ? string.Create(CultureInfo.InvariantCulture, $"page {number}") : null,
        };
        return string.Join(", ", parts.Where(p => !string.IsNullOrEmpty(p)));
    }

    public static string? Link(SelectedPaper selected, int? page)
    {
        var paper = selected.Mined.Paper;
        var address = paper.Url ?? selected.Original;
        var inFile = page is { } number ? number + Math.Max(0, (paper.FirstPage ?? 1) - 1) : (int?)null;
        return address is not null && paper.Format == PaperFormat.Pdf && inFile is not null && !address.Contains('#', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{address}#page={inFile}")
            : address;
    }

    private static LocalDate? MeetingDay(Paper paper)
    {
        var written = paper.Meetings.Select(m => m.Date).FirstOrDefault(d => d is not null) ?? (paper.DateBasis == DateBasis.Meeting ? paper.Date : null);
        return written is not null && LocalDatePattern.Iso.Parse(written) is { Success: true } day ? day.Value : null;
    }
}
