using Microsoft.Data.Sqlite;
using NUnit.Framework;
using PanelMiner.Ingestion;
using PanelMiner.Records;
using PanelMiner.Search;
using PanelMiner.Storage;
using PanelMiner.Tagging;
using PanelMiner.Tests.Support;

namespace PanelMiner.Tests.Storage;

/// <summary>The workspace keeps what it was given, heals what a killed writer left, and says why it cannot be used.</summary>
public sealed class WorkspaceTests
{
    private static readonly MinedPaper Fleet = SomePapers.WithSaving(SomePapers.Paper("fleet.txt", "2016-06-03", "Northmoor Police and Crime Panel", "[s] The joint fleet unit saved £2m.", "[d] Members noted the report."), 2_000_000m);
    private static readonly MinedPaper Dogs = SomePapers.Paper("dogs.txt", "2017-01-12", "Wyreshire Police and Crime Panel", "[w] Wyreshire left the joint dog unit.");
    private TemporaryFolder folder = null!;

    [SetUp]
    public void Make() => folder = new TemporaryFolder();

    [TearDown]
    public void Clean() => folder.Dispose();

    [Test]
    public void What_is_stored_comes_back_equal()
    {
        using (var workspace = Write())
        {
            workspace.Store.Store([Fleet], SomePapers.New(Fleet));
        }

        using var read = Workspace.Open(folder.Path(), new FixedTime());
        var found = read.Store.Find(Fleet.Paper.Id)!;
        Assert.That(ContractJson.Line(found.Paper), Is.EqualTo(ContractJson.Line(Fleet.Paper)));
        Assert.That(found.Passages.Select(p => ContractJson.Line(PassageRecord.Of(p))), Is.EqualTo(Fleet.Passages.Select(p => ContractJson.Line(PassageRecord.Of(p)))));
        Assert.That(found.Passages.Select(p => p.Passage.Links.Single()), Is.EqualTo(Fleet.Passages.Select(p => p.Passage.Links.Single())));
        Assert.That(found.Facts.Select(ContractJson.Line), Is.EqualTo(Fleet.Facts.Select(ContractJson.Line)));
        Assert.That(read.Store.Ledger().Select(ContractJson.Line), Is.EqualTo(new[] { ContractJson.Line(SomePapers.New(Fleet)) }));
    }

