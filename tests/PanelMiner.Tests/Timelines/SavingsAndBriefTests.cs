using System.Text.Json.Nodes;
using NUnit.Framework;
using PanelMiner.Facts;
using PanelMiner.Facts.Corrections;
using PanelMiner.Tests.Facts;
using PanelMiner.Timelines;
using PanelMiner.Timelines.Briefs;
using PanelMiner.Timelines.Cards;
using PanelMiner.Timelines.Savings;

namespace PanelMiner.Tests.Timelines;

/// <summary>Views over a small library: savings side by side, what is new, what a panel was last told, and the card of a story.</summary>
public sealed class SavingsAndBriefTests
{
    private static readonly JsonNode Story = JsonNode.Parse(
        """
        [
          {"date":"2015-01-10","title":"Outline","areas":["Northmoor"],"panel":"Northmoor Police and Crime Panel","item":"7","facts":[
            {"kind":"role","arrangement":"Three Rivers Alliance","who":"Northmoor Police","role":"party","quote":"Northmoor Police and Wyreshire Police form the Three Rivers Alliance."},
            {"kind":"role","arrangement":"Three Rivers Alliance","who":"Wyreshire Police","role":"party","quote":"Wyreshire Police joins the Three Rivers Alliance."},
            {"kind":"saving","arrangement":"Three Rivers Alliance","low":3000000,"high":3000000,"status":"target","period":"2016-04-01/2017-03-31"},
            {"kind":"saving","arrangement":"Three Rivers Alliance","low":3200000,"high":3200000,"status":"forecast","period":"2016-04-01/2017-03-31"},
            {"kind":"commitment","what":"report again on kennels","due":"2016-03"}]},
          {"date":"2016-01-10","title":"Update","areas":["Wyreshire"],"panel":"Wyreshire Police and Crime Panel","item":"5","facts":[
            {"kind":"saving","arrangement":"Three Rivers Alliance","low":2900000,"high":2900000,"status":"forecast","period":"2016-04-01/2017-03-31"},
            {"kind":"saving","arrangement":"Three Rivers Alliance","low":400000,"high":400000,"status":"forecast","recurrence":"one-off","period":"2016-04-01/2017-03-31"},
            {"kind":"withdrawal","arrangement":"Three Rivers Alliance","who":"Northmoor Police","status":"intended","effective":"2018-04","reason":"costs have risen"}]},
          {"date":"2018-06-10","title":"Closing report","areas":["Northmoor"],"panel":"Northmoor Police and Crime Panel","item":"9","facts":[
            {"kind":"saving","arrangement":"Three Rivers Alliance","low":2100000,"high":2100000,"status":"achieved","period":"2016-04-01/2017-03-31"},
            {"kind":"withdrawal","arrangement":"Three Rivers Alliance","who":"Northmoor Police","status":"done","effective":"2018-04-01","reason":"local control was lost"}]}
        ]
        """)!;

    private static readonly IReadOnlyList<PaperFacts> Papers = SomeLibrary.Papers(Story);

    [Test]
    public void Figures_of_unlike_basis_are_cells_of_their_own_and_revisions_a_chain()
    {
        var cells = new SavingsReconciler().Reconcile(SomeLibrary.Of(Papers));
        Assert.That(cells.Select(c => (c.Status, c.Low, c.Recurrence)), Is.EquivalentTo(new[]
        {
            (SavingStatus.Target, 3_000_000m, default(SavingRecurrence?)),
            (SavingStatus.Forecast, 3_200_000m, null),
            (SavingStatus.Forecast, 2_900_000m, null),
            (SavingStatus.Achieved, 2_100_000m, null),
            (SavingStatus.Forecast, 400_000m, SavingRecurrence.OneOff),
        }));
        Assert.That(cells.Single(c => c.Low == 2_900_000m).Revises, Is.EqualTo(SomeLibrary.FactId("0.3")));
        Assert.That(cells.Where(c => !c.Latest).Select(c => c.Low), Is.EqualTo(new[] { 3_200_000m }));
        Assert.That(cells.All(c => c.Citations.Count > 0 && c.Scheme == "Three Rivers Alliance"), Is.True);
    }

