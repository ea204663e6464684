using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using PanelMiner.Ingestion;
using PanelMiner.Mentions;
using PanelMiner.Mentions.Money;
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
    [TestCase("dog OR (fleet risk)", 2)]
    [TestCase("joint NEAR/1 unit", 2)]
    [TestCase("unit NEAR/0 costs", 0)]
    [TestCase("\"joint unit\"~1", 2)]
    [TestCase("joint -tag:risk", 2)]
    [TestCase("amount > £1m", 1)]
    [TestCase("amount > £2m", 0)]
    [TestCase("£2m", 1)]
    [TestCase("2 million", 0)]
    [TestCase("£2 million", 1)]
    [TestCase("£2,000,000", 1)]
    [TestCase("12 January 2017", 2)]
    [TestCase("date > 2016", 4)]
    [TestCase("panel:\"crime northmoor\"", 0)]
    [TestCase("what was said of the joint", 3)]
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
    public void The_same_passage_of_the_same_paper_in_two_packs_is_shown_once_and_counted_twice()
    {
        using var own = new TemporaryFolder();
        using var library = Workspace.OpenForWriting(own.Path(), new FixedTime());
        const string Words = "The helicopter base at Fenwick closes in the spring, as members were told before.";
        var first = SomePapers.Paper("one.txt", "2016-06-03", "Northmoor Panel", Words);
        var second = SomePapers.Paper("two.txt", "2016-09-03", "Northmoor Panel", Words.Replace(',', ' '));
        var other = SomePapers.Paper("three.txt", "2016-09-03", "Northmoor Panel", Words);
        foreach (var paper in new[] { first, second with { Paper = second.Paper with { Title = first.Paper.Title } }, other })
        {
            library.Store.Store([paper], SomePapers.New(paper));
        }

        library.Feed.CatchUp();
        var answer = library.Index.Search(new PassageQuery("helicopter"));
        Assert.That((answer.Total, answer.Hits.Count), Is.EqualTo((3, 2)));
        Assert.That(answer.Hits.SelectMany(h => h.AlsoIn).Count(), Is.EqualTo(1));
    }

    [Test]
    public void Papers_are_shown_once_with_the_number_of_their_passages()
    {
        var answer = workspace.Index.Search(new PassageQuery("joint OR nothing OR dependency OR noted") { ByPaper = true });
        Assert.That(answer.Hits.Select(h => (h.Title, h.InPaper)).Order(), Is.EqualTo(new (string?, int?)[] { ("Report on café", 1), ("Report on dogs", 2), ("Report on fleet", 3) }));
        Assert.That(answer.Total, Is.EqualTo(6));
    }

    [TestCase(SearchOrder.Newest, new[] { "2017-09-01", "2017-01-12", "2016-06-03" })]
    [TestCase(SearchOrder.Oldest, new[] { "2016-06-03", "2017-01-12", "2017-09-01" })]
    public void Hits_come_by_date_when_asked_so(SearchOrder order, string[] dates) =>
        Assert.That(workspace.Index.Search(new PassageQuery("joint OR dependency") { Order = order }).Hits.Select(h => h.Date).Distinct(), Is.EqualTo(dates));

    [Test]
    public void More_like_a_passage_leaves_the_passage_itself_out()
    {
        var fleet = workspace.Index.Search(new PassageQuery("\"joint fleet unit\"")).Hits.Single().Passage.Passage.Id;
        var like = workspace.Index.Search(new PassageQuery("") { Like = fleet });
        Assert.That(like.Hits.Select(h => h.Passage.Passage.Text), Has.Some.Contains("joint fleet"));
        Assert.That(like.Hits.Select(h => h.Passage.Passage.Id), Has.None.EqualTo(fleet));
        Assert.That(workspace.Index.Search(new PassageQuery("") { Like = "0000000000000000:1" }).Total, Is.Zero);
    }

    [Test]
    public void Since_gives_only_what_was_taken_in_later()
    {
        Assert.That(workspace.Index.Search(new PassageQuery("joint") { Since = "2020-01-01" }).Total, Is.EqualTo(3));
        Assert.That(workspace.Index.Search(new PassageQuery("joint") { Since = "2020-01-02" }).Total, Is.Zero);
    }

    [Test]
    public void Matches_are_every_passage_found_paper_by_paper()
    {
        var matches = workspace.Index.Matches(new PassageQuery("joint") { Limit = 1 }).ToList();
        Assert.That(matches.Select(m => m.Numbers), Is.EquivalentTo(new[] { new[] { 1 }, new[] { 1, 2 } }));
    }

    [Test]
    public void A_word_is_finished_as_most_passages_have_it() =>
        Assert.That(workspace.Index.Complete("the run", 5), Is.EqualTo(new[] { "the running", "the run" }).Or.EqualTo(new[] { "the run", "the running" }).Or.EqualTo(new[] { "the running" }));

    [Test]
    public void Where_few_passages_have_every_word_those_that_lack_some_are_found_and_the_answer_says_so()
    {
        var answer = workspace.Index.Search(new PassageQuery("joint dog unit zeppelin"));
        Assert.That((answer.Total, answer.ReadAs), Is.EqualTo((3, "at least 2 of: joint dog unit zeppelin")));
    }

    [Test]
    public void An_index_that_differs_from_its_store_is_told_and_made_anew()
    {
        using var own = new TemporaryFolder();
        using var library = Workspace.OpenForWriting(own.Path(), new FixedTime());
        var paper = SomePapers.Paper("one.txt", "2016-06-03", "Northmoor Panel", "The fleet.", "The dogs.");
        library.Store.Store([paper], SomePapers.New(paper));
        library.Feed.CatchUp();
        Assert.That(library.CheckIndex(), Is.Empty);
        library.Store.Store([SomePapers.Paper("two.txt", "2016-06-03", "Northmoor Panel", "The horses.")], SomePapers.New(paper));
        Assert.That(library.CheckIndex(), Has.Count.EqualTo(2));
        Assert.That(library.Feed.Rebuild(), Is.EqualTo(3));
        Assert.That(library.CheckIndex(), Is.Empty);
    }

    [Test]
    public void A_passage_longer_than_a_doc_value_is_found_and_shown_whole()
    {
        using var own = new TemporaryFolder();
        using var library = Workspace.OpenForWriting(own.Path(), new FixedTime());
        var text = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => $"word{i}"));
        var paper = SomePapers.Paper("long.txt", "2016-06-03", "Northmoor Panel", text);
        library.Store.Store([paper], SomePapers.New(paper));
        library.Feed.CatchUp();
        var hit = library.Index.Search(new PassageQuery("word59999")).Hits.Single();
        Assert.That(hit.Passage.Passage.Text, Is.EqualTo(text));
        Assert.That(hit.Snippet, Does.Contain("word59999"));
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

    [Test]
    public void Any_heap_of_operators_is_a_query() => Prop.ForAll(Search.QueryReaderTests.Heaps, query =>
    {
        var answer = workspace.Index.Search(new PassageQuery(query));
        return answer.Hits.All(h => h.Highlights.All(s => s.End <= h.Passage.Passage.Text.Length)) && workspace.Index.Complete(query, 3).Count <= 3;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static IEnumerable<string> Counts(SearchAnswer answer, string field) =>
        answer.Facets.Single(f => f.Field == field).Values.Select(v => $"{v.Value} {v.Count}");

    private void Add(MinedPaper paper)
    {
        var named = paper with { Passages = [.. paper.Passages.Select(p => p with { Mentions = new MoneyExtractor().Extract(p.Passage.Text, MentionContext.None) })] };
        workspace.Store.Store([named], SomePapers.New(named));
    }
}
