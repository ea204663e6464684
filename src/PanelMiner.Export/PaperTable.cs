using PanelMiner.Search;
using PanelMiner.Tagging;

namespace PanelMiner.Export;

/// <summary>Papers, a row each, also those in which nothing was found: they are the denominator.</summary>
public static class PaperTable
{
    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        .. Provenance.PaperColumns,
        new("url", ExportType.Link, "Public address."),
        new("original", ExportType.Link, "Where the original bytes are kept."),
        new("status", ExportType.Text, "How reading ended: ok, partial or failed."),
        new("problems", ExportType.Text, "What went wrong."),
        new("format", ExportType.Text, "Format of the file."),
        new("pages", ExportType.Whole, "Pages; empty in formats without pages."),
        new("pack", ExportType.Text, "Id of the pack from which it was cut."),
        new("authors", ExportType.Text, "Authors, parted by semicolons."),
        new("classification", ExportType.Text, "Marking as printed."),
        new("access", ExportType.Text, "Whether the public may see it."),
        new("passages", ExportType.Whole, "All its passages."),
        new("found", ExportType.Whole, "Passages that the query and filters found; 0 where nothing was found."),
        .. Enum.GetValues<Tag>().Select(t => new ExportColumn($"{t.ToString().ToLowerInvariant()}Passages", ExportType.Whole, $"Passages found that carry the tag {t.ToString().ToLowerInvariant()}.")),
        .. FactKinds.All.Select(k => new ExportColumn($"{k}Facts", ExportType.Whole, $"Facts of the kind {k} in the passages found.")),
    ];

    /// <summary>The papers.</summary>
    public static ExportTable Of(IEnumerable<SelectedPaper> papers) => new("papers", Columns, papers.Select(Row));

    private static IReadOnlyList<object?> Row(SelectedPaper selected)
    {
        var p = selected.Mined.Paper;
        var found = selected.Mined.Passages.Where(t => selected.Takes(t.Passage.N)).ToList();
        var ids = found.Select(t => t.Passage.Id).ToHashSet(StringComparer.Ordinal);
        var facts = selected.Mined.Facts.Where(f => f.Passage is not null && ids.Contains(f.Passage)).ToLookup(FactKinds.Of, StringComparer.Ordinal);
        return
        [
            .. Provenance.Paper(p), p.Url, selected.Original, Names.Kebab<Structure.PaperStatus>(p.Status),
            p.Problems.Count == 0 ? null : string.Join("; ", p.Problems.Select(m => m.Message)), Names.Kebab(p.Format), p.Pages, p.Pack,
            p.Authors.Count == 0 ? null : string.Join("; ", p.Authors.Select(a => string.Join(", ", new[] { a.Name, a.Role, a.Organisation }.Where(x => !string.IsNullOrEmpty(x))))),
            p.Classification, Names.Kebab<Structure.PaperAccess>(p.Access), selected.Mined.Passages.Count, found.Count,
            .. Enum.GetValues<Tag>().Select(t => (object?)found.Count(f => f.Carries(t))),
            .. FactKinds.All.Select(k => (object?)facts[k].Count()),
        ];
    }
}