    [Test]
    public void A_brief_tells_what_is_new_changed_moved_and_due()
    {
        var entries = Brief("2016-01-01", "2016-06-30", WorkspaceCorrections.None);
        Assert.That(entries.Where(e => e.Group == "new-papers").Select(e => e.What), Has.Exactly(2).Items);
        Assert.That(entries.Single(e => e.Group == "superseded").Citations.Select(c => c.Fact), Is.EqualTo(new[] { SomeLibrary.FactId("1.0"), SomeLibrary.FactId("0.3") }));
        Assert.That(entries.Single(e => e.Group == "withdrawal-stages").Citations[0].Fact, Is.EqualTo(SomeLibrary.FactId("2.1")));
        Assert.That(entries.Single(e => e.Group == "due").What, Does.Contain("2016-03").And.Contain("kennels"));
        Assert.That(entries.All(e => e.Citations.Count > 0 && e.Because == BriefCause.Paper), Is.True);
    }

    [Test]
    public void Nothing_is_new_after_the_last_paper() => Assert.That(Brief("2018-07-01", "2016-01-31", WorkspaceCorrections.None).Where(e => e.Group != "due"), Is.Empty);

    [Test]
    public void What_people_changed_is_kept_apart_from_what_papers_changed()
    {
        var corrections = new WorkspaceCorrections([new FactCorrection(SomeLibrary.FactId("1.2"), FactReviewState.Rejected, "A. Clerk", "2018-08-01T09:00:00+00:00")], []);
        var entries = Brief("2018-07-01", "2016-01-31", corrections);
        Assert.That(entries.Single(e => e.Group == "corrections").Because, Is.EqualTo(BriefCause.Correction));
        Assert.That(Brief("2018-09-01", "2016-01-31", corrections).Any(e => e.Group == "corrections"), Is.False);
    }

    [Test]
    public void A_meeting_is_told_what_its_panel_last_heard_and_what_changed_since()
    {
        var entries = new MeetingBriefBuilder().Build(SomeLibrary.Of(Papers), new MeetingQuestion("Northmoor", "2018-06-10"));
        Assert.That(entries.Select(e => e.Group).Distinct(), Is.EquivalentTo(new[] { "this-paper", "last-told", "since-then" }));
        Assert.That(entries.All(e => e.AgendaItem == "9"), Is.True);
        Assert.That(entries.Where(e => e.Group == "last-told").SelectMany(e => e.Citations).Select(c => c.Paper).Distinct(), Is.EqualTo(new[] { Papers[0].Paper.Id }));
        Assert.That(entries.Where(e => e.Group == "since-then").SelectMany(e => e.Citations).Select(c => c.Paper).Distinct(), Is.EqualTo(new[] { Papers[1].Paper.Id }));
    }

    [Test]
    public void A_card_gives_reasons_side_by_side_and_says_what_no_paper_states()
    {
        var library = SomeLibrary.Of(Papers);
        var card = new TimelineCardBuilder().Build(library.Book.ByName("Three Rivers Alliance")!, library);
        IReadOnlyList<CardLine> Lines(string cell) => card.Cells.Single(c => c.Name == cell).Lines;
        Assert.That(Lines("reasons").Select(l => l.Text), Has.Some.Contains("costs have risen").And.Some.Contains("local control was lost"));
        Assert.That(Lines("parties-then").Select(l => l.Text), Is.EquivalentTo(new[] { "Northmoor Police", "Wyreshire Police" }));
        Assert.That(Lines("parties-now").Select(l => l.Text), Is.EqualTo(new[] { "Wyreshire Police" }));
        Assert.That(Lines("left").Single().Text, Does.Contain("Northmoor Police").And.Contain("2018-04-01"));
        Assert.That(Lines("ended"), Is.Empty);
        Assert.That(Lines("first-asked"), Is.Empty);
        Assert.That(Lines("panels-told"), Has.Count.EqualTo(2));
        Assert.That(card.Cells.SelectMany(c => c.Lines).All(l => l.Citations.Count > 0), Is.True);
    }

    [Test]
    public void A_timeline_keeps_when_it_happened_and_when_a_panel_was_told()
    {
        var library = SomeLibrary.Of(Papers);
        var entries = new TimelineBuilder().Build(TimelineSubject.OfArrangement(library.Book.ByName("Three Rivers Alliance")!.Id), library);
        var left = entries.Single(e => e.Kind == "withdrawal" && e.Edtf == "2018-04-01");
        Assert.That((left.FirstTold, left.ToldTo), Is.EqualTo(("2018-06-10", "Northmoor Police and Crime Panel")));
    }

    private static IReadOnlyList<BriefEntry> Brief(string since, string asOf, WorkspaceCorrections corrections) =>
        new SinceBriefBuilder().Build(SomeLibrary.Of(Papers, corrections, asOf), new SinceQuestion(since, asOf, new Dictionary<string, string>()), corrections, Papers);
}
