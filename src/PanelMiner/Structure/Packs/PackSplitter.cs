using System.Globalization;
using PanelMiner.Sources;
using PanelMiner.Structure.Metadata;

namespace PanelMiner.Structure.Packs;

/// <summary>Cuts an agenda pack into its papers, each knowing its item, its meeting and its pages; anything else is one paper.</summary>
internal static class PackSplitter
{
    /// <summary>The documents of a file, in reading order.</summary>
    public static IReadOnlyList<PanelDocument> Split(Paper paper, IReadOnlyList<CandidateBlock> candidates, IReadOnlyList<RawBookmark> bookmarks)
    {
        var papers = PackBoundaries.Find(candidates, bookmarks);
        if (papers.Count < 2)
        {
            return [PaperStructurer.Structure(paper, candidates)];
        }

        var documents = new List<PanelDocument>();
        for (var k = 0; k < papers.Count; k++)
        {
            var last = k + 1 < papers.Count ? papers[k + 1].FirstPage - 1 : paper.Pages ?? papers[k].FirstPage;
            var own = Part(paper, k + 1, k == 0 ? 1 : papers[k].FirstPage, last);
            var document = PaperStructurer.Structure(own, Between(candidates, papers[k].FirstPage, last, k == 0));
            documents.Add(k == 0 ? document : document with { Paper = Heard(document.Paper, papers[k], documents[0].Paper) });
        }

        return documents;
    }

    private static Paper Part(Paper pack, int k, int first, int last) => pack with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{pack.Id}-{k}"),
        Pack = pack.Id,
        FirstPage = first,
        LastPage = last,
        Pages = last - first + 1,
        Problems = [.. pack.Problems.Where(p => p.Page is null ? k == 1 : p.Page >= first && p.Page <= last)],
    };

    private static List<CandidateBlock> Between(IReadOnlyList<CandidateBlock> candidates, int first, int last, bool isFirst)
    {
        var page = 0;
        var own = new List<CandidateBlock>();
        foreach (var candidate in candidates)
        {
            page = candidate.Page ?? page;
            if (page <= last && (page >= first || isFirst))
            {
                own.Add(candidate);
            }
        }

        return own;
    }

    // The agenda says to which meeting a paper was put, where the paper itself does not.
    private static Paper Heard(Paper own, PackedPaper packed, Paper agenda)
    {
        var item = own.AgendaItem ?? packed.Item;
        var isRecord = own.Kind == PaperKind.Minutes;
        var stated = own.DateBasis == DateBasis.Meeting;
        var speaks = stated || isRecord || (own.Date is not null && own.Kind is PaperKind.Letter or PaperKind.DecisionNotice);
        var meets = agenda is { Date: not null, DateBasis: DateBasis.Meeting };
        PaperMeeting[] meeting = meets && (!stated || isRecord) ? [new PaperMeeting(agenda.Panel ?? own.Panel, agenda.Date, item, MeetingBasis.Agenda)] : [];
        return own with
        {
            AgendaItem = item,
            Title = own.Title ?? packed.Title,
            Panel = own.Panel ?? agenda.Panel,
            Meetings = [.. own.Meetings.Select(m => isRecord ? m : m with { AgendaItem = m.AgendaItem ?? item, Panel = m.Panel ?? agenda.Panel }), .. meeting],
            Date = speaks || !meets ? own.Date : agenda.Date,
            DateBasis = speaks || !meets ? own.DateBasis : DateBasis.Meeting,
            ForceAreas = own.ForceAreas.Count > 0 ? own.ForceAreas : agenda.ForceAreas,
        };
    }
}