    [Test]
    public void Storing_a_paper_again_replaces_all_of_it()
    {
        using var workspace = Write();
        workspace.Store.Store([Fleet], SomePapers.New(Fleet));
        workspace.Store.Store([Fleet with { Passages = [Fleet.Passages[0]], Facts = [] }], SomePapers.New(Fleet));
        var found = workspace.Store.Find(Fleet.Paper.Id)!;
        Assert.That((found.Passages.Count, found.Facts.Count, workspace.Store.Papers().Count), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    public void An_index_behind_the_store_is_healed_by_whoever_opens_the_workspace_next()
    {
        using (var workspace = Write())
        {
            workspace.Store.Store([Fleet], SomePapers.New(Fleet));
            workspace.Feed.CatchUp();
            workspace.Store.Store([Dogs], SomePapers.New(Dogs));
        }

        using var read = Workspace.Open(folder.Path(), new FixedTime());
        Assert.That(read.Index.Search(new PassageQuery("dog")).Hits.Select(h => h.Passage.Passage.Paper), Is.EqualTo(new[] { Dogs.Paper.Id }));
    }

    [Test]
    public void A_lost_or_damaged_index_is_made_anew()
    {
        using (var workspace = Write())
        {
            workspace.Store.Store([Fleet, Dogs], SomePapers.New(Fleet));
            workspace.Feed.CatchUp();
        }

        foreach (var file in Directory.GetFiles(folder.Path("index"), "segments*"))
        {
            File.WriteAllText(file, "rubbish");
        }

        using var read = Workspace.Open(folder.Path(), new FixedTime());
        Assert.That(read.Index.Search(new PassageQuery("joint")).Total, Is.EqualTo(2));
    }

    [Test]
    public void A_second_writer_is_told_who_writes()
    {
        using var workspace = Write();
        Assert.That(() => Write(), Throws.InstanceOf<WorkspaceException>().With.Message.Contains("busy").And.Message.Contains($"process {Environment.ProcessId}"));
    }

    [Test]
    public void Readers_read_while_another_writes()
    {
        using var writing = Write();
        writing.Store.Store([Fleet], SomePapers.New(Fleet));
        writing.Feed.CatchUp();
        using var reading = Workspace.Open(folder.Path(), new FixedTime());
        writing.Store.Store([Dogs], SomePapers.New(Dogs));
        writing.Feed.CatchUp();
        Assert.That(reading.Index.Search(new PassageQuery("joint")).Total, Is.EqualTo(2));
    }

    [Test]
    public void A_workspace_of_a_newer_version_is_left_alone()
    {
        Write().Dispose();
        using (var connection = new SqliteConnection($"Data Source={folder.Path(SqlitePaperStore.FileName)};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Assert.That(() => Workspace.Open(folder.Path(), new FixedTime()), Throws.InstanceOf<WorkspaceException>().With.Message.Contains("version 99"));
        Assert.That(() => Write(), Throws.InstanceOf<WorkspaceException>().With.Message.Contains("version 99"));
    }

    [Test]
    public void A_missing_workspace_is_not_made_by_reading() =>
        Assert.That(() => Workspace.Open(folder.Path("none"), new FixedTime()), Throws.InstanceOf<WorkspaceException>().With.Message.Contains("ingest"));

    [Test]
    public void Original_bytes_are_kept_once_by_their_hash()
    {
        using var workspace = Write();
        var file = SomePapers.File("Fleet.PDF");
        workspace.Store.PutOriginal(file);
        workspace.Store.PutOriginal(file);
        var kept = Directory.GetFiles(folder.Path("originals"), "*", SearchOption.AllDirectories);
        Assert.That(kept.Select(Path.GetFileName), Is.EqualTo(new[] { file.Sha256 + ".pdf" }));
        Assert.That(File.ReadAllBytes(kept[0]), Is.EqualTo(file.Bytes.ToArray()));
    }

    [Test]
    public void A_persons_answer_wins_over_the_tagger_at_once_and_survives_a_new_extraction()
    {
        using var workspace = Write();
        workspace.Store.Store([Fleet], SomePapers.New(Fleet));
        workspace.Feed.CatchUp();
        var passage = Fleet.Passages[0].Passage;
        workspace.Store.Correct(new(Fleet.Paper.Id, passage.Key, Tag.Saving, false, "A. Officer", "2020-01-01T12:00:00.000+00:00"));
        workspace.Store.Correct(new(Fleet.Paper.Id, passage.Key, Tag.Risk, true, "A. Officer", "2020-01-01T12:01:00.000+00:00"));
        workspace.Feed.CatchUp();
        Assert.That(workspace.Index.Search(new PassageQuery("tag:saving")).Total, Is.Zero);
        Assert.That(workspace.Index.Search(new PassageQuery("tag:risk")).Hits.Single().Passage.Passage.Id, Is.EqualTo(passage.Id));

        workspace.Store.Store([Fleet], SomePapers.New(Fleet));
        var tags = workspace.Store.Find(Fleet.Paper.Id)!.Passages[0].Tags;
        Assert.That(tags.Where(t => t.By == TagSource.Person).Select(t => (t.Tag, t.Applies)), Is.EquivalentTo(new[] { (Tag.Saving, false), (Tag.Risk, true) }));
        Assert.That(workspace.Store.Corrections(Fleet.Paper.Id).Select(c => c.By).Distinct(), Is.EqualTo(new[] { "A. Officer" }));
    }

    [Test]
    public void What_a_person_has_answered_is_not_asked_again()
    {
        var asked = UncertainPassages.Of(Fleet.Passages).ToList();
        Assert.That(asked.Select(q => q.Passage.Passage.Id), Is.Unique);
        var all = Enum.GetValues<Tag>().Select(t => new TagCorrection(Fleet.Paper.Id, Fleet.Passages[0].Passage.Key, t, false, "x", "2020")).ToList();
        var rest = UncertainPassages.Of(TagCorrections.Apply(Fleet.Passages, all));
        Assert.That(rest.Select(q => q.Passage.Passage.Id), Is.EqualTo(new[] { Fleet.Passages[1].Passage.Id }));
    }

    private Workspace Write() => Workspace.OpenForWriting(folder.Path(), new FixedTime());
}
