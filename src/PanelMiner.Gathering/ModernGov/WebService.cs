using System.Xml;
using System.Xml.Linq;
using PanelMiner.Gathering.Sites;
using PanelMiner.Sources;

namespace PanelMiner.Gathering.ModernGov;

/// <summary>
/// ModernGov's web service, <c>mgWebService.asmx</c>: GetCommittees, GetMeetings, GetMeeting. Element names are compared without case, and a
/// document is any element with a <c>url</c>, since releases of the service differ.
/// </summary>
internal sealed class WebService(SiteClient site, Uri home) : ICommitteeSystem
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Committee>> CommitteesAsync(CancellationToken cancellation)
    {
        var answer = await AskAsync("GetCommittees", "", cancellation);
        return [.. Named(answer, "committee").Where(c => !Says(c, "committeedeleted") && !Says(c, "committeeexpired"))
            .Select(c => new Committee(Value(c, "committeeid"), ModernGovText.Plain(Value(c, "committeetitle")))).Where(c => c.Id.Length > 0)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ListedMeeting>> MeetingsAsync(Committee committee, string from, string to, CancellationToken cancellation)
    {
        var query = $"?lCommitteeId={Uri.EscapeDataString(committee.Id)}&sFromDate={ModernGovText.Asked(from)}&sToDate={ModernGovText.Asked(to)}";
        var answer = await AskAsync("GetMeetings", query, cancellation);
        return [.. Named(answer, "meeting").Select(m => (Id: Value(m, "meetingid"), Date: ModernGovText.Day(Value(m, "meetingdate"))))
            .Where(m => m.Id.Length > 0 && m.Date is not null).Select(m => new ListedMeeting(m.Id, m.Date!))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ListedDocument>> DocumentsAsync(Committee committee, ListedMeeting meeting, CancellationToken cancellation)
    {
        var answer = await AskAsync("GetMeeting", $"?lMeetingId={Uri.EscapeDataString(meeting.Id)}", cancellation);
        var documents = answer.Descendants().Where(e => e.Elements().Any(c => Is(c, "url"))).Select(Document).ToList();
        // A restricted item may be named without any document.
        var bare = Named(answer, "agendaitem").Where(i => Says(i, "isrestricted") && !i.Descendants().Any(c => Is(c, "url"))).Select(i => Of(i, new(Title(i), null) { Restricted = true }));
        return [.. documents, .. bare];
    }

    private static string Title(XElement item) => ModernGovText.Plain(Value(item, "agendaitemtitle"));

    private static ListedDocument Of(XElement? item, ListedDocument document) => item is null ? document : document with
    {
        ItemId = Value(item, "agendaitemid"),
        ItemNumber = ModernGovText.Number(Value(item, "agendaitemnumber")) ?? ModernGovText.Number(Value(item, "agendanumber")),
        ItemTitle = Title(item),
        Restricted = document.Restricted || Says(item, "isrestricted"),
    };

    private ListedDocument Document(XElement element)
    {
        var address = ModernGovText.Plain(Value(element, "url"));
        return Of(
            element.Ancestors().FirstOrDefault(a => Is(a, "agendaitem")),
            new(ModernGovText.Plain(Value(element, "title")), Uri.TryCreate(home, address, out var absolute) && address.Length > 0 ? absolute : null) { Restricted = Says(element, "isrestricted") });
    }

    private static IEnumerable<XElement> Named(XDocument document, string name) => document.Descendants().Where(e => Is(e, name) && e.HasElements);

    private static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Value(XElement element, string name) => element.Elements().FirstOrDefault(e => Is(e, name))?.Value.Trim() ?? "";

    private static bool Says(XElement element, string name) => Value(element, name).Equals("true", StringComparison.OrdinalIgnoreCase);

    private async Task<XDocument> AskAsync(string method, string query, CancellationToken cancellation)
    {
        var address = new Uri(home, $"mgWebService.asmx/{method}{query}");
        var answer = await site.GetAsync(address, null, cancellation);
        if (answer.Problem is { } problem)
        {
            throw new SiteException(problem, answer.Status);
        }

        try
        {
            using var stream = new MemoryStream(answer.Body.ToArray());
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
            return XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw new SiteException(new(ProblemStage.Open, ProblemCategory.Damaged, $"{address} did not answer with XML: {e.Message}"), answer.Status);
        }
    }
}
