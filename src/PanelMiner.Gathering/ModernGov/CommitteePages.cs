using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PanelMiner.Gathering.Sites;

namespace PanelMiner.Gathering.ModernGov;

/// <summary>ModernGov's pages, for a site whose web service is switched off: <c>mgListCommittees.aspx</c>, <c>ieListMeetings.aspx</c>, <c>ieListDocuments.aspx</c>.</summary>
internal sealed class CommitteePages(SiteClient site, Uri home) : ICommitteeSystem
{
    private static readonly Regex Pack = new("/documents/[a-z][0-9]+/", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private readonly HtmlParser parser = new();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Committee>> CommitteesAsync(CancellationToken cancellation)
    {
        var page = await PageAsync(new Uri(home, "mgListCommittees.aspx?bcr=1"), cancellation);
        return [.. Links(page.Document, page.Address)
            .Where(l => l.Address.AbsolutePath.EndsWith("mgCommitteeDetails.aspx", StringComparison.OrdinalIgnoreCase) || l.Address.AbsolutePath.EndsWith("ieListMeetings.aspx", StringComparison.OrdinalIgnoreCase))
            .Select(l => new Committee(Query(l.Address, "ID") ?? Query(l.Address, "CId") ?? Query(l.Address, "CommitteeId") ?? "", l.Text))
            .Where(c => c.Id.Length > 0 && c.Title.Length > 0).DistinctBy(c => c.Id)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ListedMeeting>> MeetingsAsync(Committee committee, string from, string to, CancellationToken cancellation)
    {
        var meetings = new List<ListedMeeting>();
        for (var year = Year(from); year <= Year(to); year++)
        {
            var page = await PageAsync(new Uri(home, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ieListMeetings.aspx?CId={Uri.EscapeDataString(committee.Id)}&Year={year}")), cancellation);
            meetings.AddRange(Links(page.Document, page.Address)
                .Where(l => l.Address.AbsolutePath.EndsWith("ieListDocuments.aspx", StringComparison.OrdinalIgnoreCase))
                .Select(l => (Id: Query(l.Address, "MId"), Date: ModernGovText.Day(l.Text)))
                .Where(m => m.Id is not null && m.Date is not null && string.CompareOrdinal(m.Date, from) >= 0 && string.CompareOrdinal(m.Date, to) <= 0)
                .Select(m => new ListedMeeting(m.Id!, m.Date!)));
        }

        return [.. meetings.DistinctBy(m => m.Id).OrderBy(m => m.Date, StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ListedDocument>> DocumentsAsync(Committee committee, ListedMeeting meeting, CancellationToken cancellation)
    {
        var page = await PageAsync(MeetingPage(home, committee, meeting), cancellation);
        var links = page.Document.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>()
            .Select(a => (Anchor: a, Address: Resolve(page.Address, a.GetAttribute("href")), Text: ModernGovText.Plain(a.TextContent)))
            .Where(l => l.Address is not null && Pack.IsMatch(l.Address.AbsolutePath))
            .Select(l => Of(Item(l.Anchor), new ListedDocument(Title(l.Text), l.Address)));
        var restricted = page.Document.QuerySelectorAll(".mgRestricted, [class*='estricted']")
            .Select(e => (Element: e, Row: Item(e))).Where(r => r.Row is not null && !r.Row.QuerySelectorAll("a[href]").Any(a => Pack.IsMatch(a.GetAttribute("href") ?? "")))
            .Select(r => Of(r.Row, new ListedDocument(ModernGovText.Plain(ItemTitle(r.Row!)?.TextContent ?? r.Element.TextContent), null) { Restricted = true }));
        return [.. links.DistinctBy(d => d.Address), .. restricted.DistinctBy(d => d.ItemNumber)];
    }

    /// <summary>The page of a meeting.</summary>
    public static Uri MeetingPage(Uri home, Committee committee, ListedMeeting meeting) =>
        new(home, $"ieListDocuments.aspx?CId={Uri.EscapeDataString(committee.Id)}&MId={Uri.EscapeDataString(meeting.Id)}");

    // "Fleet report (PDF, 93 KB)", "Fleet report PDF 93 KB".
    private static string Title(string text)
    {
        var end = text.LastIndexOf(" PDF ", StringComparison.Ordinal) is > 0 and var plain ? plain : text.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket && text.EndsWith(')') && text.Contains("KB", StringComparison.Ordinal) ? bracket : text.Length;
        return text[..end];
    }

    private static ListedDocument Of(IElement? row, ListedDocument document) => row is null ? document : document with
    {
        ItemNumber = ModernGovText.Number(row.QuerySelector(".mgItemNumberCell")?.TextContent ?? row.QuerySelector("td")?.TextContent),
        ItemTitle = ItemTitle(row) is { } title ? ModernGovText.Plain(title.TextContent) : null,
        ItemId = ModernGovText.Number(row.QuerySelector(".mgItemNumberCell")?.TextContent ?? row.QuerySelector("td")?.TextContent),
        Restricted = document.Restricted || row.QuerySelector(".mgRestricted") is not null,
    };

    private static IElement? Item(IElement element) => element.Closest("tr");

    private static IElement? ItemTitle(IElement row) => row.QuerySelector("td:not(.mgItemNumberCell) .mgAiTitleTxt") ?? row.QuerySelector("td:not(.mgItemNumberCell)");

    private static int Year(string iso) => int.Parse(iso[..4], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(Uri Address, string Text)> Links(IDocument document, Uri page) =>
        document.QuerySelectorAll("a[href]").Select(a => (Address: Resolve(page, a.GetAttribute("href")), Text: ModernGovText.Plain(a.TextContent))).Where(l => l.Address is not null).Select(l => (l.Address!, l.Text));

    private static Uri? Resolve(Uri page, string? reference) => Uri.TryCreate(page, ModernGovText.Plain(reference), out var address) && address.Scheme is "http" or "https" ? address : null;

    private static string? Query(Uri address, string name) => address.Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2))
        .FirstOrDefault(p => p.Length == 2 && p[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];

    private async Task<(IHtmlDocument Document, Uri Address)> PageAsync(Uri address, CancellationToken cancellation)
    {
        var answer = await site.GetAsync(address, null, cancellation);
        return answer.Problem is { } problem
            ? throw new SiteException(problem, answer.Status)
            : (await parser.ParseDocumentAsync(new MemoryStream(answer.Body.ToArray()), cancellation), answer.Address);
    }
}
