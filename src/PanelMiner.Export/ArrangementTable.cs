using PanelMiner.Facts;

namespace PanelMiner.Export;

/// <summary>Arrangements, a row for each party, and one for an arrangement whose parties nobody names.</summary>
public static class ArrangementTable
{
    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("arrangementId", ExportType.Text, "Id of the arrangement."),
        new("name", ExportType.Text, "Its best-known name."),
        new("names", ExportType.Text, "Every name that papers use for it, parted by semicolons."),
        new("functions", ExportType.Text, "What it does, parted by semicolons."),
        new("firstSeen", ExportType.Text, "Date of the first paper that names it, as EDTF."),
        new("lastSeen", ExportType.Text, "Date of the last paper that names it, as EDTF."),
        new("ended", ExportType.Text, "When it ended, as EDTF."),
        new("relations", ExportType.Text, "How it stands to other arrangements."),
        new("party", ExportType.Text, "Who takes part."),
        new("role", ExportType.Text, "In which role: party, host, lead, chair, funder, overseer."),
        new("from", ExportType.Text, "Since when, as EDTF."),
        new("to", ExportType.Text, "Until when, as EDTF."),
        new("fact", ExportType.Text, "Id of the fact that says so."),
    ];

    /// <summary>The arrangements.</summary>
    public static ExportTable Of(IEnumerable<Arrangement> arrangements) => new("arrangements", Columns, arrangements.SelectMany(Rows));

    private static IEnumerable<IReadOnlyList<object?>> Rows(Arrangement a) => a.Parties.DefaultIfEmpty().Select(p => (IReadOnlyList<object?>)
    [
        a.Id, a.Name, Joined(a.Names), Joined(a.Functions), a.FirstSeen, a.LastSeen, a.Ended, Joined(a.Relations.Select(r => $"{Names.Kebab<ArrangementRelationKind>(r.Kind)} {r.To}")),
        p?.Who, Names.Kebab(p?.Role), p?.From, p?.To, p?.Fact,
    ]);

    private static string? Joined(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : null;
}
