using PanelMiner.Search;

namespace PanelMiner.Export;

/// <summary>Passages, a row each.</summary>
public static class PassageTable
{
    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("text", ExportType.Text, "The passage's own words; cells of a row are parted by ' | '."),
        new("kind", ExportType.Text, "What it is: paragraph, list-item, table-row, table-cell, minute, note."),
        new("section", ExportType.Text, "Headings above it, outermost first, parted by ' > '."),
        new("context", ExportType.Text, "Lead-in sentence of its list, or column headings of its row."),
        new("tags", ExportType.Text, "Tags that apply, parted by semicolons."),
        new("risk", ExportType.Share, "Calibrated probability of the tag risk, 0 to 1."),
        new("saving", ExportType.Share, "Calibrated probability of the tag saving, 0 to 1."),
        new("decision", ExportType.Share, "Calibrated probability of the tag decision, 0 to 1."),
        new("withdrawal", ExportType.Share, "Calibrated probability of the tag withdrawal, 0 to 1."),
        new("confirmed", ExportType.Flag, "Whether a person confirmed or corrected any of its tags."),
        new("facts", ExportType.Whole, "Facts stated in it."),
        new("n", ExportType.Whole, "Its number in the paper, from 1."),
        new("key", ExportType.Text, "Hash of its text, to which corrections bind."),
        .. Provenance.PlaceColumns,
        .. Provenance.PaperColumns,
    ];

    /// <summary>The passages of papers.</summary>
    public static ExportTable Of(IEnumerable<SelectedPaper> papers) => new("passages", Columns, papers.SelectMany(Rows));

    private static IEnumerable<IReadOnlyList<object?>> Rows(SelectedPaper selected)
    {
        var addresses = PassageAddresses.Of(selected.Mined.Passages);
        var facts = selected.Mined.Facts.ToLookup(f => f.Passage ?? "", StringComparer.Ordinal);
        for (var i = 0; i < addresses.Count; i++)
        {
            var tagged = selected.Mined.Passages[i];
            var p = tagged.Passage;
            if (!selected.Takes(p.N))
            {
                continue;
            }

            yield return
            [
                p.Text, Names.Kebab<Passages.PassageKind>(p.Kind), p.Section.Count == 0 ? null : string.Join(" > ", p.Section), p.Context,
                string.Join("; ", tagged.Tags.Where(t => t.Applies).Select(t => Names.Kebab<Tagging.Tag>(t.Tag))) is { Length: > 0 } tags ? tags : null,
                .. Enum.GetValues<Tagging.Tag>().Select(t => (object?)tagged.Tags.FirstOrDefault(k => k.Tag == t)?.Probability),
                tagged.Tags.Any(t => t.By == Tagging.TagSource.Person), facts[p.Id].Count(), p.N, p.Key,
                .. Provenance.Place(selected, p.Id, addresses[i], p.Paragraph, p.Page),
                .. Provenance.Paper(selected.Mined.Paper),
            ];
        }
    }
}
