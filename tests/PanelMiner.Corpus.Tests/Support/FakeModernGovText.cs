using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Text;

namespace PanelMiner.Corpus.Tests.Support;

/// <summary>What the fake site says: the web service's XML, with its entities encoded twice, and the pages.</summary>
internal static class FakeModernGovText
{
    public static string Service(FakeModernGov site, string method, NameValueCollection query) => method switch
    {
        "GetCommittees" => Xml("getcommittees", site.Committees.Select(c => $"<committee><committeeid>{c.Id}</committeeid><committeetitle>{Twice(c.Title)}</committeetitle><committeedeleted>False</committeedeleted></committee>")),
        "GetMeetings" => Xml("getmeetings", Meetings(site, query).Select(m => $"<meeting><meetingid>{m.Id}</meetingid><meetingdate>{Uk(m.Date)}</meetingdate><meetingtime>2.00 pm</meetingtime></meeting>")),
        _ => Meeting(site.Committees.SelectMany(c => c.Meetings).Single(m => m.Id.ToString(CultureInfo.InvariantCulture) == query["lMeetingId"]), site),
    };

    public static string? Page(FakeModernGov site, string page, NameValueCollection query) => page switch
    {
        "mgListCommittees.aspx" => Html(site.Committees.Select(c => $"<li><a href=\"mgCommitteeDetails.aspx?ID={c.Id}\">{WebUtility.HtmlEncode(c.Title)}</a></li>")),
        "ieListMeetings.aspx" => Html(Committee(site, query["CId"]).Meetings.Where(m => m.Date.Year.ToString(CultureInfo.InvariantCulture) == query["Year"])
            .Select(m => $"<li><a href=\"ieListDocuments.aspx?CId={query["CId"]}&amp;MId={m.Id}&amp;Ver=4\">{m.Date.ToString("d MMM yyyy", CultureInfo.InvariantCulture)} 2.00 pm</a></li>")),
        "ieListDocuments.aspx" => Html(Committee(site, query["CId"]).Meetings.Single(m => m.Id.ToString(CultureInfo.InvariantCulture) == query["MId"]).Documents.GroupBy(d => d.Item).Select(Row)),
        _ => null,
    };

    private static string Row(IGrouping<string?, FakeDocument> item)
    {
        var links = string.Concat(item.Where(d => !d.Restricted).Select(d => $"<li><a href=\"{Uri.EscapeDataString(d.Path.TrimStart('/')).Replace("%2F", "/", StringComparison.Ordinal)}?T=10\">{WebUtility.HtmlEncode(d.Title)} <span>PDF 93 KB</span></a></li>"));
        var restricted = item.Any(d => d.Restricted) ? "<p class=\"mgRestricted\">View the reasons why this item is restricted</p>" : "";
        return item.Key is null ? $"<ul>{links}</ul>" : $"<table><tr><td class=\"mgItemNumberCell\"><p class=\"mgAiTitleTxt\">{item.Key}.</p></td><td><p class=\"mgAiTitleTxt\">{WebUtility.HtmlEncode(item.First().ItemTitle)}</p><ul>{links}</ul>{restricted}</td></tr></table>";
    }

    private static string Meeting(FakeMeeting meeting, FakeModernGov site)
    {
        var text = new StringBuilder($"<meeting><meetingid>{meeting.Id}</meetingid><meetingdate>{Uk(meeting.Date)}</meetingdate><agendapublished>True</agendapublished><linkeddocuments>");
        text.AppendJoin("", meeting.Documents.Where(d => d.Item is null).Select(d => Document(d, site)));
        text.Append("</linkeddocuments><agendaitems>");
        foreach (var item in meeting.Documents.Where(d => d.Item is not null).GroupBy(d => d.Item))
        {
            text.Append(CultureInfo.InvariantCulture, $"<agendaitem><agendaitemid>{meeting.Id}{item.Key}</agendaitemid><agendaitemnumber>{item.Key}.</agendaitemnumber><agendaitemtitle>{Twice(item.First().ItemTitle)}</agendaitemtitle><isrestricted>{item.All(d => d.Restricted)}</isrestricted><linkeddocuments>");
            text.AppendJoin("", item.Where(d => !d.Restricted).Select(d => Document(d, site)));
            text.Append("</linkeddocuments></agendaitem>");
        }

        return $"<getmeeting>{text}</agendaitems></meeting></getmeeting>";
    }

    private static string Document(FakeDocument document, FakeModernGov site) =>
        $"<linkeddocument><title>{Twice(document.Title)}</title><url>{WebUtility.HtmlEncode(new Uri(site.Home, document.Path).AbsoluteUri)}</url><isrestricted>{document.Restricted}</isrestricted></linkeddocument>";

    private static IEnumerable<FakeMeeting> Meetings(FakeModernGov site, NameValueCollection query) => Committee(site, query["lCommitteeId"]).Meetings
        .Where(m => m.Date >= Day(query["sFromDate"]!) && m.Date <= Day(query["sToDate"]!));

    private static FakeCommittee Committee(FakeModernGov site, string? id) => site.Committees.Single(c => c.Id.ToString(CultureInfo.InvariantCulture) == id);

    private static DateOnly Day(string uk) => DateOnly.ParseExact(uk, "dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Uk(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Twice(string text) => WebUtility.HtmlEncode(WebUtility.HtmlEncode(text));

    private static string Xml(string root, IEnumerable<string> inner) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?><{root}><list>{string.Concat(inner)}</list></{root}>";

    private static string Html(IEnumerable<string> inner) => $"<!DOCTYPE html><html><body><ul>{string.Concat(inner)}</ul></body></html>";
}
