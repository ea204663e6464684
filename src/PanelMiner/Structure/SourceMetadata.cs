using PanelMiner.Sources;

namespace PanelMiner.Structure;

/// <summary>Completes what a paper says about itself by what its source says of it. What the paper states stands.</summary>
internal static class SourceMetadata
{
    /// <summary>The paper with its address and meeting; what a public source published is public whatever is printed on it.</summary>
    public static Paper Complete(Paper paper, SourceFile file)
    {
        var published = file.Url is null ? paper : paper with { Url = file.Url, Access = PaperAccess.Public };
        if (file.Meeting is not { } meeting)
        {
            return published;
        }

        var known = published.Meetings.Any(m => m.Date == meeting.Date);
        return published with
        {
            Panel = published.Panel ?? meeting.Panel,
            AgendaItem = published.AgendaItem ?? meeting.AgendaItem,
            Date = published.Date ?? meeting.Date,
            DateBasis = published.Date is null ? DateBasis.Source : published.DateBasis,
            Meetings = known ? published.Meetings : [.. published.Meetings, new(meeting.Panel, meeting.Date, meeting.AgendaItem, MeetingBasis.Source)],
        };
    }
}
