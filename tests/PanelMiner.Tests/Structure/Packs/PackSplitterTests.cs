using NUnit.Framework;
using PanelMiner.Sources;
using PanelMiner.Structure;
using PanelMiner.Structure.Packs;

namespace PanelMiner.Tests.Structure.Packs;

public sealed class PackSplitterTests
{
    private const string PackId = "00112233445566aa";

    private static readonly string[] Agenda =
    [
        "Marlshire Police and Crime Panel", "AGENDA", "Thursday, 5 February 2015, at 10.30 am",
        "1. Apologies", "2. Minutes of the last meeting (Pages 3 - 4)", "3. Proposed precept (Pages 5 - 6)", "4. Shared fleet service",
    ];

    private static readonly string[] Precept = ["Proposed precept", "Report of: The Police and Crime Commissioner for Marlshire", "1. Purpose", "1.1 To tell members what the Commissioner proposes to raise in the year to come."];

    private static readonly string[] Fleet = ["To: Marlshire Police and Crime Panel – 5 February 2015", "From: Una Kerr, Treasurer", "Subject: Shared fleet service", "Summary", "The fleet has been shared for two years, and has cost less in each than it did before."];

    [Test]
    public void A_pack_is_cut_where_the_stamped_item_changes()
    {
        var papers = Split([.. Page(1, Agenda), .. Page(2, ["Agenda Item 3", .. Precept]), .. Page(3, "Agenda Item 3", "The second page of the paper goes on where the first has ended, and says no more."), .. Page(4, ["Agenda Item 4", .. Fleet])]);
        Assert.That(papers.Select(p => (p.Paper.Id, p.Paper.FirstPage, p.Paper.LastPage, p.Paper.AgendaItem)), Is.EqualTo(new[]
        {
            ($"{PackId}-1", (int?)1, (int?)1, (string?)null), ($"{PackId}-2", 2, 3, "3"), ($"{PackId}-3", 4, 4, "4"),
        }));
        Assert.That(papers.Select(p => p.Paper.Pack), Is.All.EqualTo(PackId));
    }

    [Test]
    public void A_paper_of_a_pack_was_put_to_the_meeting_of_its_agenda()
    {
        var papers = Split([.. Page(1, Agenda), .. Page(2, ["Agenda Item 3", .. Precept]), .. Page(3, ["Agenda Item 4", .. Fleet])]);
        Assert.That(papers[0].Paper.Kind, Is.EqualTo(PaperKind.Agenda));
        Assert.That(papers[1].Paper.Meetings, Is.EqualTo(new[] { new PaperMeeting("Marlshire Police and Crime Panel", "2015-02-05", "3", MeetingBasis.Agenda) }));
        Assert.That((papers[1].Paper.Date, papers[1].Paper.DateBasis, papers[1].Paper.Title), Is.EqualTo(("2015-02-05", DateBasis.Meeting, "Proposed precept")));
        Assert.That(papers[2].Paper.Meetings[0].Basis, Is.EqualTo(MeetingBasis.Stated));
    }

    [Test]
    public void The_pages_that_the_agenda_prints_are_found_by_their_stamps()
    {
        var papers = Split(
        [
            .. Page(1, Agenda), Stamp(2, "Page 3"), .. Page(2, "Minutes of a meeting of the Marlshire Police and Crime Panel held on 4 December 2014", "1. Apologies", "There were none for this meeting."),
            Stamp(3, "Page 4"), .. Page(3, "2. Close", "The meeting ended at noon, after two hours of talk."), Stamp(4, "Page 5"), .. Page(4, Precept),
        ]);
        Assert.That(papers.Select(p => p.Paper.FirstPage), Is.EqualTo(new int?[] { 1, 2, 4 }));
        Assert.That((papers[1].Paper.Kind, papers[1].Paper.Date, papers[1].Paper.AgendaItem), Is.EqualTo((PaperKind.Minutes, "2014-12-04", "2")));
        Assert.That(papers[2].Paper.AgendaItem, Is.EqualTo("3"));
    }

    [Test]
    public void Bookmarks_count_where_the_agenda_lists_them()
    {
        RawBookmark[] bookmarks = [new("Agenda", 1, 1), new("3 Proposed precept", 1, 2), new("Appendix A", 2, 3), new("4 Shared fleet service", 1, 4)];
        var papers = Split([.. Page(1, Agenda), .. Page(2, Precept), .. Page(3, "Appendix A", "The table of bands follows on the next page."), .. Page(4, Fleet)], bookmarks);
        Assert.That(papers.Select(p => (p.Paper.FirstPage, p.Paper.AgendaItem)), Is.EqualTo(new[] { ((int?)1, (string?)null), (2, "3"), (4, "4") }));
    }

    [Test]
    public void Without_stamps_or_bookmarks_the_headers_of_papers_begin_them()
    {
        var papers = Split([.. Page(1, Agenda), .. Page(2, Fleet), .. Page(3, "1. What has been saved", "1.1 Two hundred thousand pounds have been saved in the two years.")]);
        Assert.That(papers.Select(p => (p.Paper.FirstPage, p.Paper.LastPage, p.Paper.AgendaItem)), Is.EqualTo(new[] { ((int?)1, (int?)1, (string?)null), (2, 3, "4") }));
    }

    [TestCase("Agenda Item 7")]
    [TestCase("Page 1")]
    [TestCase("Marlshire Police and Crime Panel – Agenda Item 7")]
    public void A_single_report_is_never_split(string head)
    {
        RawBookmark[] bookmarks = [new("1 Purpose", 1, 1), new("2 Background", 1, 2), new("Appendix A", 1, 3)];
        var papers = Split(
            [.. Page(1, [head, .. Precept]), .. Page(2, head, "2. Background", "The precept has been raised in each of the last four years, by less than was allowed."), .. Page(3, [head, "Appendix A", .. Fleet])],
            bookmarks);
        Assert.That(papers.Select(p => p.Paper.Id), Is.EqualTo(new[] { PackId }));
        Assert.That(papers[0].Paper.Pack, Is.Null);
    }

    [Test]
    public void An_agenda_alone_is_one_paper()
    {
        var papers = Split([.. Page(1, Agenda), .. Page(2, "5. Any other business", "6. Date of next meeting", "Hannah Wren", "Clerk to the Panel")]);
        Assert.That(papers.Select(p => p.Paper.Id), Is.EqualTo(new[] { PackId }));
    }

    [Test]
    public void Every_block_of_a_pack_is_in_one_paper()
    {
        CandidateBlock[] candidates = [.. Page(1, Agenda), .. Page(2, ["Agenda Item 3", .. Precept]), .. Page(3, ["Agenda Item 4", .. Fleet])];
        Assert.That(Split(candidates).Sum(p => p.Blocks.Count), Is.EqualTo(candidates.Length));
    }

    private static IReadOnlyList<PanelDocument> Split(CandidateBlock[] candidates, params RawBookmark[] bookmarks) =>
        PackSplitter.Split(new Paper(PackId, "pack.pdf", "00") { Pages = candidates.Max(c => c.Page) }, candidates, bookmarks);

    private static CandidateBlock[] Page(int page, params string[] lines) => [.. lines.Select(l => Line(page, l))];

    private static CandidateBlock Stamp(int page, string text) => new(text) { Page = page, IsFurniture = true };

    private static CandidateBlock Line(int page, string text)
    {
        var (number, isBullet, body) = PrintedNumber.Split(text);
        return new(body) { Page = page, Number = number, IsListItem = isBullet };
    }
}
