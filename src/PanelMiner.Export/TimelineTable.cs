using PanelMiner.Timelines;

namespace PanelMiner.Export;

/// <summary>A line of a timeline with the subject whose story it is told in.</summary>
/// <param name="SubjectId">Id of the arrangement, or name of the body.</param>
/// <param name="Subject">Its name.</param>
/// <param name="Entry">The line.</param>
public sealed record ToldEntry(string SubjectId, string Subject, TimelineEntry Entry);

/// <summary>Timelines, a row for each citation of each line.</summary>
public static class TimelineTable
{
    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("subjectId", ExportType.Text, "Id of the arrangement whose story is told, or name of the body."),
        new("subject", ExportType.Text, "Its name."),
        new("entry", ExportType.Whole, "Number of the line in the story, from 1; a line with several citations has several rows."),
        new("edtf", ExportType.Text, "When it happened, as EDTF."),
        new("from", ExportType.Text, "First day covered, ISO."),
        new("to", ExportType.Text, "Last day covered, ISO."),
        new("firstTold", ExportType.Text, "Date of the meeting that first read of it, as EDTF."),
        new("toldTo", ExportType.Text, "The panel that first read of it."),
        new("kind", ExportType.Text, "Kind of the fact told."),
        new("what", ExportType.Text, "What happened, in a line."),
        new("who", ExportType.Text, "Who."),
        new("conflicts", ExportType.Text, "What other papers say against it, parted by semicolons."),
        new("quote", ExportType.Text, "The words on which it rests."),
        new("fact", ExportType.Text, "Id of the fact."),
        .. Provenance.PlaceColumns,
        .. Provenance.PaperColumns,
    ];

    /// <summary>The lines of one or several stories.</summary>
    /// <param name="entries">The lines, story by story.</param>
    /// <param name="papers">The papers that they cite, by id.</param>
    public static ExportTable Of(IEnumerable<ToldEntry> entries, IReadOnlyDictionary<string, SelectedPaper> papers) => new("timeline", Columns, Rows(entries, papers));

    private static IEnumerable<IReadOnlyList<object?>> Rows(IEnumerable<ToldEntry> entries, IReadOnlyDictionary<string, SelectedPaper> papers)
    {
        var (subject, number) = ("", 0);
        foreach (var told in entries)
        {
            number = told.SubjectId == subject ? number + 1 : 1;
            subject = told.SubjectId;
            var e = told.Entry;
            foreach (var c in e.Citations)
            {
                var paper = papers[c.Paper];
                yield return
                [
                    told.SubjectId, told.Subject, number, e.Edtf, e.From, e.To, e.FirstTold, e.ToldTo, e.Kind, e.What, e.Who,
                    e.Conflicts.Count == 0 ? null : string.Join("; ", e.Conflicts), c.Quote, c.Fact,
                    .. Provenance.Place(paper, c.Passage, c.Paragraph is null ? c.Passage : null, c.Paragraph, c.Page),
                    .. Provenance.Paper(paper.Mined.Paper),
                ];
            }
        }
    }
}
