using PanelMiner.Facts;
using PanelMiner.Search;

namespace PanelMiner.Export;

/// <summary>Facts, a row each.</summary>
public static class FactTable
{
    /// <summary>The column in which a person gives a verdict.</summary>
    public const string VerdictColumn = "verdict";

    private static readonly ExportColumn Verdict = new(VerdictColumn, ExportType.Text, "Your verdict: right or wrong; leave it empty where you cannot say.");

    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("fact", ExportType.Text, "Id of the fact."),
        new("kind", ExportType.Text, "Kind of fact."),
        new("quote", ExportType.Text, "The words from which it was read, exactly as in the passage."),
        new("arrangement", ExportType.Text, "The arrangement concerned, as the paper calls it."),
        new("arrangementId", ExportType.Text, "Id of that arrangement across papers."),
        .. FactColumns.All.Select(c => c.Column),
        new("statedBy", ExportType.Text, "Who says it."),
        new("voice", ExportType.Text, "In whose voice: author, reported or quoted."),
        new("asAt", ExportType.Text, "The date from which it speaks, as EDTF."),
        new("confidence", ExportType.Share, "How sure the extractor is, 0 to 1."),
        new("confirmed", ExportType.Text, "What a person said of it: confirmed, amended or rejected; empty where nobody has looked."),
        new("confirmedBy", ExportType.Text, "Who said so."),
        new("start", ExportType.Whole, "First UTF-16 code unit of the quote in the passage's text."),
        new("end", ExportType.Whole, "The code unit after the last."),
        new("madeBy", ExportType.Text, "Extractor and version."),
        .. Provenance.PlaceColumns,
        .. Provenance.PaperColumns,
    ];

    /// <summary>The facts of papers.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="kinds">Only facts of these kinds; all when there are none.</param>
    public static ExportTable Of(IEnumerable<SelectedPaper> papers, IReadOnlyCollection<string> kinds) =>
        new("facts", Columns, papers.SelectMany(p => Rows(p, kinds)));

    /// <summary>A sample of facts with an empty column for verdicts. Equal seeds choose the same facts, in whatever order papers come.</summary>
    public static ExportTable Sample(IEnumerable<SelectedPaper> papers, IReadOnlyCollection<string> kinds, int size, int seed) =>
        new("facts", [Verdict, .. Columns], FactSample.Choose(papers.SelectMany(p => Rows(p, kinds)), size, seed).Select(r => (IReadOnlyList<object?>)[null, .. r]));

    private static IEnumerable<IReadOnlyList<object?>> Rows(SelectedPaper selected, IReadOnlyCollection<string> kinds)
    {
        var places = selected.Mined.Passages.Zip(PassageAddresses.Of(selected.Mined.Passages)).ToDictionary(p => p.First.Passage.Id, p => (p.First.Passage.N, Address: p.Second), StringComparer.Ordinal);
        foreach (var fact in selected.Mined.Facts.Where(f => kinds.Count == 0 || kinds.Contains(FactKinds.Of(f))))
        {
            var place = fact.Passage is { } id && places.TryGetValue(id, out var known) ? known : (N: 0, Address: null);
            if (selected.Takes(place.N))
            {
                yield return Row(selected, fact, place.Address);
            }
        }
    }

    private static object?[] Row(SelectedPaper selected, Fact f, string? address) =>
    [
        f.Id, FactKinds.Of(f), f.Quote, f.Arrangement, f.ArrangementId,
        .. FactColumns.All.Select(c => c.Value(f)),
        Speaker(f.StatedBy), Names.Kebab<FactVoice>(f.Voice), f.AsAt, f.Confidence, Names.Kebab(f.Review?.State), f.Review?.By, f.Start, f.End, f.MadeBy,
        .. Provenance.Place(selected, f.Passage, address, f.Paragraph, f.Page),
        .. Provenance.Paper(selected.Mined.Paper),
    ];

    private static string? Speaker(FactSpeaker? speaker)
    {
        var told = string.Join(", ", new[] { speaker?.Name, speaker?.Role, speaker?.Organisation }.Where(p => !string.IsNullOrEmpty(p)));
        return told.Length == 0 ? null : told;
    }
}
