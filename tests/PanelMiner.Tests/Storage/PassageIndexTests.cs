using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Ingestion;
using PanelMiner.Search;
using PanelMiner.Storage;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Storage;

/// <summary>What any passage index must keep to, held against the one over Lucene.</summary>
public sealed class PassageIndexTests
{
    private TemporaryFolder folder = null!;
    private Workspace workspace = null!;

    [OneTimeSetUp]
    public void Fill()
    {
        folder = new TemporaryFolder();
        workspace = Workspace.OpenForWriting(folder.Path(), new FixedTime());
        Add(SomePapers.Paper("fleet.txt", "2016-06-03", "Northmoor Police and Crime Panel", "[s] The joint fleet unit saved £2m on running costs.", "[d] Members noted the report.", "Nothing else was said of running water."));
        Add(SomePapers.Paper("dogs.txt", "2017-01-12", "Wyreshire Police and Crime Panel", "[w] Wyreshire is withdrawing from the joint dog unit.", "[r] There is a risk to the joint fleet."));
        Add(SomePapers.Paper("café.txt", "2017-09-01", "Wyreshire Police and Crime Panel", "The café at headquarters is run by volunteers.", "[rd] A dependency on one supplier was accepted."));
        workspace.Feed.CatchUp();
    }

    [OneTimeTearDown]
    public void Clean()
    {
        workspace.Dispose();
        folder.Dispose();
    }

    [TestCase("withdraw", "withdrawing")]
    [TestCase("withdrawal", "withdrawing")]
    [TestCase("withdr*", "withdrawing")]
    [TestCase("cafe", "café")]
    [TestCase("CAFÉ", "café")]
    [TestCase("\"joint dog\"", "joint dog")]
    public void Words_are_found_in_their_forms_and_shown(string query, string shown)
    {
        var hit = workspace.Index.Search(new PassageQuery(query)).Hits.Single();
        var words = string.Join(' ', hit.Highlights.Select(h => hit.Passage.Passage.Text[h.Start..h.End]));
        Assert.That(words, Is.EqualTo(shown));
    }

    [TestCase("joint", 3)]
    [TestCase("joint -dog", 2)]
    [TestCase("dog OR fleet", 3)]
    [TestCase("joint fleet", 2)]
    [TestCase("\"fleet joint\"", 0)]
    [TestCase("running*", 2)]
    [TestCase("joint year:2017", 2)]
    [TestCase("force:Wyreshire", 4)]
    [TestCase("tag:risk", 2)]
    [TestCase("tag:risk tag:saving", 3)]
    [TestCase("year:2016..2016", 3)]
    [TestCase("year:..2016", 3)]
    [TestCase("date:2017-01", 2)]
    [TestCase("panel:northmoor", 3)]
    [TestCase("", 7)]
    public void Totals_are_honest(string query, int total) => Assert.That(workspace.Index.Search(new PassageQuery(query)).Total, Is.EqualTo(total));

    [Test]
    public void A_facet_ignores_its_own_filter_and_keeps_the_others()
    {
        var answer = workspace.Index.Search(new PassageQuery("joint year:2017 tag:risk"));
        Assert.That(answer.Total, Is.EqualTo(1));
        Assert.That(Counts(answer, "tag"), Is.EqualTo(new[] { "risk 1", "withdrawal 1" }));
        Assert.That(Counts(answer, "year"), Is.EqualTo(new[] { "2017 1" }));
        Assert.That(Counts(workspace.Index.Search(new PassageQuery("joint year:2017")), "year"), Is.EqualTo(new[] { "2017 2", "2016 1" }));
    }

    [Test]
    public void What_is_added_after_the_first_page_does_not_shift_the_next()
    {
        using var own = new TemporaryFolder();
        using var library = Workspace.OpenForWriting(own.Path(), new FixedTime());
        foreach (var i in Enumerable.Range(0, 6))
        {
            var paper = SomePapers.Paper($"a{i}.txt", "2016-06-03", "Northmoor Panel", $"The fleet report number {i}.");
            library.Store.Store([paper], SomePapers.New(paper));
        }

        library.Feed.CatchUp();
        var all = library.Index.Search(new PassageQuery("fleet") { Limit = 6 }).Hits.Select(h => h.Passage.Passage.Id).ToList();
        var first = library.Index.Search(new PassageQuery("fleet") { Limit = 3 });
        var late = SomePapers.Paper("late.txt", "2016-06-03", "Northmoor Panel", "fleet fleet fleet");
        library.Store.Store([late], SomePapers.New(late));
        library.Feed.CatchUp();
        var second = library.Index.Search(new PassageQuery("fleet") { Limit = 3, After = first.Next });
        Assert.That(first.Hits.Concat(second.Hits).Select(h => h.Passage.Passage.Id), Is.EqualTo(all));
        Assert.That(second.Next, Is.Null);
    }

    [Test]
    public void A_word_that_nobody_wrote_is_corrected()
    {
        var answer = workspace.Index.Search(new PassageQuery("volonteers"));
        Assert.That((answer.Total, answer.Suggestion), Is.EqualTo((0, "volunteers")));
    }

    [TestCase("\"unclosed phrase")]
    [TestCase("a:b:c (((")]
    [TestCase("OR OR OR")]
    [TestCase("- -- ---")]
    [TestCase("***")]
    [TestCase("year:abc..def")]
    [TestCase("\\\"'`;DROP TABLE paper")]
    public void No_query_is_an_error(string query) => Assert.That(() => workspace.Index.Search(new PassageQuery(query)), Throws.Nothing);

    [Test]
    public void Any_text_is_a_query() => Prop.ForAll<string?>(query =>
    {
        var answer = workspace.Index.Search(new PassageQuery(query ?? ""));
        return answer.Total >= answer.Hits.Count && answer.ReadAs.Length > 0;
    }).Check(Config.QuickThrowOnFailure);

    private static IEnumerable<string> Counts(SearchAnswer answer, string field) =>
        answer.Facets.Single(f => f.Field == field).Values.Select(v => $"{v.Value} {v.Count}");

    private void Add(MinedPaper paper) => workspace.Store.Store([paper], SomePapers.New(paper));
}
